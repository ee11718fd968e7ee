package id.lumbung.pipeline;

import id.lumbung.intake.Leases;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.layout.SheetRow;
import id.lumbung.matching.MatchedSubmission;
import id.lumbung.matching.Matcher;
import id.lumbung.pipeline.Reading.ReadingRooms;
import id.lumbung.staging.StagedRow;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.DifferenceNotes;
import id.lumbung.warehouse.WarehouseLoader;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
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
  private final MatchedSubmission matched;
  private final WarehouseLoader loader;
  private final DifferenceNotes differences;
  private final RuleBook rules;
  private final LayoutWatch layouts;
  private final AnswerWriter answers;
  private final Turns turns;
  private final ClosingLock lock;

  SubmissionJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ReadingRooms reading,
      Matcher matcher,
      MatchedSubmission matched,
      WarehouseLoader loader,
      DifferenceNotes differences,
      RuleBook rules,
      LayoutWatch layouts,
      AnswerWriter answers,
      Turns turns,
      ClosingLock lock) {
    this.repository = repository;
    this.transactions = transactions;
    this.reading = reading;
    this.matcher = matcher;
    this.matched = matched;
    this.loader = loader;
    this.differences = differences;
    this.rules = rules;
    this.layouts = layouts;
    this.answers = answers;
    this.turns = turns;
    this.lock = lock;
  }

  /**
   * The job for one submission.
   *
   * @param signal stops it at its next chunk border
   */
  Job of(long submission, StopSignal signal) {
    return new JobBuilder(NAME, repository)
        .listener(new LogContext(submission))
        .start(read(submission, signal))
        .next(match(submission, signal))
        .next(load(submission, signal))
        .next(answer(submission, signal))
        .build();
  }

  private Step read(long submission, StopSignal signal) {
    Reading step = new Reading(submission, reading);
    return new StepBuilder("read", repository)
        .<SheetRow, StagedRow>chunk(reading.settings().chunkSize())
        .transactionManager(transactions)
        .reader(step)
        .processor(step)
        .writer(step)
        .listener(signal)
        .listener((StepExecutionListener) step)
        .listener((StepExecutionListener) turns)
        .build();
  }

  /** Repeated even when complete: a load that finds the match stale fails and comes back here. */
  private Step match(long submission, StopSignal signal) {
    Matching step = new Matching(submission, register(), leases(), matcher, loader, rules, turns);
    return new StepBuilder("match", repository)
        .tasklet(step, transactions)
        .listener(signal)
        .listener((StepExecutionListener) step)
        .allowStartIfComplete(true)
        .build();
  }

  private Step load(long submission, StopSignal signal) {
    Loading step =
        new Loading(
            submission,
            register(),
            reading.life(),
            leases(),
            matched,
            loader,
            differences,
            reading.staged(),
            new RuleSeverities(rules),
            layouts,
            answers,
            reading.settings(),
            lock);
    return new StepBuilder("load", repository)
        .tasklet(step, transactions)
        .listener(signal)
        .listener((StepExecutionListener) turns)
        .build();
  }

  private Step answer(long submission, StopSignal signal) {
    return new StepBuilder("answer", repository)
        .tasklet(new Answering(submission, register(), leases(), answers), transactions)
        .listener(signal)
        .build();
  }

  private SubmissionRegister register() {
    return reading.register();
  }

  private Leases leases() {
    return reading.leases();
  }
}
