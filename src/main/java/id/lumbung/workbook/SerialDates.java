package id.lumbung.workbook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates as spreadsheets store them. */
final class SerialDates {
  /** Years in which somebody can have written a file. */
  private static final int FIRST_YEAR = 1980;

  private static final int LAST_YEAR = 2200;
  private static final double FIRST_AFTER_9999 = 2_958_466;
  private static final LocalDateTime DAY_0_OF_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
  private static final LocalDateTime DAY_0 = LocalDate.of(1899, 12, 30).atStartOfDay();
  private static final double MILLIS_A_DAY = 86_400_000;

  /** The invented 29 February 1900 has this number; before it all days are one further on. */
  private static final double INVENTED_DAY = 60;

  private SerialDates() {}

  /** The moment of a day number with its fraction, or null if no date has that number. */
  static @Nullable LocalDateTime ofSerial(double serial, boolean uses1904) {
    if (!(serial >= 0 && serial < FIRST_AFTER_9999)) {
      return null;
    }
    long day = (long) Math.floor(serial);
    long millis = Math.round((serial - day) * MILLIS_A_DAY);
    LocalDateTime start = uses1904 ? DAY_0_OF_1904 : DAY_0;
    long shift = !uses1904 && serial < INVENTED_DAY ? 1 : 0;
    return start.plusDays(day + shift).plus(millis, ChronoUnit.MILLIS);
  }

  /** The moment that a file notes of itself, in UTC where no zone is said; null if it is none. */
  static @Nullable Instant ofTimestamp(String text) {
    LocalDateTime local = ofIso(text);
    if (local == null || local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return local.toInstant(ZoneOffset.UTC);
    }
  }

  /** The moment of an ISO date cell, or null if the text is none. */
  static @Nullable LocalDateTime ofIso(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(text).atStartOfDay();
      }
      char last = text.charAt(text.length() - 1);
      return last == 'Z' || text.lastIndexOf('+') > 0
          ? OffsetDateTime.parse(text).toLocalDateTime()
          : LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
