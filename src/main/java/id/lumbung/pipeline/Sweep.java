package id.lumbung.pipeline;

import id.lumbung.intake.Inbox;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.Sweeps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps: claim what waits in the inbox, run the submissions, compute the figures once. Reading and
 * answering run several at a time, on any number of processes; matching and loading go in content
 * order.
 */
public record Sweep(
    Inbox inbox,
    Reception reception,
    SubmissionLife life,
    Sweeps sweeps,
    SweepFollower follower,
    FiguresRun figures,
    SubmissionSettings settings,
    SwitchableProgress progress) {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final long ONE_SWEEP_SECONDS = 60;

  /** Who hears how far sweeps are from now on. */
  public void report(Progress listener) {
    progress.switchTo(listener);
  }

  /**
   * One whole sweep: everything in the inbox, everything left under way, the figures.
   *
   * @param copyFrom folder to copy into the inbox first; null for none
   */
  public SweepResult run(@Nullable Path copyFrom, String actor) throws InterruptedException {
    if (copyFrom != null) {
      inbox.copyFrom(copyFrom, actor);
    }
    reception.receiveUnfinished(actor);
    int waiting = receive(actor);
    long own = sweeps.open(actor);
    life.resume(actor, false);
    sweeps.close(own);
    Set<Long> followed = new TreeSet<>(reception.takeSweeps());
    followed.add(own);
    return follower.follow(followed, waiting, reception.hasRoom());
  }

  /**
   * Files still being written are waited for until they are quiet or, where their container is not
   * whole, for the time {@code submission.yml} sets.
   */
  private int receive(String actor) throws InterruptedException {
    long limit =
        System.nanoTime() + settings.incompleteWait().toNanos() + Duration.ofSeconds(30).toNanos();
    int waiting = reception.receiveReady(actor);
    while (waiting > 0 && reception.hasRoom() && System.nanoTime() < limit) {
      progress.waitsForFiles(waiting);
      Thread.sleep(LOOK.toMillis());
      waiting = reception.receiveReady(actor);
    }
    return waiting;
  }

  /** Works until sweeps that are closed are finished, by this process or by others. */
  public SweepResult follow(Collection<Long> followed) throws InterruptedException {
    return follower.follow(followed, 0, true);
  }

  /** Begins to work on whatever any process registers, until the application closes. */
  public void serve() {
    follower.serve();
  }

  /**
   * One look at the inbox of a process that serves. The sweep it fills is closed once nothing that
   * may belong to it is on its way.
   */
  public void look(String actor) {
    reception.receiveInterrupted(actor);
    reception.receiveReady(actor);
    reception.takeSweeps();
    if (reception.hasRoom()) {
      life.resume(actor, true);
    }
    if (reception.isSettled() || sweeps.openSeconds() > ONE_SWEEP_SECONDS) {
      sweeps.closeUnlessReceiving(settings.nodeSilence().toSeconds());
    }
    follower.refresh();
  }

  /** Registers what a crash left between the inbox and the register. */
  public void receiveUnfinished(String actor) {
    reception.receiveUnfinished(actor);
  }

  /** Opens an empty sweep where the figures lag behind, so that one process computes them. */
  public void sweepUp(String actor) {
    if (figures.isOutdated() && !sweeps.isAnyUnfinished()) {
      sweeps.close(sweeps.open(actor));
    }
  }

  /** Tells the sender of a submission how it stands and puts the original away. */
  public void answer(long submission) {
    reception.answer(submission);
  }

  /** Computes the figures where they lag behind. */
  public boolean compute() throws InterruptedException {
    return figures.compute();
  }
}
