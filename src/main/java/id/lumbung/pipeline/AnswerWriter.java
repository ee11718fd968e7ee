package id.lumbung.pipeline;

import id.lumbung.feedback.Answer;
import id.lumbung.feedback.AnswerFiles;
import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.Answers;
import id.lumbung.feedback.Receipts;
import id.lumbung.intake.OriginalLost;
import id.lumbung.intake.Originals;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the sender of a submission the answer and puts the original away. */
record AnswerWriter(
    Answers answers,
    SubmissionLife life,
    Receipts receipts,
    AnswerWorkbooks workbooks,
    Originals originals) {
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
    Answer answer = answers.of(submission);
    Path folder = receipts.folder(answer);
    String stem = AnswerFiles.stem(submission.id(), submission.fileName());
    try {
      receipts.write(answer, stem);
      workbooks.write(answer, source(submission), folder, stem);
    } catch (UncheckedIOException e) {
      throw OutboxClosed.isShownBy(e, folder) ? new OutboxClosed(e) : e;
    }
  }

  /** What is marked and sent back; null where nobody should open it, or nobody can. */
  private @Nullable Path source(Submission submission) {
    if (submission.isLeftShut()) {
      return null;
    }
    try {
      return originals.locate(submission);
    } catch (OriginalLost e) {
      log.warn("Submission {} is answered without its file, which is lost", submission.id());
      return null;
    }
  }
}
