package id.lumbung.validation;

import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as officers write them, day first: {@code Sampit, 12-03-1980}, {@code 17 Agt 80}. */
public final class Dates {
  /** The day before day 1 of the 1900 date system, leap-year mistake of 1900 allowed for. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final Pattern ISO =
      Pattern.compile("(?<![0-9])([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,2})\\s?[-/. ]\\s?([0-9]{1,2}|[a-z]{3,9})\\.?\\s?[-/., ]\\s?"
              + "([0-9]{4}|[0-9]{2})(?![0-9])");

  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9])(1[89][0-9]{2}|20[0-9]{2})(?![0-9])");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("peb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mei", 5),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("agu", 8),
          Map.entry("ags", 8),
          Map.entry("agt", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("okt", 10),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("nop", 11),
          Map.entry("des", 12),
          Map.entry("dec", 12));

  /**
   * A date read.
   *
   * @param openCentury whether only two digits of the year were written
   * @param doubt whether day and month had to be swapped
   * @param isInNumbers whether day and month are numbers of which either may come first
   */
  record Reading(LocalDate date, boolean openCentury, boolean doubt, boolean isInNumbers) {
    Reading(LocalDate date, boolean openCentury, boolean doubt) {
      this(date, openCentury, doubt, false);
    }

    /** Whether the numbers alone leave open which of them is the day. */
    boolean isOpen() {
      return isInNumbers
          && date.getDayOfMonth() <= 12
          && date.getDayOfMonth() != date.getMonthValue();
    }

    /** The same with the other number for the day. */
    Reading swapped() {
      LocalDate other = date.withDayOfMonth(1).withMonth(date.getDayOfMonth());
      return new Reading(
          other.withDayOfMonth(date.getMonthValue()), openCentury, true, isInNumbers);
    }
  }

  private Dates() {}

  /** The date, or null where no calendar has that day. */
  static @Nullable LocalDate of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
  }

  static @Nullable Reading read(RawCell cell) {
    if (cell.kind() == RawCell.Kind.DATE && cell.moment() != null) {
      return new Reading(cell.moment().toLocalDate(), false, false);
    }
    if (cell.kind() == RawCell.Kind.NUMBER) {
      return serial(CellText.decimal(cell.text()));
    }
    String text = CellText.of(cell).toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      LocalDate date = of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
      return date == null ? null : new Reading(date, false, false);
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.find()
        ? dayFirst(number(dayFirst.group(1)), dayFirst.group(2), dayFirst.group(3))
        : null;
  }

  /** The year that a cell names: a year, a date, or text with one year in it. */
  public static @Nullable Integer year(RawCell cell) {
    if (cell.kind() == RawCell.Kind.DATE && cell.moment() != null) {
      return yearTyped(cell.moment().toLocalDate());
    }
    Matcher year = YEAR.matcher(CellText.of(cell));
    return year.find() ? (Integer) number(year.group(1)) : null;
  }

  /**
   * A year typed into a cell that has the format of a date is stored as a day of 1905: 2015 as 7
   * July. Nobody's business is that old.
   */
  private static int yearTyped(LocalDate date) {
    long serial = ChronoUnit.DAYS.between(SERIAL_ZERO, date);
    return serial >= 1900 && serial <= 2099 ? (int) serial : date.getYear();
  }

  private static @Nullable Reading serial(@Nullable BigDecimal serial) {
    if (serial == null
        || serial.signum() <= 0
        || serial.compareTo(BigDecimal.valueOf(80_000)) > 0) {
      return null;
    }
    try {
      return new Reading(SERIAL_ZERO.plusDays(serial.longValue()), false, false);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Reading dayFirst(int day, String monthText, String yearText) {
    boolean isOpen = yearText.length() == 2;
    int year = isOpen ? 1900 + number(yearText) : number(yearText);
    Integer month =
        CellText.digitsOnly(monthText)
            ? Integer.valueOf(number(monthText))
            : MONTHS.get(monthText.substring(0, 3));
    if (month == null) {
      return null;
    }
    LocalDate date = of(year, month, day);
    boolean isInNumbers = CellText.digitsOnly(monthText);
    if (date != null) {
      return new Reading(date, isOpen, false, isInNumbers);
    }
    LocalDate swapped = isInNumbers ? of(year, day, month) : null;
    return swapped == null ? null : new Reading(swapped, isOpen, true, true);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
