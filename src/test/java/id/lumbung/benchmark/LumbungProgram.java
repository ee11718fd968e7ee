package id.lumbung.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product as it is installed.
 *
 * @param home where {@code install.sh} put it
 * @param said file that what it says is added to
 */
record LumbungProgram(Path home, Path said) {
  private static final Path JAR = Path.of("target", "lumbung.jar");

  static LumbungProgram install(Path home, Path said) throws IOException, InterruptedException {
    if (!Files.isRegularFile(JAR)) {
      throw new IllegalStateException(JAR + " is missing; build it with: mvn -q package");
    }
    LumbungProgram program = new LumbungProgram(home, said);
    Process install =
        program.start(
            new ProcessBuilder("sh", "src/main/ops/install.sh", JAR.toString(), home.toString()));
    if (install.waitFor() != 0) {
      throw new IllegalStateException("The installation failed; see " + said);
    }
    return program;
  }

  /** A command, to be started. */
  ProcessBuilder command(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("lumbung").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("LUMBUNG_DB_URL");
    builder.environment().putAll(environment);
    return builder;
  }

  /** Starts a command. */
  Process start(ProcessBuilder command) throws IOException {
    return command
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(said.toFile()))
        .start();
  }

  /** Runs a command to its end. */
  Usage run(ProcessBuilder command, ServerCpu server) throws IOException, InterruptedException {
    double ended = Kernel.cpuOfEnded();
    double serverBefore = server.seconds();
    double peak = Double.NaN;
    long begun = System.nanoTime();
    Process process = start(command);
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      double now = Kernel.peakMegabytes(process.pid());
      peak = Double.isNaN(now) ? peak : now;
    }
    double seconds = Usage.secondsSince(begun);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          command.command() + " ended with " + process.exitValue() + "; see " + said);
    }
    return new Usage(seconds, Kernel.cpuOfEnded() - ended, server.seconds() - serverBefore, peak);
  }
}
