package id.lumbung.matching.linkage;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How far two different words may be one, 0 to 1. Symmetric. Not for several threads. */
final class WordSimilarity {
  /** The same sound. */
  static final double SOUND = 0.8;

  /** A slip of the keyboard. */
  static final double SLIP = 0.7;

  /** A cut or glued word: "deli" for "delicatessen", "berkah" for "bengkelberkah". */
  static final double CUT = 0.6;

  /** An initial. */
  static final double INITIAL = 0.3;

  private static final int MEMORY = 1 << 16;
  private static final double ALIKE = 0.94;
  private static final double CLOSE = 0.9;

  /** Winkler adds at most four tenths of what is missing to one: with less ALIKE is not reached. */
  private static final double LEAST_JARO = 0.9;

  private final LevenshteinDistance two = new LevenshteinDistance(2);
  private final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();
  private final Lexicon lexicon;
  private final long[] pairs = new long[MEMORY];
  private final float[] similarities = new float[MEMORY];

  WordSimilarity(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  double of(int a, int b) {
    if (a == b) {
      return 1;
    }
    long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 48);
    if (pairs[slot] != pair) {
      pairs[slot] = pair;
      similarities[slot] = (float) measure(a, b);
    }
    return similarities[slot];
  }

  private double measure(int a, int b) {
    if (lexicon.hasDigit(a) || lexicon.hasDigit(b)) {
      return 0;
    }
    String one = lexicon.text(a);
    String other = lexicon.text(b);
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    if (shorter.length() > 2 && lexicon.sound(a) == lexicon.sound(b)) {
      return SOUND;
    }
    if (isSlip(one, lexicon.letters(a), other, lexicon.letters(b))) {
      return SLIP;
    }
    if (longer.startsWith(shorter)) {
      return shorter.length() == 1 ? INITIAL : shorter.length() >= 3 ? CUT : 0;
    }
    return shorter.length() >= 5 && longer.endsWith(shorter) ? CUT : 0;
  }

  /** One edit or swap in a word of four letters or more, two in a long one, or alike throughout. */
  boolean isSlip(String one, String other) {
    return isSlip(one, Lexicon.letters(one), other, Lexicon.letters(other));
  }

  private boolean isSlip(String one, int letters, String other, int otherLetters) {
    int length = Math.min(one.length(), other.length());
    int own = Integer.bitCount(letters & ~otherLetters);
    int othersOwn = Integer.bitCount(otherLetters & ~letters);
    boolean mayBeAlike = mostJaro(one.length(), own, other.length(), othersOwn) >= LEAST_JARO;
    if (length < 3 || (Math.max(own, othersOwn) > 2 && !mayBeAlike)) {
      return false;
    }
    int distance = two.apply(one, other);
    if (distance == 1) {
      return length >= 4 || one.charAt(0) == other.charAt(0);
    }
    if (distance == 2) {
      return length >= 8 || isSwapped(one, other) || (length >= 5 && jaro(one, other) >= CLOSE);
    }
    return length >= 6 && mayBeAlike && jaro(one, other) >= ALIKE;
  }

  /**
   * What Jaro's similarity is at most, told by how many letters only one of two words has: each
   * costs an edit, and takes from the letters that can match. Far cheaper than to measure, and most
   * words are far apart.
   */
  private static double mostJaro(int length, int own, int otherLength, int othersOwn) {
    double matching = Math.min(length - own, otherLength - othersOwn);
    return (matching / length + matching / otherLength + 1) / 3;
  }

  private double jaro(String one, String other) {
    return jaroWinkler.apply(one, other);
  }

  /** Whether two neighbouring letters stand the other way round, and nothing else differs. */
  static boolean isSwapped(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int i = 0;
    while (i < one.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i + 1 < one.length()
        && one.charAt(i) == other.charAt(i + 1)
        && one.charAt(i + 1) == other.charAt(i)
        && one.substring(i + 2).equals(other.substring(i + 2));
  }
}
