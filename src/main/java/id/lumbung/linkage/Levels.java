package id.lumbung.linkage;

import java.util.List;

/**
 * Levels of agreement by kind, lowest first. The highest is full agreement, 0 is clear difference.
 */
public final class Levels {
  /** Every word agrees. */
  static final int WORDS_EQUAL = 7;

  /** Every word agrees, some of them closely. */
  static final int WORDS_CLOSE = 6;

  /** One holds all words of the other. */
  static final int WORDS_PART = 5;

  /** One holds all words of the other, some of them closely. */
  static final int WORDS_PART_CLOSE = 4;

  /** Most agrees, but each has words or numbers of its own. */
  static final int WORDS_MOST = 3;

  /** Half of what the words tell agrees, or more. */
  static final int WORDS_HALF = 2;

  /** Something agrees. */
  static final int WORDS_SOME = 1;

  /** The same value. */
  public static final int VALUE_EQUAL = 4;

  /** One slip of the keyboard apart. */
  static final int VALUE_SLIP = 3;

  /** Of a date two parts of three, of a code or number its greater part. */
  public static final int VALUE_PARTLY = 2;

  /** Close, in the sense of the kind. */
  static final int VALUE_NEAR = 1;

  /** The same sixteen digits. */
  public static final int NIK_EQUAL = 4;

  /** The first fifteen digits, the last one lost by a spreadsheet. */
  public static final int NIK_CUT = 3;

  /** One slip of the keyboard apart. */
  public static final int NIK_SLIP = 2;

  /** Another number given out to one born the same day in the same place. */
  static final int NIK_BIRTH = 1;

  private static final List<String> WORDS =
      List.of("differs", "some", "half", "most", "part_close", "part", "close", "equal");
  private static final List<String> VALUES = List.of("differs", "near", "partly", "slip", "equal");
  private static final List<String> NIKS = List.of("differs", "birth", "slip", "cut", "equal");

  private Levels() {}

  /** Names of the levels of a kind, by level. */
  public static List<String> of(FieldKind kind) {
    if (kind.isWords()) {
      return WORDS;
    }
    return kind == FieldKind.NIK ? NIKS : VALUES;
  }

  /** Whether two bags of words speak of one thing: no more than words left out or spelled apart. */
  public static boolean isSameName(int level) {
    return level >= WORDS_PART_CLOSE;
  }

  /** Whether two values of a kind speak of one thing, perhaps with a slip. */
  static boolean isAgreement(FieldKind kind, int level) {
    return kind.isWords() ? isSameName(level) : level >= VALUE_PARTLY;
  }

  /** Whether two bags of words hold the same words, some perhaps spelled apart. */
  public static boolean isFullName(int level) {
    return level >= WORDS_CLOSE;
  }

  /** Whether most of two bags of words agrees. */
  public static boolean isMostly(int level) {
    return level >= WORDS_MOST;
  }

  /** Whether two bags of words are there and each says something of its own. */
  public static boolean isOtherName(int level) {
    return level >= 0 && level < WORDS_PART_CLOSE;
  }
}
