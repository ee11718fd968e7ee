package id.lumbung.operations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.Role;
import id.lumbung.pipeline.Sweep;
import id.lumbung.retention.Retention;
import id.lumbung.retention.RetentionSettings;
import id.lumbung.review.Learning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What happens by the clock, once for all processes that serve. A table of the database says what
 * is due and who does it; another process does it where that one dies.
 */
final class Schedule {
  private static final String ACTOR = "lumbung";
  private static final String AFTER_MIDNIGHT = "0 1 0 * * *";

  private final DataSource database;
  private final String cron;
  private final Sweep sweep;
  private final Learning learning;
  private final String deletion;
  private final Retention retention;
  private @Nullable Scheduler scheduler;

  /**
   * @param cron when a whole sweep runs
   * @param deletion when what is old is deleted, or {@link RetentionSettings#NEVER}
   */
  Schedule(
      DataSource database,
      String cron,
      Sweep sweep,
      Learning learning,
      String deletion,
      Retention retention) {
    this.database = database;
    this.cron = cron;
    this.sweep = sweep;
    this.learning = learning;
    this.deletion = deletion;
    this.retention = retention;
  }

  synchronized void start() {
    Scheduler made =
        Scheduler.create(database)
            .startTasks(tasks())
            .tableName("batch.scheduled_task")
            .threads(2)
            .pollingInterval(Duration.ofSeconds(1))
            .heartbeatInterval(Duration.ofSeconds(5))
            .missedHeartbeatsLimit(6)
            .shutdownMaxWait(Duration.ofSeconds(2))
            .failureLogging(LogLevel.WARN, false)
            .build();
    made.start();
    scheduler = made;
  }

  /**
   * The sweep and the deletion by the clock of the settings, and the calendar: what a day moves.
   */
  private List<RecurringTask<Void>> tasks() {
    List<RecurringTask<Void>> tasks = new ArrayList<>();
    tasks.add(
        Tasks.recurring("sweep", new JakartaClock(cron)).execute((instance, context) -> sweep()));
    tasks.add(
        Tasks.recurring("calendar", new JakartaClock(AFTER_MIDNIGHT))
            .execute((instance, context) -> sweep.sweepUp(ACTOR)));
    if (!deletion.equals(RetentionSettings.NEVER)) {
      tasks.add(
          Tasks.recurring("retention", new JakartaClock(deletion))
              .execute((instance, context) -> retain()));
    }
    return tasks;
  }

  private void sweep() {
    sweep.receiveUnfinished(ACTOR);
    learning.learnWhenDue(ACTOR);
    sweep.sweepUp(ACTOR);
  }

  private void retain() {
    try {
      retention.run(new Person(ACTOR, Role.ADMIN, null));
    } catch (Exception e) {
      throw new IllegalStateException("What is old was not deleted", e);
    }
  }

  synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }
}
