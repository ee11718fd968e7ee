package id.lumbung.intake;

import id.lumbung.intake.Submission.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the bytes of submissions lie. */
public record Originals(Archive archive, SubmissionRegister register) {
  /**
   * The frozen copy of a submission, made again where it is lost from what has the same bytes.
   *
   * @throws OriginalLost where nothing has
   */
  public Path locate(Submission submission) {
    return archive.locate(submission, register.archivedBytes(submission.sha256()));
  }

  /**
   * A copy of a submission's bytes under a claim of its own, to be judged again.
   *
   * @throws OriginalLost where they are nowhere
   */
  public Claim again(Submission submission) {
    return archive.copy(submission, locate(submission));
  }

  /**
   * Whether a submission is a table of text that begins with all of another that came shortly
   * before it; not where the bytes of one of them are nowhere.
   */
  public boolean isFuller(Submission later, Submission earlier, Duration within) {
    try {
      if (!InboxFiles.isText(later.fileName())
          || !InboxFiles.isText(earlier.fileName())
          || !register.haveArrivedWithin(earlier.id(), later.id(), within)) {
        return false;
      }
      Path before = locate(earlier);
      return Files.mismatch(before, locate(later)) == Files.size(before);
    } catch (OriginalLost lost) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Two originals cannot be compared", e);
    }
  }

  /**
   * Puts away what is answered: into the archive, or, where the same bytes count already, nowhere.
   *
   * @return where in the archive it now lies; null where it lay there before, or does not
   */
  public @Nullable String putAway(Submission submission) {
    if (submission.state() == State.KNOWN) {
      archive.discard(submission);
      return null;
    }
    return submission.archivedAs() == null ? archive.store(submission) : null;
  }
}
