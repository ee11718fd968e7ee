package id.lumbung.validation;

import id.lumbung.domain.Mask;
import id.lumbung.domain.WordList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one reading of a yes or no: {@code 0}, {@code -}, {@code tidak ada}, {@code belum pernah} are
 * no, {@code 1}, {@code ya}, {@code sudah}, a tick are yes, and whatever else is neither.
 */
final class YesNo {
  private static final int LONGEST = 60;

  /** A permit number has more digits than a year, and says more than the word before it. */
  private static final int MOST_DIGITS = 4;

  private static final Set<String> NO_IN_ONE_WORD =
      Set.of(
          "0", "tidak", "tdk", "t", "n", "no", "bukan", "false", "ta", "t.a", "✗", "✘", "☐", "□",
          "○");

  /** {@code tidak ada}, {@code belum pernah ikut}, {@code 0 kali}. */
  private static final Pattern NO_AND_WHAT =
      Pattern.compile(
          "(?:tidak|tdk|tak|gak|ga|belum|blm|bukan|nihil)(?:[ .,;:()/-].*)?|none|0 ?(?:kali|x)");

  /** Says that nobody asked or nobody knows. */
  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "(?:tidak|tdk|tak|belum|blm) (?:di)?(?:ketahui|tahu|tersedia|isi|jawab|data|terdata|terjawab"
              + "|terisi|jelas|survei|survey|lapor|laporkan|dilaporkan)\\b.*");

  private static final Set<String> YES =
      WordList.of(
          """
          1, ya, iya, y, yes, ada, punya, sudah, sdh, true, memiliki, sudah ada, sudah punya,
          sudah memiliki, pernah, sudah pernah, terdaftar, sudah terdaftar, bersertifikat,
          sudah bersertifikat, aktif
          """);

  private YesNo() {}

  /**
   * What a text answers.
   *
   * @param clean as {@link CellText} cleans it
   * @return null where it is blank or answers neither
   */
  static @Nullable Boolean of(String clean) {
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return null;
    }
    String text = clean.toLowerCase(Locale.ROOT);
    if (isNo(text)) {
      return false;
    }
    return (YES.contains(text) || Ticks.tick(text)) ? true : null;
  }

  static boolean saysNo(String clean) {
    return Boolean.FALSE.equals(of(clean));
  }

  static boolean saysYes(String clean) {
    return Boolean.TRUE.equals(of(clean));
  }

  /** Whether a cell for a tick says that it has none; a dash there says nothing. */
  static boolean unticked(String clean) {
    return NO_IN_ONE_WORD.contains(clean.toLowerCase(Locale.ROOT));
  }

  /** Whether the text is no answer, whatever was asked: blank, {@code tidak diketahui}, a ?. */
  static boolean isNoAnswer(String clean) {
    return !saysNo(clean)
        && (CellText.blank(clean) || NOT_KNOWN.matcher(clean.toLowerCase(Locale.ROOT)).matches());
  }

  private static boolean isNo(String text) {
    if (CellText.onlyMarks(text)) {
      return text.indexOf('?') < 0;
    }
    return NO_IN_ONE_WORD.contains(text)
        || (NO_AND_WHAT.matcher(text).matches()
            && !NOT_KNOWN.matcher(text).matches()
            && Mask.digits(text).length() <= MOST_DIGITS);
  }
}
