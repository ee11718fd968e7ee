package id.lumbung.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, telephones and other things written in digits. */
public final class Numerals {
  private static final Pattern DAY_FIRST =
      Pattern.compile("^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})$");
  private static final String COUNTRY = "62";
  private static final String TRUNK = "0";
  private static final String MOBILE = "8";

  private Numerals() {}

  /** Eight digits year, month, day; 0 where the text is no date. */
  public static long date(String text) {
    String bare = text.strip();
    Matcher yearFirst = YEAR_FIRST.matcher(bare);
    if (yearFirst.find()) {
      return joined(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(bare);
    if (dayFirst.find()) {
      return joined(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    return 0;
  }

  private static long joined(String year, String month, String day) {
    return Long.parseLong(year) * 10_000 + Long.parseLong(month) * 100 + Long.parseLong(day);
  }

  /**
   * A telephone number as digits without the country's or the trunk prefix; 0 where there are fewer
   * than six digits or more than eighteen.
   */
  public static long phone(String text) {
    String digits = withoutPrefix(digits(text));
    return digits.length() < 6 || digits.length() > 18 ? 0 : Long.parseLong(digits);
  }

  /** Without countries and trunks, however often they are repeated, before a mobile number. */
  private static String withoutPrefix(String digits) {
    int end = 0;
    while (digits.startsWith(COUNTRY, end) || digits.startsWith(TRUNK, end)) {
      end += digits.startsWith(TRUNK, end) ? TRUNK.length() : COUNTRY.length();
    }
    return digits.startsWith(MOBILE, end) ? digits.substring(end) : digits;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }
}
