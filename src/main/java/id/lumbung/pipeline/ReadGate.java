package id.lumbung.pipeline;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.layout.WorkbookHead;
import id.lumbung.staging.StagedSubmission;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The end of reading: closes the count of rows and applies the gate for whole files. */
final class ReadGate {
  private final SubmissionRegister register;
  private final SubmissionLife life;
  private final StagedSubmission staged;
  private final HeldStaging staging;
  private final RowStaging.Factory judges;
  private final QuarantineGate gate;

  ReadGate(
      SubmissionRegister register,
      SubmissionLife life,
      StagedSubmission staged,
      HeldStaging staging,
      RowStaging.Factory judges,
      QuarantineGate gate) {
    this.register = register;
    this.life = life;
    this.staged = staged;
    this.staging = staging;
    this.judges = judges;
    this.gate = gate;
  }

  /**
   * Closes what was read of a submission.
   *
   * @param seen physical rows that were read, in all attempts
   * @param head null where the file was not opened
   */
  void close(long id, long seen, @Nullable WorkbookHead head) {
    Submission submission = register.get(id);
    StagedSubmission.Counts counts = staged.counts(id);
    if (submission.isRefused()) {
      staged.quarantineAll(id);
      return;
    }
    if (counts.seen() != seen) {
      throw new IllegalStateException(
          "Submission " + id + ": " + seen + " rows read but " + counts.seen() + " staged");
    }
    if (head != null && !head.recaps().isEmpty()) {
      staging.writeFileFindings(
          id,
          RowStaging.recapFindings(
              head,
              judges.regions(),
              judges.regions().byCode(submission.requireRegency()).orElseThrow(),
              judges.rules(),
              staged.dataRowsByDistrict(id)));
    }
    apply(id, counts);
  }

  private void apply(long id, StagedSubmission.Counts counts) {
    if (counts.data() == 0) {
      life.refuse(id, new Refusal(Reason.LEMBAR_KOSONG, Map.of()));
    } else if (gate.refuses(counts)) {
      life.refuse(id, new Refusal(Reason.TERLALU_BANYAK_GALAT, gate.arguments(counts)));
      staged.quarantineAll(id);
    }
  }
}
