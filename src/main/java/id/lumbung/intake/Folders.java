package id.lumbung.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The working folders of one data directory.
 *
 * @param root the data directory
 * @param inbox where people drop files
 */
public record Folders(Path root, Path inbox) {

  /** The folders of a data directory with the inbox inside. */
  public static Folders of(Path root) {
    return new Folders(root, root.resolve("inbox"));
  }

  /**
   * The same folders with another inbox.
   *
   * @param path relative to the data directory, or absolute
   */
  public Folders withInbox(String path) {
    return new Folders(root, root.resolve(path));
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
