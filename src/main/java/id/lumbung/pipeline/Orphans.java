package id.lumbung.pipeline;

import id.lumbung.intake.Leases;
import id.lumbung.intake.Sweeps;
import id.lumbung.pipeline.Endings.Ended;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over what dead processes left: executions, submissions, sweeps about to end. */
public final class Orphans {
  private final Endings endings;
  private final Settlement settlement;
  private final Leases leases;
  private final Sweeps sweeps;
  private final TransactionTemplate transaction;

  Orphans(
      Endings endings,
      Settlement settlement,
      Leases leases,
      Sweeps sweeps,
      TransactionTemplate transaction) {
    this.endings = endings;
    this.settlement = settlement;
    this.leases = leases;
    this.sweeps = sweeps;
    this.transaction = transaction;
  }

  /**
   * Ends the executions of dead processes and frees their work for others, in one transaction. What
   * only waited for its turn counts no attempt.
   *
   * @param dead processes proven dead, or frozen past their lease
   * @return numbers of the runs ended
   */
  public List<Long> takeOver(List<UUID> dead) {
    List<Long> ended = transaction.execute(status -> endAndFree(dead));
    return ended == null ? List.of() : ended;
  }

  private List<Long> endAndFree(List<UUID> dead) {
    List<Long> held = leases.heldBy(dead);
    List<Ended> ended = endings.endOf(dead, "process_gone");
    Map<Long, @Nullable String> steps = new HashMap<>();
    for (Ended run : ended) {
      if (run.submission() != null) {
        steps.put(run.submission(), run.step());
      }
    }
    for (long submission : held) {
      if (wasAtWork(submission, steps.get(submission))) {
        settlement.failed(submission, Fault.PROGRAM_FAULT);
      } else {
        settlement.brokenOff(submission);
      }
    }
    sweeps.release(dead);
    leases.releaseAll(dead);
    return ended.stream().map(Ended::run).toList();
  }

  private boolean wasAtWork(long submission, @Nullable String step) {
    return step != null && (!step.equals("match") || sweeps.isFirst(submission));
  }
}
