package id.lumbung.pipeline;

import id.lumbung.intake.Submission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The submissions that this process has in hand. One that failed before is at work alone, so that
 * it takes no other down with it.
 */
final class Hands {
  private final Map<Long, Hand> active = new HashMap<>();
  private final Set<Long> worked = new HashSet<>();
  private boolean isLeaving;

  private record Hand(boolean isSuspect, StopSignal signal) {}

  /**
   * Takes a submission in hand.
   *
   * @return what stops its run; nothing where it has to be left for a moment
   */
  synchronized Optional<StopSignal> take(Submission submission) {
    boolean isSuspect = submission.attempts() > 0;
    boolean isSafe =
        isSuspect ? active.isEmpty() : active.values().stream().noneMatch(Hand::isSuspect);
    if (isLeaving || !isSafe || active.containsKey(submission.id())) {
      return Optional.empty();
    }
    StopSignal signal = new StopSignal();
    active.put(submission.id(), new Hand(isSuspect, signal));
    worked.add(submission.id());
    return Optional.of(signal);
  }

  /** Its run is over. */
  synchronized void drop(long submission) {
    active.remove(submission);
  }

  /** Numbers of the submissions worked on since this was last asked. */
  synchronized Set<Long> takeWorked() {
    Set<Long> taken = Set.copyOf(worked);
    worked.clear();
    return taken;
  }

  /** From now on everything may be taken, or nothing, and what is in hand is to stop. */
  synchronized void leave(boolean isLeaving) {
    this.isLeaving = isLeaving;
    if (isLeaving) {
      active.values().forEach(hand -> hand.signal().raise());
    }
  }

  /** Whether this process is told to end. */
  synchronized boolean isLeaving() {
    return isLeaving;
  }
}
