package id.lumbung.pipeline;

import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.Sweeps;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Works until sweeps are finished, by this process or by others, and tells what became of them. */
final class SweepFollower {
  private static final Logger log = LoggerFactory.getLogger(SweepFollower.class);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration RECOVER_EVERY = Duration.ofSeconds(5);
  private static final Duration DATABASE_LIMIT = Duration.ofMinutes(10);

  private final SubmissionRegister register;
  private final Sweeps sweeps;
  private final Dispatcher dispatcher;
  private final HandOut handOut;
  private final Hands hands;
  private final Recovery recovery;
  private final SwitchableProgress progress;
  private volatile boolean isServing;

  SweepFollower(
      SubmissionRegister register,
      Sweeps sweeps,
      Dispatcher dispatcher,
      HandOut handOut,
      Hands hands,
      Recovery recovery,
      SwitchableProgress progress) {
    this.register = register;
    this.sweeps = sweeps;
    this.dispatcher = dispatcher;
    this.handOut = handOut;
    this.hands = hands;
    this.recovery = recovery;
    this.progress = progress;
  }

  /** Begins to work on whatever any process registers, until the application closes. */
  void serve() {
    isServing = true;
    dispatcher.begin();
  }

  /** There may be something new to do. */
  void refresh() {
    handOut.refresh();
  }

  /**
   * Works until sweeps that are closed are finished.
   *
   * @param waitingFiles how many files stay in the inbox
   * @param hasRoom whether the disk has room for them
   */
  SweepResult follow(Collection<Long> followed, int waitingFiles, boolean hasRoom)
      throws InterruptedException {
    progress.begins(register.countUnderWay());
    dispatcher.begin();
    awaitEnd(followed);
    if (!isServing) {
      dispatcher.end();
    }
    List<Submission> all = register.ofSweeps(followed, hands.takeWorked());
    return new SweepResult(
        having(all, s -> s.state() != State.KNOWN),
        having(all, s -> s.state() == State.KNOWN),
        having(all, Submission::isPutAside),
        having(all, s -> isOpen(s.state())),
        register.answersHeld(having(all, s -> true)),
        waitingFiles,
        waitingFiles == 0 || hasRoom,
        sweeps.areComputed(followed));
  }

  private void awaitEnd(Collection<Long> followed) throws InterruptedException {
    long recovered = System.nanoTime();
    long answered = recovered;
    while (!hands.isLeaving()) {
      long now = System.nanoTime();
      try {
        if (sweeps.areFinished(followed)) {
          return;
        }
        refresh();
        answered = now;
        if (now - recovered > RECOVER_EVERY.toNanos()) {
          recovered = now;
          recovery.recover();
        }
      } catch (DataAccessException | TransactionException e) {
        log.warn("The database does not answer; waiting for it");
        if (now - answered > DATABASE_LIMIT.toNanos()) {
          throw e;
        }
      }
      Thread.sleep(LOOK.toMillis());
    }
  }

  private static boolean isOpen(State state) {
    return switch (state) {
      case QUEUED, RUNNING, WAITING, STOPPED -> true;
      case DONE, REFUSED, KNOWN, ABANDONED -> false;
    };
  }

  private static List<Long> having(List<Submission> all, Predicate<Submission> holds) {
    return all.stream().filter(holds).map(Submission::id).toList();
  }
}
