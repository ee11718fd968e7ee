package id.lumbung.operations;

import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionLife.Step;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.settings.Refused;
import id.lumbung.warehouse.Withdrawal;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes submissions back; what they had superseded counts again. */
record Withdrawals(
    SubmissionRegister register,
    SubmissionLife life,
    Withdrawal withdrawal,
    TransactionTemplate transaction) {
  /**
   * Takes a submission back.
   *
   * @return what ended and what counts again
   * @throws Refused where it has not been loaded or was withdrawn before
   */
  Withdrawal.Outcome withdraw(long submission, String reason, String actor) {
    return withdraw(submission, reason, actor, false);
  }

  /** What {@link #withdraw} would do; nothing is done. */
  Withdrawal.Outcome wouldWithdraw(long submission, String actor) {
    return withdraw(submission, "dry run", actor, true);
  }

  /**
   * Asks whether the submission of a run can be taken back.
   *
   * @throws Refused where it has not been loaded or was withdrawn before
   */
  void requireWithdrawable(Run run) {
    Map<String, String> arguments = Map.of("submission", String.valueOf(run.submission()));
    Submission known = run.submission() == null ? null : register.get(run.submission());
    if (known != null && known.isWithdrawn()) {
      throw new Refused("refused.withdrawn_already", arguments);
    }
    if (known == null || known.state() != Submission.State.DONE || run.restartedAs() != null) {
      throw new Refused("refused.withdraw_not_loaded", arguments);
    }
  }

  private Withdrawal.Outcome withdraw(
      long submission, String reason, String actor, boolean isDryRun) {
    Map<String, String> arguments = Map.of("submission", Long.toString(submission));
    Submission known =
        register
            .find(submission)
            .orElseThrow(() -> new Refused("refused.no_submission", arguments));
    if (known.isWithdrawn()) {
      throw new Refused("refused.withdrawn_already", arguments);
    }
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (life.withdraw(submission) == Step.IMPOSSIBLE) {
                throw new Refused("refused.withdraw_not_loaded", arguments);
              }
              Withdrawal.Outcome done = withdrawal.withdraw(submission, reason, actor);
              life.setCurrent(done.ended(), false);
              life.setCurrent(done.reopened(), true);
              if (isDryRun) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }
}
