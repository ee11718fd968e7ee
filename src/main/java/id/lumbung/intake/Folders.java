package id.lumbung.intake;

import id.lumbung.settings.OwnFiles;
import id.lumbung.settings.Refused;
import id.lumbung.settings.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** Files that were handed over to be checked and are not sent yet, one folder each. */
  public Path trials() {
    return root.resolve("work").resolve("trials");
  }

  /** What goes back to the senders, one folder a regency. */
  public Path outbox() {
    return root.resolve("outbox");
  }

  /** Originals, untouched. */
  public Path archive() {
    return root.resolve("archive");
  }

  /**
   * Makes the folders that are missing. Nobody but their owner may look into them, save that a
   * group may put files into the inbox and fetch answers from the outbox.
   *
   * @param group its name; null for none
   * @throws Refused where they cannot be made, or not be given to that group
   */
  public void create(@Nullable String group) {
    try {
      for (Path shared : List.of(root, inbox(), outbox())) {
        if (Files.isDirectory(shared)) {
          OwnFiles.closeToOthers(shared);
        } else {
          OwnFiles.folder(shared);
        }
      }
      for (Path own : List.of(root.resolve("work"), claimed(), spool(), trials(), archive())) {
        OwnFiles.folder(own);
      }
    } catch (IOException e) {
      throw Unusable.of(root, e);
    }
    if (group != null) {
      give(root, "rwx--x---", group);
      give(inbox(), "rwxrwx---", group);
      give(outbox(), "rwxr-x---", group);
    }
  }

  private static void give(Path folder, String rights, String group) {
    if (!OwnFiles.allow(folder, PosixFilePermissions.fromString(rights), group)) {
      throw new Refused(
          "folders.group",
          Map.of(
              "folder", folder.toString(),
              "grup", group,
              "pengguna", System.getProperty("user.name", "?")));
    }
  }
}
