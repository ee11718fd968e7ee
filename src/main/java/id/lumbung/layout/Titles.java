package id.lumbung.layout;

import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How texts of headers and labels are compared. */
final class Titles {
  /** Remarks in a title that change nothing about what the column holds. */
  private static final Pattern REMARK =
      Pattern.compile(
          "\\(\\s*(rp\\.?|rupiah|dalam rupiah|orang|org|jiwa|wajib|wajib diisi|opsional|jika ada"
              + "|bila ada|kalau ada|\\d{1,2} ?(digit|angka)|yyyy|tttt|d{1,2}[/-]m{1,2}[/-]y{2,4}"
              + "|hh[/-]bb[/-]tttt|tgl[/-]bln[/-]thn)\\s*\\)|\\b(rp|rupiah|orang|org)\\b\\.?");

  private static final String ZEROS = "1?[.,]?000([.,]000)?(,-)?";

  /** A unit in which amounts of money are written. */
  private static final Pattern UNIT =
      Pattern.compile(
          "[(\\[]\\s*(dalam |dlm\\.? ?|x ?)?(rp\\.? ?'?|rupiah )?(ribu|ribuan|rb|juta|jutaan|jt|miliar"
              + "|milyar|"
              + ZEROS
              + ")( ?rp\\.?| rupiah)?\\s*[)\\]]"
              + "|\\b(dalam |dlm\\.? ?)?(ribu|ribuan|juta|jutaan|miliar|milyar)( rp\\b\\.?| rupiah\\b)?"
              + "(?!\\p{L})|\\bx ?(rp\\.? ?)?"
              + ZEROS
              + "|(?<=\\s)(rb|jt)\\.?$");

  /** A cell that has only the unit of the column in it. */
  private static final Pattern ONLY_UNIT =
      Pattern.compile(
          "[(\\[]?\\s*(dalam |dlm\\.? ?|x ?)?(rp\\.?|rupiah|(rp\\.? ?'?)?(ribu|ribuan|rb|juta|jutaan|jt"
              + "|miliar|milyar|"
              + ZEROS
              + ")( rp\\.?| rupiah)?|orang|org|jiwa|unit|tahun|thn|%|kg|ha|m2|m²)\\s*[)\\]]?");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Titles() {}

  /** The text with single ordinary spaces, none around it. */
  static String clean(String text) {
    return isClean(text) ? text : SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Whether it is plain ASCII with single spaces between words; of others it does not tell. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /**
   * The cleaned text of a cell of a header; of a date its year, for that is what one shows there.
   */
  static String ofCell(RawCell cell) {
    return cell.kind() == RawCell.Kind.DATE && cell.moment() != null
        ? Integer.toString(cell.moment().getYear())
        : clean(cell.text());
  }

  /** Letters, digits and plus signs in lower case: equal for titles that say the same. */
  static String key(String title) {
    String simple = simpleKey(title);
    if (simple != null) {
      return simple;
    }
    String key = signs(bare(title));
    return key.isEmpty() ? signs(plain(title)) : key;
  }

  /** The title in lower case without units and without remarks that change nothing. */
  static String bare(String title) {
    return REMARK.matcher(UNIT.matcher(plain(title)).replaceAll(" ")).replaceAll(" ");
  }

  /** Whether a title names thousands or millions as the unit of what stands below. */
  static boolean hasUnit(String title) {
    return UNIT.matcher(plain(title)).find();
  }

  /** Whether the row has nothing but units of its columns: {@code (Rp ribu)}, {@code (orang)}. */
  static boolean areUnits(PhysicalRow row) {
    List<RawCell> cells = Contents.visible(row);
    return !cells.isEmpty()
        && cells.stream()
            .allMatch(
                cell ->
                    cell.kind() == RawCell.Kind.TEXT
                        && ONLY_UNIT.matcher(plain(cell.text())).matches());
  }

  private static String plain(String title) {
    return clean(Normalizer.normalize(title, Normalizer.Form.NFKC).replace('_', ' '))
        .toLowerCase(Locale.ROOT);
  }

  /** The key of a plain title, found without patterns; null if there may be more to it. */
  private static @Nullable String simpleKey(String title) {
    StringBuilder signs = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        signs.append((char) (c + ('a' - 'A')));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+') {
        signs.append(c);
      } else if (c >= 0x80 || c == '(' || c == '[') {
        return null;
      }
    }
    String key = signs.toString();
    boolean remark =
        key.contains("rp")
            || key.contains("rupiah")
            || key.contains("org")
            || key.contains("orang")
            || key.contains("ribu")
            || key.contains("juta")
            || key.contains("miliar")
            || key.contains("milyar")
            || key.contains("000")
            || key.endsWith("rb")
            || key.endsWith("jt");
    return remark ? null : key;
  }

  /** Letters, digits and plus signs in lower case, nothing taken away. */
  static String signs(String title) {
    String text = title.toLowerCase(Locale.ROOT);
    StringBuilder signs = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '+') {
        signs.append(c);
      }
    }
    return signs.toString();
  }
}
