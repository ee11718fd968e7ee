package id.lumbung.upkeep;

import id.lumbung.intake.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Whether files can be claimed from the inbox, tried with a file of our own. */
final class InboxCheck {
  private InboxCheck() {}

  static Check of(Folders folders) {
    Path inbox = folders.inbox();
    Map<String, String> arguments =
        Map.of("folder", inbox.toString(), "pengguna", System.getProperty("user.name", "?"));
    if (!Files.exists(inbox)) {
      return Check.ok("inbox", "new", arguments);
    }
    if (!Files.isDirectory(inbox)) {
      return Check.bad("inbox", "no_folder", arguments);
    }
    return Files.isDirectory(folders.claimed())
        ? claim(inbox, folders.claimed(), arguments)
        : Check.ok("inbox", "new", arguments);
  }

  private static Check claim(Path inbox, Path claimed, Map<String, String> arguments) {
    try {
      int waiting = new InboxBacklog(inbox).look().files();
      Path probe = Files.createTempFile(inbox, ".lumbung", ".part");
      Path target = claimed.resolve(probe.getFileName().toString());
      try {
        Files.move(probe, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(probe);
        Files.deleteIfExists(target);
      }
      Map<String, String> found =
          Map.of(
              "folder", inbox.toString(),
              "berkas", Integer.toString(waiting),
              "banyak", Long.toString(foldersIn(inbox)));
      return "0".equals(found.get("banyak"))
          ? Check.ok("inbox", "open", found)
          : Check.warn("inbox", "folders", found);
    } catch (AtomicMoveNotSupportedException e) {
      return Check.bad("inbox", "other_disk", arguments);
    } catch (IOException | UncheckedIOException e) {
      return Check.bad("inbox", "no_rights", arguments);
    }
  }

  /** Folders are not taken; who put one there waits for an answer. */
  private static long foldersIn(Path inbox) throws IOException {
    try (var entries = Files.list(inbox)) {
      return entries
          .filter(entry -> Files.isDirectory(entry))
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .count();
    }
  }
}
