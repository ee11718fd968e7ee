package id.lumbung.pipeline;

import id.lumbung.intake.Archive;
import id.lumbung.intake.OriginalLost;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the bytes of submissions lie. */
final class Originals {
  private final Archive archive;
  private final SubmissionRegister register;

  Originals(Archive archive, SubmissionRegister register) {
    this.archive = archive;
    this.register = register;
  }

  /**
   * The frozen copy of a submission, made again where it is lost from what has the same bytes.
   *
   * @throws OriginalLost where nothing has
   */
  Path locate(Submission submission) {
    return archive.locate(submission, register.archivedBytes(submission.sha256()));
  }

  /** Puts the original away for good; the path under the archive, null where it cannot be kept. */
  @Nullable String store(Submission submission) {
    return archive.store(submission);
  }

  /** Forgets the copy of a submission whose bytes are kept already. */
  void discard(Submission submission) {
    archive.discard(submission);
  }
}
