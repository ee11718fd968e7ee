package id.lumbung.cli;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Ends the process at once where memory does not suffice: what lacks it may be any thread, and a
 * process that limps on answers nobody. Its work goes on with the next start, as after any crash.
 */
final class OutOfMemory implements Thread.UncaughtExceptionHandler {
  private final byte[] sentence =
      (CliTexts.get("failed.memory") + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    endOn(failure);
    Objects.requireNonNull(thread.getThreadGroup()).uncaughtException(thread, failure);
  }

  /** Ends the process if a failure comes from a lack of memory. */
  void endOn(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        System.err.write(sentence, 0, sentence.length);
        System.err.flush();
        Runtime.getRuntime().halt(Lumbung.FAILED);
      }
    }
  }
}
