package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.operations.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One real {@code serve} that is given good files, a broken one and one that makes a run fail: what
 * it shows of itself, and that nothing of what it shows belongs to a person.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ServeMonitoringTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern WEB = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  private final HttpClient client = HttpClient.newHttpClient();
  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());
  private final Path data;
  private final Path out;
  private final Path log;
  private final Process serve;
  private String web = "";

  ServeMonitoringTest(@TempDir Path temp) throws IOException {
    this.data = temp.resolve("data");
    this.out = temp.resolve("out");
    this.log = temp.resolve("log");
    Path jobs = Files.createDirectories(temp.resolve("jobs"));
    Files.writeString(
        jobs.resolve("monitoring.yml"),
        Files.readString(Path.of("jobs", "monitoring.yml"))
            .replace("log: plain", "log: json")
            .replace("port: 8080", "port: 0"));
    Path inbox = Files.createDirectories(data.resolve("inbox"));
    Path files = Samples.write(temp.resolve("files"), 0.1);
    int given = 0;
    for (Path file : sorted(files)) {
      if (file.toString().endsWith("2020.xlsx") && given++ < 4) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(inbox.resolve(file.getFileName().toString()), bytes);
      }
    }
    db.sql(
            """
            alter table staging.staged_row add constraint canary
            check (nik is null or submission_id <> 2)
            """)
        .update();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "id.lumbung.cli.Lumbung",
            "serve",
            "--data",
            data.toString(),
            "--jobs",
            jobs.toString());
    builder.environment().putAll(database.environment());
    this.serve =
        builder
            .redirectOutput(Redirect.to(out.toFile()))
            .redirectError(Redirect.to(log.toFile()))
            .start();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @BeforeAll
  void waitUntilAllIsAnswered() throws Exception {
    Waiting.until(
        "all files are answered or failed",
        120,
        () -> !address().isEmpty() && done() == 3 && failed() > 0,
        () -> read(log));
    web = address();
  }

  private String address() {
    Matcher address = WEB.matcher(read(out));
    return address.find() ? address.group() : "";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long done() {
    return count("select count(*) from intake.submission where state = 'done'");
  }

  private long failed() {
    return count("select count(*) from batch.batch_job_execution where status = 'FAILED'");
  }

  private long count(String sql) {
    return db.sql(sql).query(Long.class).single();
  }

  @AfterAll
  void stop() throws InterruptedException {
    serve.destroy();
    if (!serve.waitFor(30, TimeUnit.SECONDS)) {
      serve.destroyForcibly().waitFor();
    }
    database.close();
  }

  @Test
  void healthTellsEveryPartThatTheWorkStandsOn() throws Exception {
    HttpResponse<String> health = get("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(200);
    JsonNode parts = JSON.readTree(health.body()).get("components");
    assertThat(parts.propertyNames()).contains("database", "disk", "inbox", "oldestFile", "clock");
    assertThat(parts.get("database").get("status").asString()).isEqualTo("UP");
    assertThat(parts.get("clock").get("status").asString()).isEqualTo("UP");
  }

  @Test
  void metricsTellRowsStepsQueueFailuresAndRetries() throws Exception {
    Waiting.until("the measures of all work are read", 30, () -> tellsOfAllWork(metrics()));
    String metrics = metrics();

    assertThat(value(metrics, "lumbung_rows_total\\{outcome=\"loaded\"}"))
        .isEqualTo((double) count("select sum(loaded) from staging.balance"));
    assertThat(value(metrics, "lumbung_step_seconds_count\\{step=\"load\"}")).isPositive();
    assertThat(value(metrics, "lumbung_step_seconds_sum\\{step=\"read\"}")).isPositive();
    assertThat(value(metrics, "lumbung_submissions\\{state=\"done\"}")).isEqualTo(3);
    assertThat(value(metrics, "lumbung_run_failures_total\\{kind=\"submission\"}")).isPositive();
    assertThat(metrics)
        .contains(
            "lumbung_run_retries_total",
            "lumbung_inbox_files",
            "lumbung_inbox_oldest_seconds",
            "lumbung_disk_free_bytes",
            "lumbung_overdue_regencies",
            "jvm_memory_used_bytes",
            "hikaricp_connections_active");
  }

  private static boolean tellsOfAllWork(String metrics) {
    return metrics.contains("lumbung_submissions{state=\"done\"} 3")
        && Pattern.compile("lumbung_run_failures_total\\{kind=\"submission\"} [1-9]")
            .matcher(metrics)
            .find();
  }

  private String metrics() {
    try {
      return get("/actuator/prometheus").body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static double value(String metrics, String name) {
    Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(metrics);
    assertThat(line.find()).as(name).isTrue();
    return Double.parseDouble(line.group(1));
  }

  @Test
  void nothingElseIsShownAndNothingOffThisMachine() throws Exception {
    for (String path : List.of("env", "beans", "heapdump", "loggers", "shutdown", "configprops")) {
      assertThat(get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(web).startsWith("http://127.0.0.1:");
  }

  @Test
  void everyLogLineIsJsonAndNamesTheRunAndTheSubmission() throws IOException {
    List<String> lines = Files.readAllLines(log);

    assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(JSON.readTree(line)).isNotNull());
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(JSON.readTree(line).path("run").asString("")).matches("\\d+");
              assertThat(JSON.readTree(line).path("submission").asString("")).matches("[1-4]");
            });
  }

  @Test
  void noValueOfAPersonIsInLogsRunsMetricsOrAudit() throws Exception {
    List<String> canaries =
        db.sql(
                """
                select distinct value from (
                  select nik from staging.staged_row
                  union all select phone from staging.staged_row
                  union all select owner_name from staging.staged_row
                  union all select nib from staging.staged_row
                ) person (value)
                where length(value) > 8
                """)
            .query(String.class)
            .list();
    StringBuilder shown = new StringBuilder(Files.readString(log)).append(Files.readString(out));
    shown.append(get("/actuator/prometheus").body()).append(get("/actuator/health").body());
    for (String table :
        db.sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('batch', 'operations', 'intake')
                """)
            .query(String.class)
            .list()) {
      db.sql("select t::text from " + table + " t")
          .query(String.class)
          .list()
          .forEach(shown::append);
    }

    assertThat(canaries).hasSizeGreaterThan(50);
    assertThat(count("select count(*) from batch.batch_step_execution where status = 'FAILED'"))
        .as("the run that failed is among what is looked at")
        .isPositive();
    assertThat(canaries).allMatch(value -> shown.indexOf(value) < 0);
    assertThat(shown).doesNotContainPattern("(?<![0-9a-f.-])62[0-9]{14}(?![0-9a-f])");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(web + path)).build(), BodyHandlers.ofString());
  }
}
