package id.lumbung.upkeep;

import id.lumbung.domain.Outcome;
import id.lumbung.intake.Submission;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lumbung's own metrics; src/docs/operator.md lists them, {@code lumbung-alerts.yml} watches them.
 */
record LumbungMetrics(WorkMeasures measures, InboxBacklog inbox, Path data) implements MeterBinder {
  private static final List<String> STEPS = List.of("read", "match", "load", "answer", "figures");
  private static final List<String> JOBS = List.of("submission", "statistics", "retention");

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Outcome outcome : Outcome.values()) {
      String code = outcome.code();
      counter(registry, "lumbung.rows", "rows", "outcome", code, "Physical rows by outcome");
    }
    for (String job : JOBS) {
      counter(registry, "lumbung.run.failures", "failures", "kind", job, "Runs that failed");
      counter(registry, "lumbung.run.retries", "retries", "kind", job, "Runs after the first");
    }
    for (Submission.State each : Submission.State.values()) {
      String state = each.code();
      Gauge.builder("lumbung.submissions", measures, m -> m.of("submissions", state).amount())
          .tag("state", state)
          .description("Submissions by state; queued, running and waiting are the queue")
          .register(registry);
    }
    for (String step : STEPS) {
      FunctionTimer.builder(
              "lumbung.step",
              measures,
              m -> m.of("step", step).times(),
              m -> m.of("step", step).amount(),
              TimeUnit.SECONDS)
          .tag("step", step)
          .description("Steps that ended, and how long they took")
          .register(registry);
    }
    Gauge.builder("lumbung.overdue.regencies", measures, m -> m.of("overdue", "").amount())
        .description("Regencies and data years past their deadline without a report")
        .register(registry);
    Gauge.builder("lumbung.inbox.files", inbox, i -> i.look().files())
        .description("Files in the inbox")
        .register(registry);
    Gauge.builder("lumbung.inbox.oldest.seconds", inbox, i -> i.look().oldest().toSeconds())
        .description("How long the oldest file has been in the inbox")
        .register(registry);
    Gauge.builder("lumbung.disk.free.bytes", data, LumbungMetrics::free)
        .description("Free space of the data directory")
        .register(registry);
  }

  private void counter(
      MeterRegistry registry, String name, String measure, String tag, String label, String says) {
    FunctionCounter.builder(name, measures, m -> m.of(measure, label).amount())
        .tag(tag, label)
        .description(says)
        .register(registry);
  }

  private static double free(Path data) {
    try {
      return DiskCheck.usable(data);
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
