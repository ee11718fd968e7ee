package id.lumbung.validation;

import id.lumbung.workbook.RawCell;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ticks, and words for what is under way. */
final class Ticks {
  private static final Set<String> TICKS =
      Set.of(
          "v", "√", "✓", "✔", "☑", "✅", "●", "•", "■", "ü", "þ", "\uf0fc", "\uf0fe", "x", "1", "ya",
          "y", "yes", "true");

  /** Letters that the fonts Wingdings 2 and Marlett show as ticks. */
  private static final Set<String> LETTERS_OF_FONTS = Set.of("p", "r", "a", "b");

  private static final Set<String> PROCESS =
      Set.of("proses", "pengajuan", "diajukan", "mengurus", "diurus", "pengurusan", "diproses");

  private Ticks() {}

  static boolean tick(String text) {
    return text.length() <= 4 && TICKS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether the text is a cross, which is a tick where no other mark stands beside it. */
  static boolean isCross(String text) {
    return text.equalsIgnoreCase("x");
  }

  /** Whether one of several cells of a row has a tick that is no cross. */
  static boolean isAnyTicked(List<RawCell> cells) {
    return cells.size() > 1
        && cells.stream().map(CellText::of).anyMatch(text -> mark(text) && !isCross(text));
  }

  /** Whether a cell that can hold nothing but a tick has one, in whatever font. */
  static boolean mark(String text) {
    return tick(text) || LETTERS_OF_FONTS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether something is applied for: {@code proses}, {@code sedang diurus}. */
  static boolean inProcess(String text) {
    if (text.length() > 60) {
      return false;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (PROCESS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
