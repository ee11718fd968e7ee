package id.lumbung.pipeline;

import id.lumbung.domain.Office;
import id.lumbung.statistics.CalendarSettings;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Holds files for a data year that is closed until an operator lets them load.
 *
 * @param clock tells which data years are closed today
 */
record ClosingLock(CalendarSettings calendar, Clock clock) {
  /** Whether a file for a data year waits for a word. */
  boolean holds(int year) {
    return calendar.isLocked(year, LocalDate.now(clock.withZone(Office.ZONE)));
  }

  /** The last day on which files for a data year load without one. */
  LocalDate closingDay(int year) {
    return calendar.closingDay(year);
  }
}
