package id.lumbung.operations;

import id.lumbung.intake.Leases;
import id.lumbung.pipeline.Orphans;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds processes that are dead and has their work taken over. */
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  private final Nodes nodes;
  private final Leases leases;
  private final Orphans orphans;

  Recovery(Nodes nodes, Leases leases, Orphans orphans) {
    this.nodes = nodes;
    this.leases = leases;
    this.orphans = orphans;
  }

  /**
   * Takes over what dead processes left. Their database sessions are ended first: a frozen one may
   * stand in the middle of a transaction.
   *
   * @return whether any process was found dead
   */
  boolean recover() {
    List<UUID> dead = nodes.dead();
    if (dead.isEmpty()) {
      return false;
    }
    int sessions = leases.endSessions(dead);
    List<Long> ended = orphans.takeOver(dead);
    if (sessions > 0 || !ended.isEmpty()) {
      log.warn(
          "{} processes are gone; {} runs of theirs go on elsewhere", dead.size(), ended.size());
    }
    return true;
  }
}
