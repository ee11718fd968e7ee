package id.lumbung.intake;

import id.lumbung.reference.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;

/** Keeps every original untouched, under its submission's number. */
public final class Archive {
  private final Folders folders;

  /**
   * @param folders the working folders
   */
  public Archive(Folders folders) {
    this.folders = folders;
  }

  /** Where the bytes of a submission are now: in the archive, or still in the spool. */
  public Path locate(Submission submission) {
    String archived = submission.archivedAs();
    if (archived != null) {
      return folders.archive().resolve(archived);
    }
    Path frozen = Freezer.frozen(folders, submission.claimKey());
    Path stored = target(submission);
    // A crash may come between putting the original away and noting that it was.
    return Files.exists(stored) && !Files.exists(frozen) ? stored : frozen;
  }

  /**
   * Puts the original of a submission away. Repeating it changes nothing.
   *
   * @return its path under the archive: {@code regency/year/number-name}
   */
  public String store(Submission submission) {
    Path target = target(submission);
    Path folder = Objects.requireNonNull(target.getParent());
    Path frozen = Freezer.frozen(folders, submission.claimKey());
    try {
      OwnFiles.folder(folder);
      if (Files.exists(frozen)) {
        Files.move(frozen, target, StandardCopyOption.REPLACE_EXISTING);
        OwnFiles.sync(folder);
      }
      discardClaim(submission);
    } catch (IOException e) {
      throw new UncheckedIOException("The original of " + submission.id() + " cannot be kept", e);
    }
    return folders.archive().relativize(target).toString();
  }

  private Path target(Submission submission) {
    String regency = submission.regencyCode() == null ? "_unknown" : submission.regencyCode();
    String year = submission.year() == null ? "_unknown" : submission.year().toString();
    return folders
        .archive()
        .resolve(regency)
        .resolve(year)
        .resolve(submission.id() + "-" + submission.stem() + submission.ending());
  }

  /** Lets go of a second copy of bytes that are kept already. */
  public void discard(Submission submission) {
    try {
      Files.deleteIfExists(Freezer.frozen(folders, submission.claimKey()));
      discardClaim(submission);
    } catch (IOException e) {
      throw new UncheckedIOException("A second copy cannot be deleted", e);
    }
  }

  private void discardClaim(Submission submission) throws IOException {
    Path claimed = folders.claimed().resolve(submission.claimKey().toString());
    if (Files.exists(claimed)) {
      try (var files = Files.walk(claimed)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
