package id.lumbung.pipeline;

import id.lumbung.intake.Leases;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.matching.Matcher;
import id.lumbung.pipeline.Reading.ReadingRooms;
import id.lumbung.staging.StagedRow;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.WarehouseLoader;
import id.lumbung.workbook.SheetRow;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
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

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final ReadingRooms reading;
  private final Matcher matcher;
  private final WarehouseLoader loader;
  private final RuleBook rules;
  private final LayoutWatch layouts;
  private final AnswerWriter answers;
  private final Turns turns;

  SubmissionJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ReadingRooms reading,
      Matcher matcher,
      WarehouseLoader loader,
      RuleBook rules,
      LayoutWatch layouts,
      AnswerWriter answers,
      Turns turns) {
    this.repository = repository;
    this.transactions = transactions;
    this.reading = reading;
    this.matcher = matcher;
    this.loader = loader;
    this.rules = rules;
    this.layouts = layouts;
    this.answers = answers;
    this.turns = turns;
  }

  /** The job for one submission. */
  Job of(long submission) {
    return new JobBuilder(NAME, repository)
        .listener(endOfTurn(submission))
        .listener(new LogContext(submission))
        .start(read(submission))
        .next(match(submission))
        .next(load(submission))
        .next(answer(submission))
        .build();
  }

  private Step read(long submission) {
    Reading step = new Reading(submission, reading);
    return new StepBuilder("read", repository)
        .<SheetRow, StagedRow>chunk(reading.settings().chunkSize())
        .transactionManager(transactions)
        .reader(step)
        .processor(step)
        .writer(step)
        .listener((org.springframework.batch.core.listener.StepExecutionListener) step)
        .build();
  }

  /** Repeated even when complete: a load that finds the match stale fails and comes back here. */
  private Step match(long submission) {
    Matching step = new Matching(submission, register(), leases(), matcher, loader, rules, turns);
    return new StepBuilder("match", repository)
        .tasklet(step, transactions)
        .listener((org.springframework.batch.core.listener.StepExecutionListener) step)
        .allowStartIfComplete(true)
        .build();
  }

  private Step load(long submission) {
    Loading step =
        new Loading(
            submission,
            register(),
            leases(),
            loader,
            reading.staged(),
            new RuleSeverities(rules),
            layouts,
            answers,
            reading.settings(),
            turns);
    return new StepBuilder("load", repository)
        .tasklet(step, transactions)
        .listener((org.springframework.batch.core.listener.StepExecutionListener) step)
        .build();
  }

  private Step answer(long submission) {
    return new StepBuilder("answer", repository)
        .tasklet(new Answering(submission, register(), leases(), answers), transactions)
        .build();
  }

  private JobExecutionListener endOfTurn(long submission) {
    return new JobExecutionListener() {
      @Override
      public void afterJob(JobExecution execution) {
        turns.end(submission);
      }
    };
  }

  private SubmissionRegister register() {
    return reading.register();
  }

  private Leases leases() {
    return reading.leases();
  }
}
