package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines between the rows that name the district, or the village, of the rows below them. A line
 * that calls its place a kecamatan is one; a lone name may be one, and counts while none is.
 */
final class Sections {
  private static final int LONGEST = 60;

  /** A number or letter that leads a section, in a cell of its own. */
  private static final Pattern ORDINAL = Pattern.compile("(?:[0-9]{1,3}|[ivx]{1,5}|[a-z])[.)]?");

  private static final Pattern NAME =
      Pattern.compile("(?:(?:[0-9]{1,3}|[ivx]{1,5}|[a-z])[.)] ?)?\\p{L}[\\p{L} .'’-]{2,40}");

  private @Nullable RawCell district;
  private @Nullable RawCell perhaps;
  private @Nullable RawCell village;

  /** Whether the row names the place of the rows below it; remembers it. */
  boolean begin(PhysicalRow row) {
    RawCell heading = heading(row);
    if (heading == null) {
      return false;
    }
    String plain = Phrases.plain(heading.text());
    if (Phrases.namesDistrict(plain)) {
      district = heading;
      village = null;
      return true;
    }
    if (Phrases.namesVillage(plain)) {
      village = heading;
      return true;
    }
    return false;
  }

  /** Takes in a line that is neither data nor anything else: a name alone may be a place's. */
  void meet(PhysicalRow row) {
    RawCell heading = heading(row);
    if (heading != null && NAME.matcher(Phrases.plain(heading.text())).matches()) {
      perhaps = heading;
    }
  }

  /**
   * The cell that tells a field of place for the rows below, or null.
   *
   * @param hasColumn whether the rows have a column of their own for it: then a lone name is a note
   */
  @Nullable RawCell telling(Field field, boolean hasColumn) {
    return switch (field) {
      case KECAMATAN -> district == null && !hasColumn ? perhaps : district;
      case DESA_KEL -> village;
      default -> null;
    };
  }

  /** The only words of a row, where nothing but an ordinal stands beside them. */
  private static @Nullable RawCell heading(PhysicalRow row) {
    List<RawCell> words = new ArrayList<>(2);
    for (RawCell cell : row.cells()) {
      if (Contents.isVisible(cell)) {
        if (words.size() == 2 || cell.text().length() > LONGEST) {
          return null;
        }
        words.add(cell);
      }
    }
    if (words.isEmpty()) {
      return null;
    }
    boolean isLed =
        words.size() == 2 && ORDINAL.matcher(Phrases.plain(words.get(0).text())).matches();
    RawCell last = words.get(words.size() - 1);
    boolean isHeading =
        (words.size() == 1 || isLed)
            && last.kind() == RawCell.Kind.TEXT
            && Contents.hasLetter(last.text());
    return isHeading && !closes(Phrases.plain(last.text())) ? last : null;
  }

  private static boolean closes(String plain) {
    return Phrases.totalRole(plain, word -> true) != null
        || Phrases.opensSignature(plain)
        || Phrases.opensRecap(plain)
        || Phrases.isNote(plain);
  }
}
