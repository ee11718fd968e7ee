package id.lumbung.linkage;

import static id.lumbung.linkage.Levels.NIK_BIRTH;
import static id.lumbung.linkage.Levels.NIK_CUT;
import static id.lumbung.linkage.Levels.NIK_EQUAL;
import static id.lumbung.linkage.Levels.NIK_SLIP;

/**
 * Compares the numbers of Indonesian citizens: six digits of the place of first issue, six of the
 * birth date (day + 40 for women), four of a sequence. A spreadsheet keeps fifteen digits and makes
 * the last one 0; since one district gives many people the same first fifteen, that is not
 * identity.
 */
final class NikComparison implements Comparison {
  private static final long SEQUENCE = 10_000;

  private final DigitSlip slip = new DigitSlip();

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
    if (slip.isSlip(a, b)) {
      return NIK_SLIP;
    }
    return a / SEQUENCE == b / SEQUENCE ? NIK_BIRTH : 0;
  }
}
