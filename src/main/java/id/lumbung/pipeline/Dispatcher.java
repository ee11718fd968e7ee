package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import id.lumbung.intake.Node;
import id.lumbung.intake.NodeRegister;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes the work that is due, several pieces at a time, in the order of priority, as long as this
 * process works. The process that closes waits for what is in hand.
 */
final class Dispatcher implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration GRACE = Duration.ofSeconds(8);
  private static final Duration LAST_GRACE = Duration.ofSeconds(2);

  private final DataSource database;
  private final List<Task<?>> tasks;
  private final Nodes nodes;
  private final NodeRegister register;
  private final Node self;
  private final HandOut handOut;
  private final Hands hands;
  private final int parallelism;
  private @Nullable Scheduler scheduler;

  Dispatcher(
      DataSource database,
      List<Task<?>> tasks,
      Nodes nodes,
      NodeRegister register,
      Node self,
      HandOut handOut,
      Hands hands,
      SubmissionSettings settings) {
    this.database = database;
    this.tasks = tasks;
    this.nodes = nodes;
    this.register = register;
    this.self = self;
    this.handOut = handOut;
    this.hands = hands;
    this.parallelism = settings.parallelism();
  }

  /** Begins to take work. Repeating it changes nothing. */
  synchronized void begin() {
    if (scheduler == null) {
      hands.leave(false);
      Scheduler made =
          Scheduler.create(database, tasks)
              .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
              .tableName("batch.work")
              .schedulerName(new SchedulerName.Fixed(self.id().toString()))
              .clock(nodes)
              .threads(parallelism)
              .enablePriority()
              .pollUsingLockAndFetch(0.5, 1.0)
              .pollingInterval(LOOK)
              .heartbeatInterval(nodes.interval())
              .missedHeartbeatsLimit(Nodes.BEATS_PER_SILENCE)
              .shutdownMaxWait(LAST_GRACE)
              .failureLogging(LogLevel.WARN, false)
              .build();
      handOut.ring(made::triggerCheckForDueExecutions);
      made.start();
      scheduler = made;
    }
  }

  /**
   * Takes nothing more, lets what is in hand stop at its next chunk border and waits for it. It
   * goes on by itself at the next start. What does not stop in time loses its connections, so that
   * its transaction ends as if it had never begun.
   */
  synchronized void end() throws InterruptedException {
    Scheduler ending = scheduler;
    scheduler = null;
    if (ending == null) {
      return;
    }
    ending.pause();
    hands.leave(true);
    if (!isQuietWithin(GRACE, ending)) {
      log.warn("What is in hand does not stop in time and is broken off");
      register.endSessions(List.of(self.id()));
    }
    handOut.ring(() -> {});
    ending.stop();
  }

  private static boolean isQuietWithin(Duration grace, Scheduler ending)
      throws InterruptedException {
    long limit = System.nanoTime() + grace.toNanos();
    while (!ending.getCurrentlyExecuting().isEmpty() && System.nanoTime() < limit) {
      Thread.sleep(50);
    }
    return ending.getCurrentlyExecuting().isEmpty();
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    try {
      end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("The work in hand could not be ended: {}", Fault.describe(e));
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }

  /** After whatever brings new work, before whatever the work needs. */
  @Override
  public int getPhase() {
    return 0;
  }
}
