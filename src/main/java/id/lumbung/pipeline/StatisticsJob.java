package id.lumbung.pipeline;

import id.lumbung.statistics.Statistics;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code statistics}: one instance for each state of the inputs, one step in one
 * transaction.
 */
record StatisticsJob(
    JobRepository repository, PlatformTransactionManager transactions, Statistics statistics) {
  /** Name of the job in the repository. */
  static final String NAME = "statistics";

  Job job() {
    return new JobBuilder(NAME, repository)
        .listener(Fault.keeping())
        .start(
            new StepBuilder("figures", repository)
                .tasklet(
                    (contribution, context) -> {
                      contribution.incrementWriteCount(statistics.refresh());
                      return RepeatStatus.FINISHED;
                    },
                    transactions)
                .build())
        .build();
  }

  /**
   * One instance for each state of the inputs and each computation before.
   *
   * @param after when the figures were computed before; empty before the first time
   */
  static JobParametersBuilder parameters(Statistics.Inputs inputs, String after) {
    String text = inputs.method() + " " + inputs.facts() + " " + inputs.closed();
    return new JobParametersBuilder(new JobParameters())
        .addString("moment", inputs.moment().toString(), true)
        .addString("inputs", Integer.toHexString(text.hashCode()), true)
        .addString("after", after, true);
  }
}
