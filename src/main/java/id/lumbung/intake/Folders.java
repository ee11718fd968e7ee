package id.lumbung.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The working folders of one data directory.
 *
 * @param root the data directory
 */
public record Folders(Path root) {

  /** Where people drop files. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Files taken from the inbox, one folder a claim; the target of a claim is never reused. */
  public Path claimed() {
    return root.resolve("work").resolve("claimed");
  }

  /** Private copies that nobody else can write. */
  public Path spool() {
    return root.resolve("work").resolve("spool");
  }

  /** What goes back to the senders, one folder a regency. */
  public Path outbox() {
    return root.resolve("outbox");
  }

  /** Originals, untouched. */
  public Path archive() {
    return root.resolve("archive");
  }

  /** Makes the folders that are missing. */
  public void create() {
    try {
      for (Path folder : new Path[] {inbox(), claimed(), spool(), outbox(), archive()}) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory " + root + " cannot be written", e);
    }
  }
}
