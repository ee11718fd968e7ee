package id.lumbung.upkeep;

import id.lumbung.intake.Folders;
import id.lumbung.operations.Installation;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.reference.JobsFolder;
import id.lumbung.reference.SettingsProblem;
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

  static Check of(Installation installation) {
    Folders folders = Folders.of(installation.data());
    try {
      folders =
          folders.withInbox(
              JobsFolder.locate(installation.jobs())
                  .settings("submission.yml", SubmissionSettings.class)
                  .inbox());
    } catch (SettingsProblem e) {
      // Told by the check of the jobs folder; the inbox of a new installation is looked at.
    }
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
      return Check.ok(
          "inbox",
          "open",
          Map.of(
              "folder",
              String.valueOf(arguments.get("folder")),
              "berkas",
              Integer.toString(waiting)));
    } catch (AtomicMoveNotSupportedException e) {
      return Check.bad("inbox", "other_disk", arguments);
    } catch (IOException | UncheckedIOException e) {
      return Check.bad("inbox", "no_rights", arguments);
    }
  }
}
