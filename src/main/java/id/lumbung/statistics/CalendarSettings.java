package id.lumbung.statistics;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;

/**
 * The office's reporting calendar, {@code jobs/calendar.yml}.
 *
 * @param closing month and day ({@code --06-30}) of the following year on which a data year closes
 * @param exceptions closing days of single data years
 */
public record CalendarSettings(MonthDay closing, Map<Integer, LocalDate> exceptions) {

  /** Copies the exceptions. */
  public CalendarSettings {
    exceptions = Map.copyOf(exceptions);
  }

  /** The last day on which submissions of a data year are on time. */
  public LocalDate closingDay(int year) {
    return exceptions.getOrDefault(year, closing.atYear(year + 1));
  }

  /** Whether a data year is closed on a day. */
  public boolean isClosed(int year, LocalDate day) {
    return day.isAfter(closingDay(year));
  }
}
