package id.lumbung.matching.linkage;

import static id.lumbung.matching.linkage.Levels.NIK_BIRTH;
import static id.lumbung.matching.linkage.Levels.NIK_CUT;
import static id.lumbung.matching.linkage.Levels.NIK_EQUAL;
import static id.lumbung.matching.linkage.Levels.NIK_SLIP;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Compares the numbers of Indonesian citizens: six digits of the place of first issue, six of the
 * birth date (day + 40 for women), four of a sequence. A spreadsheet keeps fifteen digits and makes
 * the last one 0; since one district gives many people the same first fifteen, that is not
 * identity.
 */
final class NikComparison implements Comparison {
  private static final long SEQUENCE = 10_000;
  private static final long SIXTEEN_DIGITS = 1_000_000_000_000_000L;

  private final LevenshteinDistance one = new LevenshteinDistance(1);

  @Override
  public void compare(Value a, Value b, Agreement found) {
    if (!a.isNumber() || !b.isNumber()) {
      found.set(Agreement.MISSING, 0);
    } else {
      found.set(level(a.number(), b.number()), 0);
    }
  }

  private int level(long a, long b) {
    if (a == b) {
      return NIK_EQUAL;
    }
    if (a / 10 == b / 10 && (a % 10 == 0 || b % 10 == 0)) {
      return NIK_CUT;
    }
    if (isSlip(a, b)) {
      return NIK_SLIP;
    }
    return a / SEQUENCE == b / SEQUENCE ? NIK_BIRTH : 0;
  }

  private boolean isSlip(long a, long b) {
    if (Math.min(a, b) >= SIXTEEN_DIGITS && differing(a, b) > 2) {
      return false;
    }
    String first = Long.toString(a);
    String second = Long.toString(b);
    return one.apply(first, second) == 1 || WordSimilarity.isSwapped(first, second);
  }

  /** Places in which the digits of two numbers differ; three may stand for more. */
  private static int differing(long a, long b) {
    int places = 0;
    for (long x = a, y = b; (x != 0 || y != 0) && places <= 2; x /= 10, y /= 10) {
      places += x % 10 == y % 10 ? 0 : 1;
    }
    return places;
  }
}
