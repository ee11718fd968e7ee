package id.lumbung.operations;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import id.lumbung.domain.Office;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/** Moments by a cron expression of six fields, on the clock of the office. */
record JakartaClock(CronExpression cron) implements Schedule {
  /**
   * @param cron second, minute, hour, day of month, month, day of week
   */
  JakartaClock(String cron) {
    this(CronExpression.parse(cron));
  }

  @Override
  public Instant getNextExecutionTime(ExecutionComplete done) {
    return next(done.getTimeDone());
  }

  @Override
  public Instant getInitialExecutionTime(Instant now) {
    return next(now);
  }

  @Override
  public boolean isDeterministic() {
    return true;
  }

  private Instant next(Instant after) {
    ZonedDateTime next = cron.next(after.atZone(Office.ZONE));
    return next == null ? NEVER : next.toInstant();
  }
}
