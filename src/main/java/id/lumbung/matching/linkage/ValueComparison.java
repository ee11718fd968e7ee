package id.lumbung.matching.linkage;

import static id.lumbung.matching.linkage.Levels.VALUE_EQUAL;
import static id.lumbung.matching.linkage.Levels.VALUE_NEAR;
import static id.lumbung.matching.linkage.Levels.VALUE_PARTLY;
import static id.lumbung.matching.linkage.Levels.VALUE_SLIP;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Compares values that are one word: dates, telephones, identifiers, codes. */
final class ValueComparison implements Comparison {
  private static final double ALIKE = 0.88;

  /** Digits of a telephone without what its area adds in front. */
  private static final int SUBSCRIBER = 7;

  private final Kind kind;
  private final Lexicon lexicon;
  private final LevenshteinDistance two = new LevenshteinDistance(2);
  private final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();

  ValueComparison(Kind kind, Lexicon lexicon) {
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
      found.set(unequal(text(a), text(b)), 0);
    }
  }

  private String text(Value value) {
    return value.isNumber() ? Long.toString(value.number()) : lexicon.text(value.at(0));
  }

  private int unequal(String one, String other) {
    int distance = two.apply(one, other);
    boolean isSlip = distance == 1 || WordSimilarity.isSwapped(one, other);
    int length = Math.min(one.length(), other.length());
    return switch (kind) {
      case DATE -> date(one, other, distance, isSlip);
      case PHONE -> isSlip ? VALUE_SLIP : hasCommonEnd(one, other) ? VALUE_PARTLY : 0;
      case CODE -> {
        boolean isShort = length < 4;
        boolean isSameStem = one.regionMatches(0, other, 0, length / 2 + 1);
        yield isShort ? 0 : isSameStem ? VALUE_PARTLY : isSlip ? VALUE_SLIP : 0;
      }
      default -> {
        boolean isShort = length < 5;
        boolean isPartly = distance == 2 || isSameMailbox(one, other);
        yield isShort
            ? 0
            : isSlip ? VALUE_SLIP : isPartly ? VALUE_PARTLY : isAlike(one, other) ? VALUE_NEAR : 0;
      }
    };
  }

  private static int date(String one, String other, int distance, boolean isSlip) {
    boolean isSameYear = one.regionMatches(0, other, 0, 4);
    boolean isTurned =
        isSameYear
            && one.substring(4, 6).equals(other.substring(6))
            && one.substring(6).equals(other.substring(4, 6));
    if (isSlip || isTurned) {
      return VALUE_SLIP;
    }
    boolean isSameMonth = one.regionMatches(4, other, 4, 2);
    boolean isSameDay = one.regionMatches(6, other, 6, 2);
    int parts = (isSameYear ? 1 : 0) + (isSameMonth ? 1 : 0) + (isSameDay ? 1 : 0);
    if (parts == 2) {
      return VALUE_PARTLY;
    }
    boolean isWithinMonth = Math.abs(days(one) - days(other)) <= 31;
    return distance == 2 || isWithinMonth || isSameYear ? VALUE_NEAR : 0;
  }

  /** Days by months of 31, near enough to tell neighbours. */
  private static long days(String date) {
    long number = Long.parseLong(date);
    return number / 10_000 * 372 + number / 100 % 100 * 31 + number % 100;
  }

  private static boolean hasCommonEnd(String one, String other) {
    return one.length() >= SUBSCRIBER
        && other.length() >= SUBSCRIBER
        && one.regionMatches(
            one.length() - SUBSCRIBER, other, other.length() - SUBSCRIBER, SUBSCRIBER);
  }

  private static boolean isSameMailbox(String one, String other) {
    int at = one.indexOf('@');
    return at > 3 && other.startsWith(one.substring(0, at + 1));
  }

  private boolean isAlike(String one, String other) {
    return jaroWinkler.apply(one, other) >= ALIKE && !one.chars().allMatch(Character::isDigit);
  }
}
