package id.lumbung;

import id.lumbung.feedback.Receipt;
import id.lumbung.intake.Word;
import id.lumbung.operations.Installation;
import id.lumbung.operations.Operator;
import id.lumbung.pipeline.Progress;
import id.lumbung.pipeline.SweepResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The whole product on a data directory and a database of its own. */
public final class TestLumbung implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int MOST_RUNS = 200;

  private final Path data;
  private final TestDatabase database;
  private final ConfigurableApplicationContext context;

  private TestLumbung(Path data, TestDatabase database, @Nullable Path jobs, String... properties) {
    this.data = data;
    this.database = database;
    Installation installation = new Installation(data, jobs, database.environment());
    this.context =
        new SpringApplicationBuilder(LumbungApplication.class)
            .initializers(
                starting ->
                    ((GenericApplicationContext) starting)
                        .registerBean(Installation.class, () -> installation))
            .run(properties);
  }

  /** Starts the product on a fresh database. */
  public static TestLumbung start(Path data) {
    return new TestLumbung(data, TestDatabase.fresh(), null);
  }

  /** Starts the product with its pages, on a fresh database and any free port. */
  public static TestLumbung withPages(Path data) {
    return withPages(data, TestDatabase.fresh());
  }

  /** Starts the product with its pages on a database that exists. */
  public static TestLumbung withPages(Path data, TestDatabase database) {
    return new TestLumbung(
        data,
        database,
        null,
        "--spring.profiles.active=serve",
        "--server.address=127.0.0.1",
        "--server.port=0");
  }

  /** Where the pages are. */
  public String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** Starts the product on a database that exists. */
  public static TestLumbung start(Path data, TestDatabase database) {
    return new TestLumbung(data, database, null);
  }

  /**
   * Starts the product on a copy of what a stopped one left, its data directory and its database.
   */
  public static TestLumbung startCopy(TestLumbung stopped, Path data) {
    return new TestLumbung(data, stopped.copy(data), null);
  }

  /** The same with its pages. */
  public static TestLumbung startCopyWithPages(TestLumbung stopped, Path data) {
    return withPages(data, stopped.copy(data));
  }

  private TestDatabase copy(Path to) {
    try {
      FileSystemUtils.copyRecursively(data, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return database.copy();
  }

  /** Starts the product with a jobs folder. */
  public static TestLumbung start(Path data, Path jobs) {
    return new TestLumbung(data, TestDatabase.fresh(), jobs);
  }

  /** Starts the product with a jobs folder on a database that exists. */
  public static TestLumbung start(Path data, TestDatabase database, Path jobs) {
    return new TestLumbung(data, database, jobs);
  }

  /** One sweep over the files of a folder; they are complete at once. */
  public SweepResult sweep(Path folder) {
    try {
      return get(Operator.class).sweep(folder, Progress.SILENT, "test");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends one file, with the name it has, through a sweep and reads its receipt. */
  public Receipt send(Path file) {
    List<Path> before = receipts();
    try {
      Path folder = Files.createTempDirectory(data, "send");
      Files.copy(file, folder.resolve(file.getFileName().toString()));
      sweep(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Path> after = receipts();
    after.removeAll(before);
    return JSON.readValue(after.get(after.size() - 1).toFile(), Receipt.class);
  }

  /** Sends one file; one that waits for a word because of what it replaces gets it. */
  public Receipt sendAccepted(Path file) {
    Receipt receipt = send(file);
    if (!receipt.status().equals("waiting")) {
      return receipt;
    }
    long submission = Objects.requireNonNull(receipt.submission());
    Operator operator = get(Operator.class);
    long run =
        operator.runs(MOST_RUNS).stream()
            .filter(one -> Objects.equals(one.submission(), submission))
            .map(one -> Objects.requireNonNull(one.run()))
            .findFirst()
            .orElseThrow();
    try {
      operator.restart(run, Word.ACCEPT, "it replaces the other", Progress.SILENT, "test");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return receipts().stream()
        .filter(written -> number(written) == submission)
        .map(written -> JSON.readValue(written.toFile(), Receipt.class))
        .findFirst()
        .orElseThrow();
  }

  /** Receipts in the outbox, oldest submission first. */
  public List<Path> receipts() {
    Path outbox = data.resolve("outbox");
    try (var files = Files.walk(outbox)) {
      return new ArrayList<>(
          files
              .filter(file -> file.toString().endsWith(".receipt.json"))
              .sorted(Comparator.comparingLong(TestLumbung::number))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Path receipt) {
    String name = receipt.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('-')));
  }

  /** Leaves the runs of some regencies as if an operator had stopped them before they loaded. */
  public void leaveStopped(String... regencies) {
    db().sql(
            """
            with stopped as (
              update intake.submission set state = 'stopped', answered_at = null
              where regency_code = any (:regencies) returning submission_id
            )
            update batch.batch_job_execution e set status = 'STOPPED', exit_code = 'STOPPED'
            from batch.batch_job_execution_params p, stopped s
            where p.job_execution_id = e.job_execution_id
              and p.parameter_name = 'submission'
              and p.parameter_value = s.submission_id::text
            """)
        .param("regencies", regencies)
        .update();
  }

  /** Queries of this product's database. */
  public JdbcClient db() {
    return get(JdbcClient.class);
  }

  /** A part of the product. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** One of several parts of a kind, by its name. */
  public <T> T get(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** The data directory. */
  public Path data() {
    return data;
  }

  /** Ends the process' part but keeps the database. */
  public void stop() {
    context.close();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
