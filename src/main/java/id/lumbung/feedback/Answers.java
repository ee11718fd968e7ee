package id.lumbung.feedback;

import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.staging.StagedSubmission;
import id.lumbung.warehouse.DifferenceNotes;

/** Gathers what is known of a submission. */
public record Answers(
    SubmissionRegister register,
    StagedSubmission staged,
    DifferenceNotes differences,
    Regions regions) {
  /** What its sender is told of a submission as it stands. */
  public Answer of(Submission submission) {
    Answer.Status status = status(submission);
    return new Answer(
        submission.id(),
        submission.fileName(),
        submission.sha256(),
        place(submission),
        status,
        submission.sameAs() == null ? null : Answer.Same.of(register.get(submission.sameAs())),
        submission.reason(),
        staged.balance(submission.id()),
        staged.outcomes(submission.id(), status == Answer.Status.ACCEPTED ? null : status.code()),
        staged.findings(submission.id()),
        differences.of(submission.id()).orElse(null),
        null);
  }

  private static Answer.Status status(Submission submission) {
    return switch (submission.state()) {
      case KNOWN -> Answer.Status.KNOWN;
      case WAITING -> Answer.Status.WAITING;
      case REFUSED, ABANDONED -> Answer.Status.REFUSED;
      case QUEUED, RUNNING, STOPPED, DONE -> Answer.Status.ACCEPTED;
    };
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
