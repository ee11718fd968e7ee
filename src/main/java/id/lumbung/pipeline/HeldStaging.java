package id.lumbung.pipeline;

import id.lumbung.domain.Refusal;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.staging.StagedRow;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.staging.StagingWriter;
import id.lumbung.validation.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down only what belongs to submissions that this process holds. */
record HeldStaging(
    HandOut handOut,
    StagingWriter writer,
    StagedSubmission staged,
    SubmissionLife life,
    SubmissionRegister register,
    TransactionTemplate transaction) {

  /**
   * What is known of a file before its first row, in a transaction of its own.
   *
   * @param rows how many it has; null where it does not say
   */
  void writeHead(long submission, WorkbookHead head, List<Finding> findings, @Nullable Long rows) {
    transaction.executeWithoutResult(
        status -> {
          handOut.verify(submission);
          writer.writeHead(submission, head);
          writer.writeFileFindings(submission, findings);
          register.beginReading(submission, rows);
        });
  }

  /** Rows, in the caller's transaction. */
  void write(long submission, List<? extends StagedRow> rows) {
    handOut.verify(submission);
    writer.write(submission, rows);
  }

  /** Refuses the file, of which nothing will be loaded, in a transaction of its own. */
  void refuse(long submission, Refusal refusal) {
    transaction.executeWithoutResult(
        status -> {
          handOut.verify(submission);
          life.refuse(submission, refusal);
        });
  }

  /** Holds all rows of a refused file back, in a transaction of its own. */
  void holdBack(long submission) {
    transaction.executeWithoutResult(
        status -> {
          handOut.verify(submission);
          staged.quarantineAll(submission);
        });
  }

  /** Findings of the whole file, in a transaction of its own. */
  void writeFileFindings(long submission, List<Finding> findings) {
    transaction.executeWithoutResult(
        status -> {
          handOut.verify(submission);
          writer.writeFileFindings(submission, findings);
        });
  }
}
