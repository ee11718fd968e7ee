package id.lumbung.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of birth that a NIK says: DDMMYY from its seventh digit, DD + 40 for women. */
public final class NikBirth {
  /** The sentence of a finding about a birth date that is not the one its NIK says. */
  public static final String SAYS_ANOTHER = "nik";

  /** What is added to the day of birth of a woman. */
  private static final int OF_WOMEN = 40;

  private NikBirth() {}

  /**
   * The day of birth. A NIK leaves the century open: it is the one that makes a plausible age, else
   * the later one that is past.
   *
   * @param nik as it is written, in whatever dress
   * @param dataYear the year in which its owner's age is looked at
   * @param rules which ages are plausible
   * @return null where the NIK has not 16 digits or names a day that no calendar has
   */
  public static @Nullable LocalDate of(String nik, int dataYear, RuleBook rules) {
    String digits = NikRule.digits(nik);
    if (digits == null || digits.length() != 16) {
      return null;
    }
    int written = Integer.parseInt(digits.substring(6, 8));
    int day = isOfWoman(digits) ? written - OF_WOMEN : written;
    int month = Integer.parseInt(digits.substring(8, 10));
    int year = Integer.parseInt(digits.substring(10, 12));
    LocalDate later = Dates.of(2000 + year, month, day);
    LocalDate earlier = Dates.of(1900 + year, month, day);
    if (later != null && NikRule.plausible(rules, dataYear - later.getYear())) {
      return later;
    }
    if (earlier != null
        && (later == null
            || later.getYear() > dataYear
            || NikRule.plausible(rules, dataYear - earlier.getYear()))) {
      return earlier;
    }
    return later;
  }

  /** Whether 16 digits are those of a woman. */
  static boolean isOfWoman(String digits) {
    return Integer.parseInt(digits.substring(6, 8)) > OF_WOMEN;
  }
}
