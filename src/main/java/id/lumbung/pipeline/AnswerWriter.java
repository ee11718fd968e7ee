package id.lumbung.pipeline;

import id.lumbung.domain.FileName;
import id.lumbung.domain.Refusal;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.Receipts;
import id.lumbung.intake.OriginalLost;
import id.lumbung.intake.Originals;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.warehouse.DifferenceNotes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what is known of a submission, gives its sender the answer and puts the original away.
 */
record AnswerWriter(
    StagedSubmission staged,
    DifferenceNotes differences,
    SubmissionRegister register,
    SubmissionLife life,
    Receipts receipts,
    AnswerWorkbooks workbooks,
    Originals originals,
    Regions regions) {
  private static final Logger log = LoggerFactory.getLogger(AnswerWriter.class);

  /** Writes receipt and workbooks and archives the original. Repeating it writes the same. */
  void answer(Submission submission) {
    write(submission);
    life.answer(submission.id(), originals.putAway(submission));
  }

  /** Answers a submission that waits; the original stays in the spool. */
  void answerWaiting(Submission submission) {
    write(submission);
  }

  private void write(Submission submission) {
    Answer answer = gather(submission);
    Path folder = receipts.folder(answer);
    try {
      receipts.write(answer, FileName.shortStem(submission.fileName()));
      workbooks.write(
          answer,
          receipts.of(answer),
          source(submission),
          folder,
          submission.id() + "-" + FileName.shortStem(submission.fileName()));
    } catch (UncheckedIOException e) {
      throw OutboxClosed.isShownBy(e, folder) ? new OutboxClosed(e) : e;
    }
  }

  /** What is marked and sent back; null where nobody should open it, or nobody can. */
  private @Nullable Path source(Submission submission) {
    boolean isLeftShut =
        submission.state() == Submission.State.KNOWN
            || submission.sha256() == null
            || RetryPolicy.isPutAside(submission);
    if (isLeftShut) {
      return null;
    }
    try {
      return originals.locate(submission);
    } catch (OriginalLost e) {
      log.warn("Submission {} is answered without its file, which is lost", submission.id());
      return null;
    }
  }

  private Answer gather(Submission submission) {
    Answer.Status status =
        switch (submission.state()) {
          case KNOWN -> Answer.Status.KNOWN;
          case WAITING -> Answer.Status.WAITING;
          case REFUSED, ABANDONED -> Answer.Status.REFUSED;
          case QUEUED, RUNNING, STOPPED, DONE -> Answer.Status.ACCEPTED;
        };
    Refusal reason = submission.reason();
    return new Answer(
        submission.id(),
        submission.fileName(),
        submission.sha256(),
        place(submission),
        status,
        submission.sameAs() == null ? null : Answer.Same.of(register.get(submission.sameAs())),
        reason,
        staged.balance(submission.id()),
        staged.outcomes(submission.id(), status == Answer.Status.ACCEPTED ? null : status.code()),
        staged.findings(submission.id()),
        differences.of(submission.id()).orElse(null),
        null);
  }

  private Answer.Place place(Submission submission) {
    String code = submission.regencyCode();
    return new Answer.Place(
        code,
        code == null ? null : regions.byCode(code).map(Regency::fullName).orElse(null),
        submission.year(),
        submission.kind() == null ? null : submission.kind().code());
  }
}
