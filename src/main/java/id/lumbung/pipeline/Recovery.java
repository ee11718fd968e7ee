package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import id.lumbung.intake.Node;
import id.lumbung.intake.NodeRegister;
import id.lumbung.pipeline.OrphanedRuns.Ended;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over what dead processes left. The scheduler tells of work whose holder has shown no life;
 * a look of ours sees at once what is gone from this machine, and runs that nobody handed out.
 */
public record Recovery(
    Nodes nodes,
    NodeRegister register,
    HandOut handOut,
    OrphanedRuns runs,
    RetryPolicy policy,
    TransactionTemplate transaction,
    Node self)
    implements DeadExecutionHandler<Void> {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  /**
   * Looks for dead processes.
   *
   * @return whether any was found
   */
  public boolean recover() {
    List<UUID> dead = nodes.dead();
    if (!dead.isEmpty()) {
      takeOver(dead);
    }
    return !dead.isEmpty();
  }

  /**
   * The scheduler found a holder silent. Work that this process has lost hold of itself is simply
   * due again; while the silence of others says nothing, they are asked for at the next look.
   */
  @Override
  public void deadExecution(ExecutionComplete found, ExecutionOperations<Void> operations) {
    UUID holder = UUID.fromString(found.getExecution().pickedBy);
    if (holder.equals(self.id())) {
      operations.reschedule(found, nodes.now());
    } else if (nodes.maySilenceBeJudged()) {
      takeOver(List.of(holder));
    }
  }

  /**
   * The sessions are ended first: a frozen process may stand in the middle of a transaction. The
   * version of what it had in hand grows, so that it can write nothing of it when it wakes.
   */
  private void takeOver(List<UUID> dead) {
    int sessions = register.endSessions(dead);
    List<Ended> ended = transaction.execute(status -> endAndGiveBack(dead));
    if (sessions > 0 || !ended.isEmpty()) {
      log.warn(
          "{} processes are gone; {} runs of theirs go on elsewhere", dead.size(), ended.size());
    }
    handOut.callNext();
  }

  private List<Ended> endAndGiveBack(List<UUID> dead) {
    List<Long> held = handOut.inHandsOf(dead);
    List<Ended> ended = runs.endOf(dead, "process_gone");
    Set<Long> atWork = new HashSet<>();
    for (Ended run : ended) {
      if (run.submission() != null && run.step() != null) {
        atWork.add(run.submission());
      }
    }
    for (long submission : held) {
      if (atWork.contains(submission)) {
        policy.failed(submission, Fault.PROGRAM_FAULT);
      } else {
        policy.brokenOff(submission);
      }
    }
    handOut.giveBack(dead);
    register.markRecovered(dead);
    return ended;
  }
}
