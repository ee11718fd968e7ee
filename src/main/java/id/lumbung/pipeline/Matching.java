package id.lumbung.pipeline;

import id.lumbung.intake.Leases;
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

/** The {@code match} step: waits for the submission's turn, then decides in one transaction. */
final class Matching implements Tasklet, StepExecutionListener {
  private final long id;
  private final SubmissionRegister register;
  private final Leases leases;
  private final Matcher matcher;
  private final WarehouseLoader loader;
  private final RuleBook rules;
  private final Turns turns;

  Matching(
      long id,
      SubmissionRegister register,
      Leases leases,
      Matcher matcher,
      WarehouseLoader loader,
      RuleBook rules,
      Turns turns) {
    this.id = id;
    this.register = register;
    this.leases = leases;
    this.matcher = matcher;
    this.loader = loader;
    this.rules = rules;
    this.turns = turns;
  }

  @Override
  public void beforeStep(StepExecution step) {
    if (!hasToMatch()) {
      return;
    }
    try {
      turns.await(id, step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for its turn", e);
    }
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    if (hasToMatch()) {
      Submission submission = register.get(id);
      leases.verify(id);
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
