package id.lumbung.linkage;

import static id.lumbung.linkage.Levels.WORDS_CLOSE;
import static id.lumbung.linkage.Levels.WORDS_EQUAL;
import static id.lumbung.linkage.Levels.WORDS_HALF;
import static id.lumbung.linkage.Levels.WORDS_MOST;
import static id.lumbung.linkage.Levels.WORDS_PART;
import static id.lumbung.linkage.Levels.WORDS_PART_CLOSE;
import static id.lumbung.linkage.Levels.WORDS_SOME;

/**
 * Compares bags of words whatever their order: equal words first, then words that may be one, then
 * what is left written together ("nur hayati", "nurhayati"). Only the first 32 words count.
 */
final class WordsComparison implements Comparison {
  private static final int WORDS = 32;

  /** What words agreeing only when written together are worth of their bits. */
  private static final double TOGETHER = 0.8;

  /** What initials are worth of the bits of what they stand for. */
  private static final double INITIALS = 0.6;

  /** Bits below which words of its own do not make another thing of a bag ("cafe"). */
  private static final double LIGHT = 3;

  private final Lexicon lexicon;
  private final WordSimilarity similarity;
  private final boolean numbersTell;
  private final Side a = new Side();
  private final Side b = new Side();

  /**
   * @param numbersTell whether another number is another thing, as in addresses
   */
  WordsComparison(Lexicon lexicon, boolean numbersTell) {
    this.lexicon = lexicon;
    this.similarity = new WordSimilarity(lexicon);
    this.numbersTell = numbersTell;
  }

  @Override
  public void compare(Value one, Value other, Agreement found) {
    if (one.isMissing() || other.isMissing()) {
      found.set(Agreement.MISSING, 0);
      return;
    }
    a.take(one);
    b.take(other);
    double bits = matchEqual();
    if (a.left == 0 && b.left == 0) {
      found.set(WORDS_EQUAL, bits);
      return;
    }
    int equal = a.count - a.left;
    if (isReparted()) {
      bits += matchTogether();
    }
    bits += matchClose();
    bits += a.matchInitials(b) + b.matchInitials(a);
    if (a.left > 0 && b.left > 0 && isTogether()) {
      bits += matchTogether();
    }
    boolean isAllEqual = equal == a.count - a.left;
    found.set(level(bits, isAllEqual), bits);
  }

  private double matchTogether() {
    double bits = TOGETHER * Math.min(a.leftBits(), b.leftBits());
    a.useUp();
    b.useUp();
    return bits;
  }

  /** Whether what is left has the same letters in order, with a blank lost, added or moved. */
  private boolean isReparted() {
    return a.left > 0
        && b.left > 0
        && a.left + b.left > 2
        && a.lettersLeft() == b.lettersLeft()
        && a.lengthLeft() == b.lengthLeft()
        && a.together().equals(b.together());
  }

  private double matchEqual() {
    double bits = 0;
    for (int i = 0; i < a.count; i++) {
      for (int j = 0; j < b.count; j++) {
        if (!b.used[j] && a.words[i] == b.words[j]) {
          bits += lexicon.bits(a.words[i]);
          use(i, j);
          break;
        }
      }
    }
    return bits;
  }

  /** Pairs the words left by descending similarity, the more telling first among equals. */
  private double matchClose() {
    double bits = 0;
    while (a.left > 0 && b.left > 0) {
      double best = 0;
      double bestBits = 0;
      int bestI = -1;
      int bestJ = -1;
      for (int i = 0; i < a.count; i++) {
        for (int j = 0; j < b.count && !a.used[i]; j++) {
          double alike = b.used[j] ? 0 : similarity.of(a.words[i], b.words[j]);
          double gain =
              alike == 0 ? 0 : alike * Math.min(lexicon.bits(a.words[i]), lexicon.bits(b.words[j]));
          if (alike > best || (alike == best && alike > 0 && gain > bestBits)) {
            best = alike;
            bestBits = gain;
            bestI = i;
            bestJ = j;
          }
        }
      }
      if (bestI < 0) {
        return bits;
      }
      use(bestI, bestJ);
      bits += bestBits;
    }
    return bits;
  }

  private void use(int i, int j) {
    a.used[i] = true;
    b.used[j] = true;
    a.left--;
    b.left--;
  }

  private boolean isTogether() {
    long letters = a.lettersLeft();
    long otherLetters = b.lettersLeft();
    int length = a.lengthLeft();
    int otherLength = b.lengthLeft();
    if (!WordSimilarity.mayBeSlip(length, letters, otherLength, otherLetters)) {
      return false;
    }
    String one = a.together();
    String other = b.together();
    boolean isLast = a.left == 1 && b.left == 1 && a.count > 1 && b.count > 1;
    return similarity.isSlip(one, other) || (isLast && WordSimilarity.isBeheaded(one, other));
  }

  private int level(double bits, boolean isAllEqual) {
    if (a.left == a.count && b.left == b.count) {
      return 0;
    }
    if (a.left == 0 && b.left == 0) {
      return WORDS_CLOSE;
    }
    if (a.left == 0 || b.left == 0) {
      return isAllEqual ? WORDS_PART : WORDS_PART_CLOSE;
    }
    if (numbersTell && a.hasNumberLeft() && b.hasNumberLeft()) {
      return bits > 0.5 * Math.min(a.bits(), b.bits()) ? WORDS_MOST : WORDS_SOME;
    }
    if (bits < 0.5 * Math.max(a.bits(), b.bits())) {
      return WORDS_SOME;
    }
    return Math.min(a.leftBits(), b.leftBits()) < LIGHT ? WORDS_MOST : WORDS_HALF;
  }

  /** One of the two bags, with what is matched already. */
  private final class Side {
    private final boolean[] used = new boolean[WORDS];
    private final int[] words = new int[WORDS];
    private int count;
    private int left;

    void take(Value given) {
      count = Math.min(given.length(), WORDS);
      left = count;
      for (int i = 0; i < count; i++) {
        words[i] = given.at(i);
        used[i] = false;
      }
    }

    void useUp() {
      left = 0;
    }

    /** Uses up a word of this bag that is the initials of words in a row of the other. */
    double matchInitials(Side other) {
      double found = 0;
      for (int i = 0; i < count && other.left > 1; i++) {
        int length = lexicon.length(words[i]);
        boolean mayBe = !used[i] && length > 1 && length <= other.left;
        int from = mayBe ? other.placeOf(lexicon.text(words[i])) : -1;
        if (from >= 0) {
          double written = 0;
          for (int j = from; j < from + length; j++) {
            written += lexicon.bits(other.words[j]);
            other.used[j] = true;
            other.left--;
          }
          used[i] = true;
          left--;
          found += INITIALS * Math.min(written, lexicon.bits(words[i]));
        }
      }
      return found;
    }

    /** Where words begin of which none is used and these are the initials; -1 where nowhere. */
    private int placeOf(String initials) {
      int length = initials.length();
      for (int from = 0; from + length <= count; from++) {
        int same = 0;
        while (same < length
            && !used[from + same]
            && lexicon.length(words[from + same]) > 1
            && lexicon.text(words[from + same]).charAt(0) == initials.charAt(same)) {
          same++;
        }
        if (same == length) {
          return from;
        }
      }
      return -1;
    }

    double leftBits() {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += used[i] ? 0 : lexicon.bits(words[i]);
      }
      return sum;
    }

    double bits() {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += lexicon.bits(words[i]);
      }
      return sum;
    }

    boolean hasNumberLeft() {
      for (int i = 0; i < count; i++) {
        if (!used[i] && Character.isDigit(lexicon.text(words[i]).charAt(0))) {
          return true;
        }
      }
      return false;
    }

    long lettersLeft() {
      long letters = 0;
      for (int i = 0; i < count; i++) {
        letters = used[i] ? letters : Lexicon.letters(letters, lexicon.letters(words[i]));
      }
      return letters;
    }

    int lengthLeft() {
      int length = 0;
      for (int i = 0; i < count; i++) {
        length += used[i] ? 0 : lexicon.length(words[i]);
      }
      return length;
    }

    String together() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        if (!used[i]) {
          text.append(lexicon.text(words[i]));
        }
      }
      return text.toString();
    }
  }
}
