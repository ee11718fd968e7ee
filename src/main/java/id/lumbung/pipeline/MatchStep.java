package id.lumbung.pipeline;

import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.matching.Matcher;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.WarehouseLoader;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The {@code match} step: decides in one transaction, when it is the submission's turn. */
final class MatchStep implements Tasklet, StepExecutionListener {
  private final long id;
  private final SubmissionRegister register;
  private final HandOut handOut;
  private final Matcher matcher;
  private final WarehouseLoader loader;
  private final RuleBook rules;
  private final LoadOrder order;

  MatchStep(
      long id,
      SubmissionRegister register,
      HandOut handOut,
      Matcher matcher,
      WarehouseLoader loader,
      RuleBook rules,
      LoadOrder order) {
    this.id = id;
    this.register = register;
    this.handOut = handOut;
    this.matcher = matcher;
    this.loader = loader;
    this.rules = rules;
    this.order = order;
  }

  @Override
  public void beforeStep(StepExecution step) {
    if (hasToMatch()) {
      order.stopUnlessCalled(step);
    }
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    if (hasToMatch()) {
      Submission submission = register.get(id);
      handOut.verify(id);
      matcher.match(
          id, submission.requireRegency(), submission.requireYear(), new RuleSeverities(rules));
    }
    return RepeatStatus.FINISHED;
  }

  /** What is refused or loaded only goes on to its answer, and nobody waits for it. */
  private boolean hasToMatch() {
    return !register.get(id).isRefused() && !loader.isLoaded(id);
  }
}
