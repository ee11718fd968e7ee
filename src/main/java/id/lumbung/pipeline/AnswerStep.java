package id.lumbung.pipeline;

import id.lumbung.intake.SubmissionRegister;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The last step: receipt into the outbox, original into the archive. */
record AnswerStep(SubmissionRegister register, AnswerWriter answers) {

  /** Answers one submission. */
  Tasklet of(long id) {
    return (contribution, context) -> {
      answers.answer(register.get(id));
      return RepeatStatus.FINISHED;
    };
  }
}
