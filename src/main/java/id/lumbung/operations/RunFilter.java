package id.lumbung.operations;

import id.lumbung.domain.RunState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which runs an operator asks for.
 *
 * @param limit the newest so many
 * @param state only those in this state; null for all
 * @param since only those that began, ended or still run within this time; null for all
 * @param regency only those of its submissions, by code; null for all
 */
public record RunFilter(
    int limit, @Nullable RunState state, @Nullable Duration since, @Nullable String regency) {
  /** The newest runs, whatever their state. */
  public static RunFilter newest(int limit) {
    return new RunFilter(limit, null, null, null);
  }

  boolean admits(Run run) {
    return state == null || state == run.state();
  }
}
