package id.lumbung.linkage;

import id.lumbung.text.Spelling;
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

  private static final String VOWELS = "aeiou";
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
    if (!mayBeAlike(a, b)) {
      return 0;
    }
    long pair = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 48);
    if (pairs[slot] != pair) {
      pairs[slot] = pair;
      similarities[slot] = (float) measure(a, b);
    }
    return similarities[slot];
  }

  /** Whether two words can be alike at all, told without looking at them. */
  private boolean mayBeAlike(int a, int b) {
    if (lexicon.hasDigit(a) || lexicon.hasDigit(b)) {
      return false;
    }
    int length = lexicon.length(a);
    int otherLength = lexicon.length(b);
    long letters = lexicon.letters(a);
    long otherLetters = lexicon.letters(b);
    boolean mayBeCut =
        length <= otherLength ? (letters & ~otherLetters) == 0 : (otherLetters & ~letters) == 0;
    return mayBeCut
        || lexicon.sound(a) == lexicon.sound(b)
        || mayBeSlip(length, letters, otherLength, otherLetters);
  }

  private double measure(int a, int b) {
    String one = lexicon.text(a);
    String other = lexicon.text(b);
    boolean isShorter = one.length() <= other.length();
    String shorter = isShorter ? one : other;
    String longer = isShorter ? other : one;
    if (shorter.length() > 2 && lexicon.sound(a) == lexicon.sound(b)) {
      return SOUND;
    }
    if (isSlip(one, lexicon.letters(a), other, lexicon.letters(b)) || isOlderSlip(one, other)) {
      return SLIP;
    }
    if (isAbbreviation(shorter, longer)) {
      return CUT;
    }
    if (longer.startsWith(shorter)) {
      return shorter.length() == 1 ? INITIAL : shorter.length() >= 3 ? CUT : 0;
    }
    return shorter.length() >= 5 && longer.endsWith(shorter) ? CUT : 0;
  }

  /**
   * Whether a word is what is left of another without its vowels ("rjk" of "rejeki"), perhaps after
   * a beginning of it ("solns" of "solutions").
   */
  private static boolean isAbbreviation(String shorter, String longer) {
    int place = 0;
    while (place < shorter.length() && shorter.charAt(place) == longer.charAt(place)) {
      place++;
    }
    boolean isLong = place == 1 || (place > 1 && shorter.length() >= place + 2);
    if (!isLong || longer.length() < shorter.length() + 2) {
      return false;
    }
    int found = place - 1;
    for (int i = place; i < shorter.length(); i++) {
      char letter = shorter.charAt(i);
      found = VOWELS.indexOf(letter) >= 0 ? -1 : longer.indexOf(letter, found + 1);
      if (found < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isOlderSlip(String one, String other) {
    String older = Spelling.older(one);
    String otherOlder = Spelling.older(other);
    boolean isOlder = older.length() != one.length() || otherOlder.length() != other.length();
    boolean isOtherEnd = older.endsWith("y") != otherOlder.endsWith("y");
    return (isOlder || isOtherEnd) && isSlip(older, otherOlder);
  }

  /** Whether one is the other without its first letter ("ian", "dian"). */
  static boolean isBeheaded(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() >= 3
        && longer.length() == shorter.length() + 1
        && longer.endsWith(shorter);
  }

  /** One edit or swap in a word of four letters or more, two in a long one, or alike throughout. */
  boolean isSlip(String one, String other) {
    return isSlip(one, Lexicon.letters(one), other, Lexicon.letters(other));
  }

  private boolean isSlip(String one, long letters, String other, long otherLetters) {
    if (!mayBeSlip(one.length(), letters, other.length(), otherLetters)) {
      return false;
    }
    int length = Math.min(one.length(), other.length());
    int distance = two.apply(one, other);
    if (distance == 1) {
      return length >= 4 || one.charAt(0) == other.charAt(0);
    }
    if (distance == 2) {
      return length >= 8 || isSwapped(one, other) || (length >= 5 && jaro(one, other) >= CLOSE);
    }
    return length >= 6
        && mostJaro(one.length(), letters, other.length(), otherLetters) >= LEAST_JARO
        && jaro(one, other) >= ALIKE;
  }

  /**
   * Whether two words can be a slip of one another, told by how long they are and which letters
   * they have. Far cheaper than to measure, and most words are far apart: a letter that only one
   * has costs an edit.
   */
  static boolean mayBeSlip(int length, long letters, int otherLength, long otherLetters) {
    if (Math.min(length, otherLength) < 3) {
      return false;
    }
    int edits =
        Math.max(
            Math.abs(length - otherLength),
            Math.max(
                Long.bitCount(letters & ~otherLetters), Long.bitCount(otherLetters & ~letters)));
    return edits <= 2 || mostJaro(length, letters, otherLength, otherLetters) >= LEAST_JARO;
  }

  /** What Jaro's similarity is at most: a letter that only one of two words has cannot match. */
  private static double mostJaro(int length, long letters, int otherLength, long otherLetters) {
    double matching =
        Math.min(
            length - Long.bitCount(letters & ~otherLetters),
            otherLength - Long.bitCount(otherLetters & ~letters));
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
