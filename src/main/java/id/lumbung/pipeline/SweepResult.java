package id.lumbung.pipeline;

import java.util.List;
import java.util.TreeSet;

/**
 * How a sweep ended.
 *
 * @param submissions numbers of the submissions it ran
 * @param known numbers of arrivals that were not run because their bytes count already
 * @param failed numbers of those whose run failed
 * @param stopped numbers of those whose run was stopped or waits for a person
 * @param waitingFiles files left in the inbox because they are still being written
 * @param isComputed whether the figures stand on all that is loaded
 * @param lostDatabase whether a run failed because the database went away, not by its own fault
 */
public record SweepResult(
    List<Long> submissions,
    List<Long> known,
    List<Long> failed,
    List<Long> stopped,
    int waitingFiles,
    boolean isComputed,
    boolean lostDatabase) {

  /** Copies the lists. */
  public SweepResult {
    submissions = List.copyOf(submissions);
    known = List.copyOf(known);
    failed = List.copyOf(failed);
    stopped = List.copyOf(stopped);
  }

  /** What holds after another attempt at what this one left: its failures replace these. */
  public SweepResult followedBy(SweepResult later) {
    TreeSet<Long> all = new TreeSet<>(submissions);
    all.addAll(later.submissions());
    TreeSet<Long> allStopped = new TreeSet<>(stopped);
    allStopped.addAll(later.stopped());
    return new SweepResult(
        List.copyOf(all),
        known,
        later.failed(),
        List.copyOf(allStopped),
        later.waitingFiles(),
        later.isComputed(),
        later.lostDatabase());
  }
}
