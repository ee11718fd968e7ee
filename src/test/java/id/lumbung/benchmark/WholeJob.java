package id.lumbung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lumbung from the inbox to the figures: as a command from the start of its process, and warm in
 * the process that serves.
 */
record WholeJob(LumbungProgram program, BenchmarkServer server, Inputs inputs, Path folder) {
  /** What a step took, of all submissions together; they go side by side. */
  private static final String STEPS =
      """
      select step_name as name, extract(epoch from sum(end_time - start_time)) as seconds,
        min(start_time) as begun
      from batch.batch_step_execution
      where step_execution_id > :before
      group by step_name
      order by begun
      """;

  /** Runs it on a fresh database. */
  void cold(Results results, Amount amount) throws IOException, InterruptedException {
    server.makeStarted();
    long before = lastStep();
    Usage usage = program.run(command(), server.cpu());
    results.add(new Measured(Contender.WHOLE, Start.COLD, amount, usage));
    addSteps(results, Start.COLD, amount, before);
  }

  /** Runs it once more, not to be measured but to be looked into. */
  void recorded(Path recording) throws IOException, InterruptedException {
    ProcessBuilder command = command();
    command.environment().put("JAVA_OPTIONS", JavaProfile.options(recording));
    program.run(command, server.cpu());
  }

  /** The command, with everything in its inbox. */
  private ProcessBuilder command() throws IOException {
    Path data = Files.createTempDirectory(folder, "run");
    Path inbox = Files.createDirectories(data.resolve("inbox"));
    for (Path file : inputs.measured()) {
      Files.copy(file, inbox.resolve(String.valueOf(file.getFileName())));
    }
    return program.command(server.environment(), "run", "--data", data.toString());
  }

  /** Sends files of another year through {@code serve} first, and single ones afterwards. */
  void warm(Results results, Amount amount) throws IOException, InterruptedException {
    server.makeStarted();
    Path data = Files.createTempDirectory(folder, "serve");
    try (Serve serve = Serve.start(program, server.environment(), data)) {
      serve.counted(inputs.before(), server);
      long before = lastStep();
      Usage usage = serve.counted(inputs.measured(), server);
      results.add(new Measured(Contender.WHOLE, Start.WARM, amount, usage));
      addSteps(results, Start.WARM, amount, before);
      addSingle(results, serve, "serve, one file to its answer, middling", inputs.middling());
      addSingle(results, serve, "serve, one file to its answer, small", inputs.small());
    }
  }

  private void addSingle(Results results, Serve serve, String what, Path file)
      throws IOException, InterruptedException {
    Usage usage = serve.answered(List.of(file), server);
    long rows =
        db().sql(
                """
                select count(*) from staging.staged_row
                where submission_id = (select max(submission_id) from intake.submission)
                """)
            .query(Long.class)
            .single();
    results.add(new Measured(what, Start.WARM, new Amount(rows, 0), usage));
  }

  private void addSteps(Results results, Start start, Amount amount, long before) {
    for (Map<String, Object> step : db().sql(STEPS).param("before", before).query().listOfRows()) {
      double seconds = Double.parseDouble(String.valueOf(step.get("seconds")));
      results.add(
          new Measured(Contender.PART + step.get("name"), start, amount, Usage.ofSeconds(seconds)));
    }
  }

  private long lastStep() {
    return db().sql("select coalesce(max(step_execution_id), 0) from batch.batch_step_execution")
        .query(Long.class)
        .single();
  }

  private JdbcClient db() {
    return JdbcClient.create(server.dataSource());
  }
}
