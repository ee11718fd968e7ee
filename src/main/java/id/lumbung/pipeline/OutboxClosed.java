package id.lumbung.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** An answer cannot be written into its folder, though the disk has room. */
final class OutboxClosed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutboxClosed(UncheckedIOException cause) {
    super("The folder of an answer cannot be written", cause);
  }

  /** Whether a failure is that of a folder that may not be written, and not that of its disk. */
  static boolean isShownBy(UncheckedIOException failure, Path folder) {
    return !Fault.isDiskFull(failure.getCause())
        && failure.getCause() instanceof FileSystemException denied
        && denied.getFile() != null
        && Path.of(denied.getFile()).startsWith(folder);
  }
}
