package id.lumbung.operations;

import id.lumbung.domain.RunState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which runs an operator asks for.
 *
 * @param limit the newest so many
 * @param state only those in this state; null for all
 * @param group only those of this group; null for all
 * @param since only those that ended within this time or still run; null for all
 * @param regency only those of its submissions, by code; null for all
 * @param file only those of submissions whose file name has this in it; null for all
 */
public record RunFilter(
    int limit,
    @Nullable RunState state,
    @Nullable RunGroup group,
    @Nullable Duration since,
    @Nullable String regency,
    @Nullable String file) {
  /** The newest runs, whatever their state. */
  public static RunFilter newest(int limit) {
    return new RunFilter(limit, null, null, null, null, null);
  }

  /** All of those that can be told from the database alone; the state is told from several rows. */
  static RunFilter all(@Nullable String regency) {
    return new RunFilter(Integer.MAX_VALUE, null, null, null, regency, null);
  }

  boolean admits(Run run) {
    return (state == null || state == run.state()) && (group == null || group.has(run));
  }

  /** How many rows have to be looked at. */
  int lookedAt() {
    return state == null && group == null ? limit : Integer.MAX_VALUE;
  }
}
