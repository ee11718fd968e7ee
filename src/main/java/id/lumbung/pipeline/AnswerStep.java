package id.lumbung.pipeline;

import id.lumbung.intake.SubmissionRegister;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The last step of a run: receipt into the outbox, original into the archive. */
record AnswerStep(long id, SubmissionRegister register, HandOut handOut, AnswerWriter answers)
    implements Tasklet {

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    handOut.verify(id);
    answers.answer(register.get(id));
    return RepeatStatus.FINISHED;
  }
}
