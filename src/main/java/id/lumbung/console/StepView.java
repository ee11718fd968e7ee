package id.lumbung.console;

import id.lumbung.operations.RunStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step on the line of time of its attempt.
 *
 * @param from where it begins on it, in percent
 * @param width how much of it it takes, in percent
 */
public record StepView(
    RunStep step, String name, @Nullable String duration, double from, double width) {
  private static final double FULL = 100;
  private static final double LEAST = 0.8;

  /** The steps of each attempt, the newest attempt first. */
  static Map<Integer, List<StepView>> of(List<RunStep> steps, RunWords words, Instant now) {
    Map<Integer, List<StepView>> attempts = new TreeMap<>((one, other) -> other - one);
    steps.stream()
        .collect(Collectors.groupingBy(RunStep::attempt))
        .forEach((attempt, own) -> attempts.put(attempt, line(own, words, now)));
    return attempts;
  }

  private static List<StepView> line(List<RunStep> steps, RunWords words, Instant now) {
    Optional<Instant> begin =
        steps.stream().map(RunStep::started).filter(Objects::nonNull).min(Instant::compareTo);
    Instant end = steps.stream().map(step -> end(step, now)).max(Instant::compareTo).orElse(now);
    return steps.stream().map(step -> view(step, begin.orElse(now), end, words, now)).toList();
  }

  private static Instant end(RunStep step, Instant now) {
    return step.ended() == null ? now : step.ended();
  }

  private static StepView view(
      RunStep step, Instant begin, Instant end, RunWords words, Instant now) {
    Instant started = step.started();
    double whole = Math.max(1, Duration.between(begin, end).toMillis());
    if (started == null) {
      return new StepView(step, words.step(step.step()), null, 0, 0);
    }
    Duration lasted = Duration.between(started, end(step, now));
    double from = FULL * Duration.between(begin, started).toMillis() / whole;
    double width = Math.max(LEAST, FULL * lasted.toMillis() / whole);
    return new StepView(
        step,
        words.step(step.step()),
        words.duration(lasted),
        Math.min(from, FULL - LEAST),
        Math.min(width, FULL));
  }
}
