package id.lumbung.linkage;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two different numbers or codes are one slip of the keyboard apart. */
final class DigitSlip {
  /** Places that differ where two neighbours are swapped. */
  private static final int MOST = 2;

  private final LevenshteinDistance one = new LevenshteinDistance(1);

  boolean isSlip(long a, long b) {
    return (length(a) != length(b) || differing(a, b) <= MOST)
        && isNear(Long.toString(a), Long.toString(b));
  }

  boolean isSlip(String a, String b) {
    return (a.length() != b.length() || differing(a, b) <= MOST) && isNear(a, b);
  }

  private boolean isNear(String a, String b) {
    return one.apply(a, b) == 1 || WordSimilarity.isSwapped(a, b);
  }

  private static int length(long number) {
    int length = 1;
    for (long left = number / 10; left != 0; left /= 10) {
      length++;
    }
    return length;
  }

  /** Places in which the digits of two numbers differ; three may stand for more. */
  private static int differing(long a, long b) {
    int places = 0;
    for (long x = a, y = b; (x != 0 || y != 0) && places <= MOST; x /= 10, y /= 10) {
      places += x % 10 == y % 10 ? 0 : 1;
    }
    return places;
  }

  private static int differing(String a, String b) {
    int places = 0;
    for (int i = 0; i < a.length(); i++) {
      places += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return places;
  }
}
