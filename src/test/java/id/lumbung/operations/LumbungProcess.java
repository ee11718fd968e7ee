package id.lumbung.operations;

import id.lumbung.TestDatabase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The product in a process of its own, to be killed, frozen and told to end. */
public final class LumbungProcess implements AutoCloseable {
  private final Process process;

  private LumbungProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a command.
   *
   * @param output file that what it says is added to
   */
  public static LumbungProcess start(TestDatabase database, Path output, String... arguments) {
    return start("-XX:TieredStopAtLevel=1", database, output, arguments);
  }

  /**
   * Starts a command.
   *
   * @param option of the Java machine
   * @param output file that what it says is added to
   */
  static LumbungProcess start(
      String option, TestDatabase database, Path output, String... arguments) {
    try {
      return new LumbungProcess(
          builder(option, database, arguments)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(output.toFile()))
              .start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a command said, with errors among it, and its exit code. */
  record Ended(int exit, String said) {}

  /** Runs a command to its end as the user {@code LUMBUNG_USER}. */
  static Ended runAs(String user, TestDatabase database, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = builder("-XX:TieredStopAtLevel=1", database, arguments);
    builder.environment().put("LUMBUNG_USER", user);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  /**
   * Starts a command.
   *
   * @param change of the environment
   * @param output file that what it says is added to
   */
  static LumbungProcess start(
      Consumer<Map<String, String>> change, TestDatabase database, Path output, String... arguments)
      throws IOException {
    ProcessBuilder builder = builder("-XX:TieredStopAtLevel=1", database, arguments);
    change.accept(builder.environment());
    return new LumbungProcess(
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start());
  }

  /**
   * Runs a command to its end on the embedded server of its data directory.
   *
   * @param umask under which it makes files, such as {@code 000}
   * @param environment what is added to that of this process
   */
  static Ended runAlone(String umask, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$0\" \"$@\""));
    command.addAll(command("-XX:TieredStopAtLevel=1", arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private static ProcessBuilder builder(String option, TestDatabase database, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(command(option, arguments));
    builder.environment().putAll(database.environment());
    return builder;
  }

  private static List<String> command(String option, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                "id.lumbung.cli.Lumbung"));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Its number in the operating system. */
  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** {@code kill -15}; how long it took to end, in seconds. */
  long tellToEnd() throws InterruptedException {
    long began = System.nanoTime();
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
  }

  /** Stops its threads where they are. */
  void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  /** Lets them go on. */
  void wake() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("kill " + signal + " ended with " + exit);
    }
  }

  /** Its exit code, once it has ended. */
  int exitCode(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The process has not ended");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
