package id.lumbung.linkage;

import static id.lumbung.linkage.Levels.VALUE_EQUAL;
import static id.lumbung.linkage.Levels.VALUE_NEAR;
import static id.lumbung.linkage.Levels.VALUE_PARTLY;
import static id.lumbung.linkage.Levels.VALUE_SLIP;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Compares values that are one word: dates, telephones, identifiers, codes. */
final class ValueComparison implements Comparison {
  private static final double ALIKE = 0.88;

  /** Digits of a year. */
  private static final int YEAR = 4;

  /** Years to which what is remembered is rounded. */
  private static final int ROUND = 5;

  /** Above the seven digits of a telephone without what its area adds in front. */
  private static final long SUBSCRIBER = 10_000_000;

  private final FieldKind kind;
  private final Lexicon lexicon;
  private final LevenshteinDistance two = new LevenshteinDistance(2);
  private final DigitSlip slip = new DigitSlip();
  private final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();

  ValueComparison(FieldKind kind, Lexicon lexicon) {
    this.kind = kind;
    this.lexicon = lexicon;
  }

  @Override
  public void compare(Value a, Value b, Agreement found) {
    if (a.isMissing() || b.isMissing()) {
      found.set(Agreement.MISSING, 0);
    } else if (a.isSame(b)) {
      found.set(VALUE_EQUAL, a.isNumber() ? 0 : lexicon.bits(a.at(0)));
    } else {
      found.set(unequal(a, b), 0);
    }
  }

  private int unequal(Value a, Value b) {
    return switch (kind) {
      case DATE -> date(text(a), text(b));
      case PHONE -> phone(a.number(), b.number());
      case CODE -> code(text(a), text(b));
      case YEAR -> year(text(a), text(b));
      default -> identifier(text(a), text(b));
    };
  }

  private String text(Value value) {
    return value.isNumber() ? Long.toString(value.number()) : lexicon.text(value.at(0));
  }

  private int phone(long one, long other) {
    if (slip.isSlip(one, other)) {
      return VALUE_SLIP;
    }
    boolean isWhole = Math.min(one, other) >= SUBSCRIBER / 10;
    return isWhole && one % SUBSCRIBER == other % SUBSCRIBER ? VALUE_PARTLY : 0;
  }

  private int code(String one, String other) {
    int length = Math.min(one.length(), other.length());
    if (length < 4) {
      return 0;
    }
    if (one.regionMatches(0, other, 0, length / 2 + 1)) {
      return VALUE_PARTLY;
    }
    return !isInGroups(one) && slip.isSlip(one, other) ? VALUE_SLIP : 0;
  }

  /** A code in groups is looked up, not typed: its neighbour is another area and no slip. */
  private static boolean isInGroups(String code) {
    return code.indexOf('.') >= 0;
  }

  /**
   * One year off or two digits swapped is a slip; one of two that are close is often written round,
   * to five years.
   */
  private int year(String one, String other) {
    if (one.length() != YEAR || other.length() != YEAR) {
      return 0;
    }
    int a = Integer.parseInt(one);
    int b = Integer.parseInt(other);
    int apart = Math.abs(a - b);
    if (apart == 1 || WordSimilarity.isSwapped(one, other)) {
      return VALUE_SLIP;
    }
    if (apart >= ROUND) {
      return 0;
    }
    return a % ROUND == 0 || b % ROUND == 0 ? VALUE_PARTLY : VALUE_NEAR;
  }

  private int identifier(String one, String other) {
    if (Math.min(one.length(), other.length()) < 5) {
      return 0;
    }
    if (slip.isSlip(one, other)) {
      return VALUE_SLIP;
    }
    if (two.apply(one, other) == 2 || isSameMailbox(one, other)) {
      return VALUE_PARTLY;
    }
    return isAlike(one, other) ? VALUE_NEAR : 0;
  }

  private int date(String one, String other) {
    boolean isSameYear = one.regionMatches(0, other, 0, 4);
    boolean isTurned =
        isSameYear
            && one.substring(4, 6).equals(other.substring(6))
            && one.substring(6).equals(other.substring(4, 6));
    if (isTurned || slip.isSlip(one, other)) {
      return VALUE_SLIP;
    }
    boolean isSameMonth = one.regionMatches(4, other, 4, 2);
    boolean isSameDay = one.regionMatches(6, other, 6, 2);
    int parts = (isSameYear ? 1 : 0) + (isSameMonth ? 1 : 0) + (isSameDay ? 1 : 0);
    if (parts == 2) {
      return VALUE_PARTLY;
    }
    boolean isWithinMonth = Math.abs(days(one) - days(other)) <= 31;
    boolean isNear = isWithinMonth || isSameYear || two.apply(one, other) == 2;
    return isNear ? VALUE_NEAR : 0;
  }

  /** Days by months of 31, near enough to tell neighbours. */
  private static long days(String date) {
    long number = Long.parseLong(date);
    return number / 10_000 * 372 + number / 100 % 100 * 31 + number % 100;
  }

  private static boolean isSameMailbox(String one, String other) {
    int at = one.indexOf('@');
    return at > 3 && other.startsWith(one.substring(0, at + 1));
  }

  private boolean isAlike(String one, String other) {
    return jaroWinkler.apply(one, other) >= ALIKE && !one.chars().allMatch(Character::isDigit);
  }
}
