package id.lumbung.retention;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Person;
import id.lumbung.intake.Node;
import id.lumbung.settings.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;

/** Deletes what has reached its age, as a run like every other, and keeps in the audit how much. */
public record Retention(RetentionJob job, JobOperator jobs, Audit audit, Node self, Clock clock) {
  /** How much of each kind would go now; nothing is changed. */
  public Map<Retained, Long> plan() {
    Instant now = clock.instant();
    Map<Retained, Long> plan = new EnumMap<>(Retained.class);
    for (Retained kind : Retained.values()) {
      plan.put(kind, job.count(kind, now));
    }
    return plan;
  }

  /**
   * Deletes what has reached its age.
   *
   * @return how much of each kind is gone
   * @throws id.lumbung.accounts.Refused if the person may not
   * @throws Refused if a step failed; what the steps before it deleted stays deleted
   */
  public Map<Retained, Long> run(Person person) throws Exception {
    String planned =
        plan().entrySet().stream()
            .map(kind -> kind.getKey().code() + " " + kind.getValue())
            .collect(Collectors.joining(", "));
    return audit.perform(
        new Audit.Request(person, Action.RETAIN, null, planned, null), this::delete);
  }

  private Map<Retained, Long> delete() throws Exception {
    JobExecution execution =
        jobs.start(
            job.at(clock.instant()),
            new JobParametersBuilder()
                .addString("moment", clock.instant().toString(), true)
                .addString("node", self.id().toString(), false)
                .toJobParameters());
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new Refused("refused.retention", Map.of("run", Long.toString(execution.getId())));
    }
    return execution.getStepExecutions().stream()
        .collect(
            Collectors.toMap(
                Retention::kind,
                StepExecution::getWriteCount,
                Long::sum,
                () -> new EnumMap<>(Retained.class)));
  }

  private static Retained kind(StepExecution step) {
    return Arrays.stream(Retained.values())
        .filter(kind -> kind.code().equals(step.getStepName()))
        .findFirst()
        .orElseThrow();
  }
}
