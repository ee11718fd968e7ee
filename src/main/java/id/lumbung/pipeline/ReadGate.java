package id.lumbung.pipeline;

import id.lumbung.intake.SubmissionRegister;
import id.lumbung.judging.Judging;
import id.lumbung.staging.StagedSubmission;
import org.jspecify.annotations.Nullable;

/** The end of reading: closes the count of rows and applies the gate for whole files. */
record ReadGate(SubmissionRegister register, StagedSubmission staged, HeldStaging staging) {

  /**
   * Closes what was read of a submission.
   *
   * @param seen physical rows that were read, in all attempts
   * @param judging null where the file was not opened
   */
  void close(long id, long seen, @Nullable Judging judging) {
    if (judging == null || register.get(id).isRefused()) {
      staging.holdBack(id);
      return;
    }
    StagedSubmission.Counts counts = staged.counts(id);
    if (counts.seen() != seen) {
      throw new IllegalStateException(
          "Submission " + id + ": " + seen + " rows read but " + counts.seen() + " staged");
    }
    staging.writeFileFindings(
        id, judging.ofWhole(staged.dataRowsByDistrict(id), staged.farSales(id)));
    judging
        .refusal(counts)
        .ifPresent(
            refusal -> {
              staging.refuse(id, refusal);
              staging.holdBack(id);
            });
  }
}
