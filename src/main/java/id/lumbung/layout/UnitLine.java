package id.lumbung.layout;

import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line outside the table that names the unit of its amounts: {@code (dalam ribuan rupiah)}.
 *
 * @param sheet 1-based
 * @param row 1-based
 * @param column 1-based
 * @param unit the words that name it
 * @param clear whether the lines name one unit; several leave open which amounts each means
 */
public record UnitLine(int sheet, int row, int column, String unit, boolean clear) {
  private static final String WORD = "(?<word>ribu(an)?|juta(an)?)";
  private static final String RUPIAH = "(rp\\b\\.?|rupiah)";

  /** A number before the word makes it an amount: "bantuan 600 ribu rupiah" is no unit. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\d])(dalam|dlm\\.?|satuan|unit|nilai|kali|x)[ :=]+((satuan|nilai)[ :=]+)?("
              + RUPIAH
              + " ?)?"
              + WORD
              + "( ?"
              + RUPIAH
              + ")?\\s*(?=$|[^\\p{L}\\d\\s])"
              + "|(?:^|[(\\[*:=]) ?("
              + RUPIAH
              + " ?)?"
              + WORD.replace("word", "alone")
              + "( ?"
              + RUPIAH
              + ")?\\s*(?=$|[)\\].,;*])"
              + "|(?:^|[(\\[:=]|dalam |dlm\\.? ?) ?("
              + RUPIAH
              + "|x) ?(?<zeros>1?[.,]?000([.,]000)?)(,-)?(?![\\d.,])");

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d.]+$");

  /** The line in this row that names a unit, or null. */
  public static @Nullable UnitLine in(PhysicalRow row) {
    for (RawCell cell : Contents.visible(row)) {
      if (cell.kind() == RawCell.Kind.TEXT) {
        Set<Integer> powers = new HashSet<>();
        String unit = "";
        Matcher named = NAMED.matcher(Phrases.plain(cell.text()));
        while (named.find()) {
          unit = EDGES.matcher(named.group()).replaceAll("");
          powers.add(power(named));
        }
        if (!powers.isEmpty()) {
          return new UnitLine(row.sheet(), row.row(), cell.column(), unit, powers.size() == 1);
        }
      }
    }
    return null;
  }

  /** The last of these lines that names a unit, unclear where another names a different one. */
  static @Nullable UnitLine above(List<PhysicalRow> rows) {
    UnitLine found = null;
    for (PhysicalRow row : rows) {
      UnitLine line = in(row);
      if (line != null) {
        boolean isAgreeing = found == null || (found.clear() && found.power() == line.power());
        found =
            new UnitLine(
                line.sheet(), line.row(), line.column(), line.unit(), line.clear() && isAgreeing);
      }
    }
    return found;
  }

  private int power() {
    Matcher named = NAMED.matcher(unit);
    return named.find() ? power(named) : 0;
  }

  private static int power(Matcher named) {
    String zeros = named.group("zeros");
    if (zeros != null) {
      return zeros.length() > "1.000".length() ? 6 : 3;
    }
    String word = named.group("word") == null ? named.group("alone") : named.group("word");
    return word.startsWith("juta") ? 6 : 3;
  }
}
