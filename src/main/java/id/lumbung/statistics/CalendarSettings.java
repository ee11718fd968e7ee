package id.lumbung.statistics;

import id.lumbung.settings.SettingsCheck;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The office's reporting calendar, {@code jobs/calendar.yml}.
 *
 * @param closing month and day ({@code --06-30}) of the following year on which a data year closes
 * @param exceptions closing days of single data years
 * @param closingLock whether files for a closed data year wait for an operator's word; not where
 *     left out
 */
public record CalendarSettings(
    MonthDay closing, Map<Integer, LocalDate> exceptions, @Nullable Boolean closingLock) {

  /** Checks the days and copies the exceptions. */
  public CalendarSettings {
    Map<Integer, LocalDate> days = exceptions == null ? Map.of() : exceptions;
    SettingsCheck check =
        new SettingsCheck()
            .require("closing", closing, () -> true, "a month and a day such as --06-30");
    days.forEach(
        (year, day) ->
            check.require(
                "exceptions." + year,
                day,
                () -> day.getYear() >= year,
                "a day of " + year + " or later, such as 2023-09-30"));
    check.end();
    exceptions = Map.copyOf(days);
  }

  /** The last day on which submissions of a data year are on time. */
  public LocalDate closingDay(int year) {
    return exceptions.getOrDefault(year, closing.atYear(year + 1));
  }

  /** Whether a data year is closed on a day. */
  public boolean isClosed(int year, LocalDate day) {
    return day.isAfter(closingDay(year));
  }

  /** Whether files for a data year wait for a word on a day. */
  public boolean isLocked(int year, LocalDate day) {
    return Boolean.TRUE.equals(closingLock) && isClosed(year, day);
  }
}
