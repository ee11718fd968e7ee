package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.WordList;
import id.lumbung.workbook.RawCell;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern NO_LETTER = Pattern.compile("[\\s./(),:=–—-]+");

  /** Strokes around a ditto mark: {@code -"-}. */
  private static final Pattern STROKES = Pattern.compile("^[-–—\\s]+|[-–—\\s]+$");

  private static final int LONGEST = 24;

  private final Map<Integer, RawCell> above = new HashMap<>();

  /** Whether a cell says "as above" and nothing else. */
  public static boolean isDitto(RawCell cell) {
    if (cell.kind() != RawCell.Kind.TEXT || cell.text().length() > LONGEST) {
      return false;
    }
    String text = cell.text().toLowerCase(Locale.ROOT);
    return MARKS.contains(STROKES.matcher(text).replaceAll(""))
        || WORDS.contains(NO_LETTER.matcher(text).replaceAll(""));
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
