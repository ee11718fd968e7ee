package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.intake.Inbox;
import id.lumbung.intake.Node;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.Sweeps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;

/** The job of one submission, run by hand, and what it leaves in the repository of jobs. */
class SubmissionJobTest {
  private static final int BUSINESSES = 10;
  private static final long SUBMISSION = 1;

  @TempDir Path temp;
  private TestLumbung lumbung;
  private JobOperatorTestUtils job;
  private JobParameters parameters;
  private long sweep;

  @BeforeEach
  void registerAndHold() throws Exception {
    lumbung = TestLumbung.start(temp.resolve("data"));
    Path files = Files.createDirectories(temp.resolve("files"));
    Samples.numbered(files.resolve("UMKM_62.03_Kapuas_2022.xlsx"), 1, BUSINESSES);
    lumbung.get(Inbox.class).copyFrom(files, "test");
    sweep = lumbung.get(Sweeps.class).open("test");
    lumbung.get(Reception.class).receiveReady("test");
    hold();
    lumbung.get(SubmissionLife.class).begin(SUBMISSION);
    parameters = SubmissionJob.parameters(SUBMISSION, lumbung.get(Node.class));
    job =
        new JobOperatorTestUtils(lumbung.get(JobOperator.class), lumbung.get(JobRepository.class));
    job.setJob(lumbung.get(SubmissionJob.class).of(SUBMISSION, new StopSignal()));
  }

  @AfterEach
  void close() {
    lumbung.close();
  }

  @Test
  void theReadStepStagesEveryPhysicalRow() {
    StepExecution read = step(job.startStep("read", parameters, new ExecutionContext()), "read");

    assertThat(read.getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
    assertThat(read.getReadCount()).isGreaterThan(BUSINESSES);
    assertThat(read.getWriteCount()).isEqualTo(read.getReadCount()).isEqualTo(stagedRows());
    assertThat(read.getSkipCount()).isZero();
  }

  @Test
  void aRunWithItsTurnGoesThroughAllSteps() throws Exception {
    lumbung.get(Sweeps.class).close(sweep);

    JobExecution run = job.startJob(parameters);

    assertThat(run.getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
    assertThat(steps(run)).containsExactly("read", "match", "load", "answer");
    assertThat(observations()).isEqualTo(BUSINESSES);
  }

  @Test
  void aRunBeforeItsTurnStopsAndTheSameInstanceGoesOnWithoutReadingAgain() throws Exception {
    JobExecution early = job.startJob(parameters);

    assertThat(early.getStatus()).isEqualTo(BatchStatus.STOPPED);
    assertThat(early.getExitStatus().getExitCode()).isEqualTo(LoadOrder.TURN);
    assertThat(step(early, "read").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(observations()).isZero();

    lumbung.get(Sweeps.class).close(sweep);
    job.setJob(lumbung.get(SubmissionJob.class).of(SUBMISSION, new StopSignal()));
    JobExecution called = job.startJob(parameters);

    assertThat(called.getExitStatus()).isEqualTo(ExitStatus.COMPLETED);
    assertThat(called.getJobInstance()).isEqualTo(early.getJobInstance());
    assertThat(steps(called)).containsExactly("match", "load", "answer");
    assertThat(observations()).isEqualTo(BUSINESSES);
  }

  @Test
  void aRunWhoseWorkWasTakenOverWritesNothing() throws Exception {
    lumbung.get(Sweeps.class).close(sweep);
    lumbung.db().sql("update batch.work set version = version + 1").update();

    JobExecution run = job.startJob(parameters);

    assertThat(run.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(Fault.of(run.getAllFailureExceptions())).isEqualTo(Fault.TAKEN_OVER);
    assertThat(stagedRows()).isZero();
    assertThat(observations()).isZero();
  }

  /** As the scheduler does it. */
  private void hold() {
    String self = lumbung.get(Node.class).id().toString();
    long version =
        lumbung
            .db()
            .sql(
                """
                update batch.work set picked = true, picked_by = :self, version = version + 1,
                  last_heartbeat = clock_timestamp()
                where task_name = 'submission' returning version
                """)
            .param("self", self)
            .query(Long.class)
            .single();
    TaskInstance<Void> task = new TaskInstance<>(HandOut.SUBMISSION, Long.toString(SUBMISSION));
    lumbung
        .get(HandOut.class)
        .hold(
            SUBMISSION,
            new Execution(Instant.EPOCH, task, true, self, null, null, 0, null, version));
  }

  private static StepExecution step(JobExecution run, String name) {
    return run.getStepExecutions().stream()
        .filter(step -> step.getStepName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> steps(JobExecution run) {
    return run.getStepExecutions().stream().map(StepExecution::getStepName).toList();
  }

  private long stagedRows() {
    return count("staging.staged_row");
  }

  private long observations() {
    return count("warehouse.observation");
  }

  private long count(String table) {
    return lumbung.db().sql("select count(*) from " + table).query(Long.class).single();
  }
}
