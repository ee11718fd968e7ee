package id.lumbung.pipeline;

import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionLife.Step;
import id.lumbung.intake.Word;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The line of submissions under way, as an operator may move those that no process has in hand. */
public record Backlog(SubmissionLife life, HandOut handOut, TransactionTemplate transaction) {
  /**
   * Puts a submission that failed, was stopped or waits back into the line.
   *
   * @param word what is said of one that waits for a word; null where it needs none
   * @param why the reason for the word
   * @return its sweep, which the caller closes; nothing where a process works on it or it has ended
   */
  public Optional<Long> restart(long submission, @Nullable Word word, String why, String actor) {
    Optional<Long> sweep =
        transaction.execute(
            status -> {
              Optional<Long> place = Optional.empty();
              if (!handOut.isInHand(submission)) {
                if (word != null) {
                  say(submission, word, why, actor);
                }
                place = life.restart(submission, actor);
              }
              if (place.isEmpty()) {
                status.setRollbackOnly();
              } else {
                handOut.handOut(submission);
              }
              return place;
            });
    return sweep == null ? Optional.empty() : sweep;
  }

  private void say(long submission, Word word, String why, String actor) {
    switch (word) {
      case ACCEPT -> life.approve(submission, actor, why);
      case ADD -> {
        life.approve(submission, actor, why);
        life.makeAddendum(submission);
      }
      case REPLACE -> life.replace(submission, actor, why);
    }
  }

  /**
   * Stops a submission that is read and waits for its turn.
   *
   * @return whether it was; a process may have taken it in hand meanwhile
   */
  public boolean stop(long submission) {
    Step step =
        transaction.execute(
            status -> handOut.isInHand(submission) ? Step.IMPOSSIBLE : life.stop(submission));
    return step == Step.TAKEN;
  }
}
