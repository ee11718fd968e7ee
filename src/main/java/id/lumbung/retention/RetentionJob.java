package id.lumbung.retention;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The job {@code retention}: one step a kind, each in one transaction. */
public record RetentionJob(
    JobRepository repository,
    PlatformTransactionManager transactions,
    RetentionSettings settings,
    ExpiredRows rows,
    ExpiredFiles files) {
  /** Name of the job in the repository. */
  public static final String NAME = "retention";

  /** How much of a kind has reached its age. */
  long count(Retained kind, Instant now) {
    Instant before = now.minus(settings.of(kind));
    return isFile(kind) ? files.count(kind, before) : rows.count(kind, before);
  }

  Job at(Instant now) {
    Iterator<Retained> kinds = List.of(Retained.values()).iterator();
    SimpleJobBuilder job = new JobBuilder(NAME, repository).start(step(kinds.next(), now));
    while (kinds.hasNext()) {
      job = job.next(step(kinds.next(), now));
    }
    return job.build();
  }

  private Step step(Retained kind, Instant now) {
    Instant before = now.minus(settings.of(kind));
    return new StepBuilder(kind.code(), repository)
        .tasklet(
            (contribution, context) -> {
              contribution.incrementWriteCount(
                  isFile(kind) ? files.delete(kind, before) : rows.delete(kind, before));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static boolean isFile(Retained kind) {
    return kind == Retained.ANSWERS || kind == Retained.ORIGINALS;
  }
}
