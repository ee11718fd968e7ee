package id.lumbung.pipeline;

import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.matching.Matcher;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.WarehouseLoader;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The {@code match} step: decides in one transaction, when it is the submission's turn. */
record MatchStep(
    SubmissionRegister register, Matcher matcher, WarehouseLoader loader, RuleBook rules) {
  /** Matches one submission. */
  Tasklet of(long id) {
    return (contribution, context) -> {
      if (hasToMatch(id)) {
        Submission submission = register.get(id);
        matcher.match(id, submission.requireRegency(), submission.requireYear(), rules::severityOf);
      }
      return RepeatStatus.FINISHED;
    };
  }

  /** What is refused or loaded only goes on to its answer, and nobody waits for it. */
  boolean hasToMatch(long id) {
    return !register.get(id).isRefused() && !loader.isLoaded(id);
  }
}
