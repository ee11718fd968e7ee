package id.lumbung.pipeline;

import id.lumbung.intake.Leases;
import id.lumbung.intake.SubmissionRegister;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The last step of a run: receipt into the outbox, original into the archive. */
record Answering(long id, SubmissionRegister register, Leases leases, AnswerWriter answers)
    implements Tasklet {

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    leases.verify(id);
    answers.answer(register.get(id));
    return RepeatStatus.FINISHED;
  }
}
