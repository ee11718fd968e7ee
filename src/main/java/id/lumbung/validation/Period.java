package id.lumbung.validation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time that an amount of sales speaks of, as titles and cells name it. */
enum Period {
  YEAR("tahun|thn|/th\\b"),
  MONTH("bulan|bln"),
  WEEK("minggu|mgg"),
  DAY("\\bhari|perhari|sehari|/hr\\b");

  /** A period at the end of a cell: {@code 5 jt/bln}, {@code 60 juta setahun}. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:/|per\\s*|se)?\\s*(?:(?<year>tahunan|tahun|thn|th)|(?<month>bulanan|bulan|bln)"
              + "|(?<week>mingguan|minggu|mgg)|(?<day>harian|hari|hr))\\.?\\s*$");

  private final Pattern words;

  Period(String words) {
    this.words = Pattern.compile(words);
  }

  /** A text in lower case without the period that closed it. */
  record Closed(String text, Period period) {}

  /** The one period that a title in lower case names; null for none, or for year and month. */
  static @Nullable Period ofTitle(String title) {
    boolean isOfYear = YEAR.words.matcher(title).find();
    boolean isOfMonth = MONTH.words.matcher(title).find();
    if (isOfYear || isOfMonth) {
      return isOfYear && isOfMonth ? null : isOfYear ? YEAR : MONTH;
    }
    if (DAY.words.matcher(title).find()) {
      return DAY;
    }
    return WEEK.words.matcher(title).find() ? WEEK : null;
  }

  /** Takes the period off the end of a text in lower case; null where none closes it. */
  static @Nullable Closed closing(String text) {
    Matcher closing = CLOSING.matcher(text);
    if (!closing.find() || closing.start() == 0) {
      return null;
    }
    Period period = DAY;
    for (Period other : new Period[] {YEAR, MONTH, WEEK}) {
      if (closing.group(other.name().toLowerCase(Locale.ROOT)) != null) {
        period = other;
      }
    }
    return new Closed(text.substring(0, closing.start()).strip(), period);
  }
}
