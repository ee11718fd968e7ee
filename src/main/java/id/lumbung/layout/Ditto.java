package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.WordList;
import id.lumbung.workbook.RawCell;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cells that say "as above": the value of the row above takes their place, in columns of which
 * several businesses may have the same. Nobody's NIK or name is ever taken from another row.
 */
public final class Ditto {
  /** Letters of a cell that say it, whatever stands between them: {@code S/D/A}, {@code (sda)}. */
  private static final Set<String> WORDS =
      WordList.of(
          """
          sda, idem, ditto, dito, sama, samadenganatas, samadengandiatas, samasepertidiatas,
          sepertidiatas, sdadiatas
          """);

  private static final Set<String> MARKS = Set.of("\"", "''", "”", "〃", ",,", "id.");

  /** Stand between the letters of a word that says it. */
  private static final String BETWEEN = "./(),:=–—-";

  /** Strokes around a ditto mark: {@code -"-}. */
  private static final String STROKES = "-–—";

  /** What a word or a mark that says it may begin with, strokes and the like left out. */
  private static final String FIRST = "sidSID\"'”〃,";

  private static final int LONGEST = 24;

  private final Map<Integer, RawCell> above = new HashMap<>();

  /** Whether a cell says "as above" and nothing else. */
  public static boolean isDitto(RawCell cell) {
    if (cell.kind() != RawCell.Kind.TEXT || cell.text().length() > LONGEST) {
      return false;
    }
    String text = cell.text();
    return mayBegin(text)
        && (MARKS.contains(withoutStrokes(text)) || WORDS.contains(letters(text)));
  }

  /** A look at the first sign alone, since every cell is asked. */
  private static boolean mayBegin(String text) {
    int first = 0;
    while (first < text.length()
        && isAmong(BETWEEN, text.charAt(first))
        && FIRST.indexOf(text.charAt(first)) < 0) {
      first++;
    }
    return first < text.length() && FIRST.indexOf(text.charAt(first)) >= 0;
  }

  private static String withoutStrokes(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAmong(STROKES, text.charAt(from))) {
      from++;
    }
    while (to > from && isAmong(STROKES, text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAmong(BETWEEN, c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  private static boolean isAmong(String signs, char c) {
    return signs.indexOf(c) >= 0 || Character.isWhitespace(c);
  }

  /** What a cell means in its row; the cell itself where nothing stands above. */
  RawCell meant(@Nullable Field field, RawCell cell) {
    if (field == null || !field.mayBeRepeated()) {
      return cell;
    }
    if (!isDitto(cell)) {
      if (Contents.isVisible(cell)) {
        above.put(cell.column(), cell);
      }
      return cell;
    }
    return above.getOrDefault(cell.column(), cell);
  }
}
