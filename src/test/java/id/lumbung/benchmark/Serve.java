package id.lumbung.benchmark;

import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code serve} in a process of its own. */
final class Serve implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\d.:]+");
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final long LOOK_MILLIS = 20;

  /** What is over: how many of the files that were dropped, and when the last of them was. */
  private static final String ANSWERED =
      """
      select count(*) as files, max(answered_at) as last
      from intake.submission
      where submission_id > :before and answered_at is not null
      """;

  private static final String COUNTED =
      """
      select count(*) as files, max(w.finished_at) as last
      from intake.submission s
      join intake.sweep w using (sweep_id)
      where s.submission_id > :before and s.answered_at is not null and w.finished_at is not null
      """;

  private final Process process;
  private final Path data;
  private final double secondsToAnswer;

  private Serve(Process process, Path data, double secondsToAnswer) {
    this.process = process;
    this.data = data;
    this.secondsToAnswer = secondsToAnswer;
  }

  /** Starts it and waits until its pages answer. */
  static Serve start(LumbungProgram program, Map<String, String> environment, Path data)
      throws IOException, InterruptedException {
    long before = Files.exists(program.said()) ? Files.size(program.said()) : 0;
    long begun = System.nanoTime();
    Process process =
        program.start(program.command(environment, "serve", "--data", data.toString()));
    URI address = null;
    boolean answers = false;
    while (!answers) {
      if (!process.isAlive() || Usage.secondsSince(begun) > LIMIT.toSeconds()) {
        process.destroyForcibly();
        throw new IllegalStateException("serve does not start; see " + program.said());
      }
      Thread.sleep(LOOK_MILLIS);
      address = address == null ? address(program.said(), before) : address;
      answers = address != null && answers(address);
    }
    return new Serve(process, data, Usage.secondsSince(begun));
  }

  private static @Nullable URI address(Path said, long from) throws IOException {
    String all = Files.readString(said);
    Matcher found = ADDRESS.matcher(all.substring((int) Math.min(from, all.length())));
    return found.find() ? URI.create(found.group()) : null;
  }

  private static boolean answers(URI address) throws IOException, InterruptedException {
    try {
      HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
      return true;
    } catch (ConnectException e) {
      return false;
    }
  }

  double secondsToAnswer() {
    return secondsToAnswer;
  }

  /** Drops files together and waits until all are answered, seconds from when they are quiet. */
  Usage answered(List<Path> files, BenchmarkServer server)
      throws IOException, InterruptedException {
    return measured(files, server, ANSWERED);
  }

  /** The same until the figures that stand on them are counted. */
  Usage counted(List<Path> files, BenchmarkServer server) throws IOException, InterruptedException {
    return measured(files, server, COUNTED);
  }

  private Usage measured(List<Path> files, BenchmarkServer server, String over)
      throws IOException, InterruptedException {
    JdbcClient database = JdbcClient.create(server.dataSource());
    long before =
        database
            .sql("select coalesce(max(submission_id), 0) from intake.submission")
            .query(Long.class)
            .single();
    ServerCpu serverCpu = server.cpu();
    double serverBefore = serverCpu.seconds();
    double cpuBefore = Kernel.cpu(process.pid());
    Instant quiet = drop(files).plus(quiet());
    Instant last = await(files.size(), database.sql(over).param("before", before));
    return new Usage(
        Duration.between(quiet, last).toMillis() / 1000.0,
        Kernel.cpu(process.pid()) - cpuBefore,
        serverCpu.seconds() - serverBefore,
        Kernel.peakMegabytes(process.pid()));
  }

  private Instant await(int files, JdbcClient.StatementSpec over) throws InterruptedException {
    long begun = System.nanoTime();
    while (Usage.secondsSince(begun) < LIMIT.toSeconds()) {
      Thread.sleep(10 * LOOK_MILLIS);
      Map<String, Object> row = over.query().singleRow();
      if (Long.valueOf(files).equals(row.get("files"))
          && row.get("last") instanceof Timestamp last) {
        return last.toInstant();
      }
    }
    throw new IllegalStateException("Not all of the files that were dropped are over");
  }

  /** Puts files into the inbox whole, one right after another. */
  private Instant drop(List<Path> files) throws IOException {
    Path beside = Files.createDirectories(data.resolve("beside"));
    for (Path file : files) {
      Files.copy(file, beside.resolve(name(file)), StandardCopyOption.REPLACE_EXISTING);
    }
    Path inbox = Files.createDirectories(data.resolve("inbox"));
    for (Path file : files) {
      Files.move(beside.resolve(name(file)), inbox.resolve(name(file)));
    }
    return Instant.now();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** How long a file is left alone before it is taken. */
  private static Duration quiet() {
    return JobsFolder.locate(null).settings("submission.yml", SubmissionSettings.class).quiet();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
