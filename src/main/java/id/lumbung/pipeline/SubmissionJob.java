package id.lumbung.pipeline;

import id.lumbung.intake.Node;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.layout.SheetRow;
import id.lumbung.matching.Matcher;
import id.lumbung.pipeline.ReadStep.ReadingRooms;
import id.lumbung.staging.StagedRow;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.WarehouseLoader;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code submission}: one instance a submission, steps {@code read}, {@code match}, {@code
 * load}, {@code answer}. Each step finds its work done when it is repeated.
 */
final class SubmissionJob {
  /** Name of the job in the repository. */
  static final String NAME = "submission";

  /** Identifying parameter: number of the submission. */
  static final String SUBMISSION = "submission";

  /** Parameter beside: the process that runs it. */
  static final String NODE = "node";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final ReadingRooms reading;
  private final Matcher matcher;
  private final WarehouseLoader loader;
  private final RuleBook rules;
  private final LayoutWatch layouts;
  private final AnswerWriter answers;
  private final ClosingLock lock;

  SubmissionJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ReadingRooms reading,
      Matcher matcher,
      WarehouseLoader loader,
      RuleBook rules,
      LayoutWatch layouts,
      AnswerWriter answers,
      ClosingLock lock) {
    this.repository = repository;
    this.transactions = transactions;
    this.reading = reading;
    this.matcher = matcher;
    this.loader = loader;
    this.rules = rules;
    this.layouts = layouts;
    this.answers = answers;
    this.lock = lock;
  }

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
    LoadOrder order = new LoadOrder(handOut(), submission);
    return new JobBuilder(NAME, repository)
        .listener(new LogContext(handOut(), submission))
        .listener(order)
        .start(read(submission, signal, order))
        .next(match(submission, signal, order))
        .next(load(submission, signal, order))
        .next(answer(submission, signal))
        .build();
  }

  private Step read(long submission, StopSignal signal, LoadOrder order) {
    ReadStep step = new ReadStep(submission, reading);
    return new StepBuilder("read", repository)
        .<SheetRow, StagedRow>chunk(reading.settings().chunkSize())
        .transactionManager(transactions)
        .reader(step)
        .processor(step)
        .writer(step)
        .listener(signal)
        .listener((StepExecutionListener) step)
        .listener(order.callingNext())
        .build();
  }

  /** Repeated even when complete: a load that finds the match stale fails and comes back here. */
  private Step match(long submission, StopSignal signal, LoadOrder order) {
    MatchStep step =
        new MatchStep(submission, register(), handOut(), matcher, loader, rules, order);
    return new StepBuilder("match", repository)
        .tasklet(step, transactions)
        .listener(signal)
        .listener((StepExecutionListener) step)
        .allowStartIfComplete(true)
        .build();
  }

  private Step load(long submission, StopSignal signal, LoadOrder order) {
    LoadStep step =
        new LoadStep(
            submission,
            register(),
            reading.life(),
            handOut(),
            loader,
            reading.staged(),
            new RuleSeverities(rules),
            layouts,
            answers,
            reading.settings(),
            lock);
    return new StepBuilder("load", repository)
        .tasklet(step, transactions)
        .listener(signal)
        .listener(order.callingNext())
        .build();
  }

  private Step answer(long submission, StopSignal signal) {
    return new StepBuilder("answer", repository)
        .tasklet(new AnswerStep(submission, register(), handOut(), answers), transactions)
        .listener(signal)
        .build();
  }

  private SubmissionRegister register() {
    return reading.register();
  }

  private HandOut handOut() {
    return reading.handOut();
  }
}
