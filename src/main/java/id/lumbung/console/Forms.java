package id.lumbung.console;

import id.lumbung.domain.Office;
import id.lumbung.publication.Notation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, days and moments as one language writes them; moments always in the office's time. What
 * is not there is a dash.
 */
record Forms(Locale language) {
  private static final String NONE = "–";

  /** Whole numbers: {@code 121.458}. */
  public String units(@Nullable Number number) {
    return number == null ? NONE : new Notation(language).units(number);
  }

  /** With a sign: {@code +12}, {@code −3}. */
  public String signed(@Nullable Number number) {
    if (number == null) {
      return NONE;
    }
    double value = number.doubleValue();
    String digits = units(number).replace("-", "");
    return value > 0 ? "+" + digits : value < 0 ? "−" + digits : digits;
  }

  /** A percentage, two decimals. */
  public String percent(@Nullable BigDecimal percent) {
    return percent == null ? NONE : new Notation(language).percent(percent);
  }

  /** {@code 29 Nov 2026 09.15 WIB}. */
  public String moment(@Nullable Instant moment) {
    return moment == null ? NONE : pattern("form.moment").withZone(Office.ZONE).format(moment);
  }

  /** The same of a moment in ISO 8601, as services tell it. */
  public String moment(@Nullable String moment) {
    return moment == null ? NONE : moment(OffsetDateTime.parse(moment).toInstant());
  }

  /** {@code 29 Nov 2026}. */
  public String day(@Nullable LocalDate day) {
    return day == null ? NONE : pattern("form.day").format(day);
  }

  /** The same of a day in ISO 8601. */
  public String day(@Nullable String day) {
    return day == null ? NONE : day(LocalDate.parse(day));
  }

  private DateTimeFormatter pattern(String key) {
    return DateTimeFormatter.ofPattern(PageTexts.get(language, key, Map.of()), language);
  }
}
