package id.lumbung.pipeline;

import id.lumbung.intake.Node;
import id.lumbung.layout.SheetRow;
import id.lumbung.staging.StagedRow;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code submission}: one instance a submission, steps {@code read}, {@code match}, {@code
 * load}, {@code answer}. Each step finds its work done when it is repeated.
 */
record SubmissionJob(
    JobRepository repository,
    PlatformTransactionManager transactions,
    HandOut handOut,
    ReadStep read,
    MatchStep match,
    LoadStep load,
    AnswerStep answer,
    SubmissionSettings settings) {
  /** Name of the job in the repository. */
  static final String NAME = "submission";

  /** Identifying parameter: number of the submission. */
  static final String SUBMISSION = "submission";

  /** Parameter beside: the process that runs it. */
  static final String NODE = "node";

  /** What tells the instance of a submission. */
  static JobParameters identity(long submission) {
    return new JobParametersBuilder().addLong(SUBMISSION, submission, true).toJobParameters();
  }

  /** The same for a run of a process. */
  static JobParameters parameters(long submission, Node self) {
    return new JobParametersBuilder(identity(submission))
        .addString(NODE, self.id().toString(), false)
        .toJobParameters();
  }

  /**
   * The job for one submission.
   *
   * @param signal stops it at its next chunk border
   */
  Job of(long submission, StopSignal signal) {
    LoadOrder order = new LoadOrder(handOut, submission);
    return new JobBuilder(NAME, repository)
        .listener(new LogContext(handOut, submission))
        .listener(order)
        .listener(Fault.keeping())
        .start(read(submission, signal, order))
        .next(match(submission, signal, order))
        .next(load(submission, signal, order))
        .next(step("answer", submission, answer.of(submission), signal).build())
        .build();
  }

  private Step read(long submission, StopSignal signal, LoadOrder order) {
    ReadStep.Reading reading = read.of(submission);
    return new StepBuilder("read", repository)
        .<SheetRow, StagedRow>chunk(settings.chunkSize())
        .transactionManager(transactions)
        .reader(reading)
        .processor(reading)
        .writer(reading)
        .listener(signal)
        .listener((StepExecutionListener) reading)
        .listener(order.callingNext())
        .build();
  }

  /** Repeated even when complete: a load that finds the match stale fails and comes back here. */
  private Step match(long submission, StopSignal signal, LoadOrder order) {
    return step("match", submission, match.of(submission), signal)
        .listener(order.stoppingUnlessCalled(match::hasToMatch))
        .allowStartIfComplete(true)
        .build();
  }

  private Step load(long submission, StopSignal signal, LoadOrder order) {
    return step("load", submission, load.of(submission), signal)
        .listener(order.callingNext())
        .build();
  }

  /** A step of one transaction, which this process commits only if it holds the submission. */
  private TaskletStepBuilder step(
      String name, long submission, Tasklet tasklet, StopSignal signal) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, context) -> {
              handOut.verify(submission);
              return tasklet.execute(contribution, context);
            },
            transactions)
        .listener(signal);
  }
}
