package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.RecapLine;
import id.lumbung.layout.HeaderBlock.Heading;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of counts per district. The count stands in the column that is called a total, or
 * in the only one with numbers; where that cannot be told nothing is read.
 */
final class RecapReader {
  private static final int MAX_ROWS = 1_000;
  private static final int HEADER_WITHIN = 30;
  private static final Pattern TOTAL = Pattern.compile("total|jumlah|jml");
  private static final Pattern OF_BUSINESSES = Pattern.compile("umkm|ukm|usaha|pelaku|unit");

  private RecapReader() {}

  static List<RecapLine> read(SheetReader reader, Layouts layouts) throws FileRefused {
    List<PhysicalRow> rows = new ArrayList<>();
    for (int i = 0; i < MAX_ROWS; i++) {
      SheetRow row = reader.next();
      if (row == null) {
        break;
      }
      rows.add(row.row());
    }
    for (int i = 0; i < Math.min(rows.size(), HEADER_WITHIN); i++) {
      Integer places = columnOf(columns(rows.get(i), layouts), Field.KECAMATAN);
      if (places != null) {
        int first = firstLine(rows, i + 1, places);
        return lines(titles(rows.subList(i, first)), rows.subList(first, rows.size()), places);
      }
    }
    return List.of();
  }

  private static List<Column> columns(PhysicalRow row, Layouts layouts) {
    List<Heading> headings = new ArrayList<>();
    for (RawCell cell : Contents.visible(row)) {
      headings.add(new Heading(cell.column(), List.of(Titles.clean(cell.text()))));
    }
    return layouts.resolve(headings);
  }

  /** The first row from an index on that has a number right of a place; titles stand above it. */
  private static int firstLine(List<PhysicalRow> rows, int from, int places) {
    for (int i = from; i < rows.size(); i++) {
      PhysicalRow row = rows.get(i);
      boolean isCount =
          row.cells().stream()
              .anyMatch(cell -> cell.column() > places && number(row, cell.column()) != null);
      if (isCount && Contents.textAt(row, places) != null) {
        return i;
      }
    }
    return rows.size();
  }

  /** The lowest title of each column. */
  private static Map<Integer, String> titles(List<PhysicalRow> header) {
    Map<Integer, String> titles = new TreeMap<>();
    for (PhysicalRow level : header) {
      Contents.visible(level)
          .forEach(
              cell ->
                  titles.put(cell.column(), Titles.clean(cell.text()).toLowerCase(Locale.ROOT)));
    }
    return titles;
  }

  private static List<RecapLine> lines(
      Map<Integer, String> titles, List<PhysicalRow> rows, int places) {
    Integer counts = counts(titles, rows, places);
    List<RecapLine> lines = new ArrayList<>();
    if (counts == null) {
      return lines;
    }
    for (PhysicalRow row : rows) {
      String place = Contents.textAt(row, places);
      Long count = number(row, counts);
      if (count != null && isTotal(row)) {
        lines.add(new RecapLine(row.sheet(), row.row(), counts, "", count));
      } else if (place != null && count != null) {
        lines.add(new RecapLine(row.sheet(), row.row(), counts, place, count));
      }
    }
    return lines;
  }

  private static boolean isTotal(PhysicalRow row) {
    for (RawCell cell : Contents.visible(row)) {
      if (cell.kind() == RawCell.Kind.TEXT && Contents.hasLetter(cell.text())) {
        return Phrases.totalRole(Phrases.plain(cell.text()), word -> false) == RowRole.TOTAL;
      }
    }
    return false;
  }

  private static @Nullable Integer columnOf(List<Column> columns, Field field) {
    for (Column column : columns) {
      if (field.equals(column.field())) {
        return column.column();
      }
    }
    return null;
  }

  /** The only column with numbers, else the only total, else the only total of businesses. */
  private static @Nullable Integer counts(
      Map<Integer, String> titles, List<PhysicalRow> rows, int places) {
    Set<Integer> numeric = new TreeSet<>();
    for (PhysicalRow row : rows) {
      for (RawCell cell : row.cells()) {
        if (cell.column() > places && number(row, cell.column()) != null) {
          numeric.add(cell.column());
        }
      }
    }
    if (numeric.size() == 1) {
      return numeric.iterator().next();
    }
    Map<Integer, String> totals = new TreeMap<>(titles);
    totals.keySet().retainAll(numeric);
    totals.values().removeIf(title -> !TOTAL.matcher(title).find());
    if (totals.size() > 1) {
      totals.values().removeIf(title -> !OF_BUSINESSES.matcher(title).find());
    }
    return totals.size() == 1 ? totals.keySet().iterator().next() : null;
  }

  private static @Nullable Long number(PhysicalRow row, int column) {
    for (RawCell cell : row.cells()) {
      if (cell.column() == column) {
        String text = Titles.clean(cell.text());
        boolean isWhole = text.matches("[0-9]{1,9}(\\.0+)?");
        return isWhole ? (Long) Long.parseLong(text.replaceFirst("\\..*", "")) : null;
      }
    }
    return null;
  }
}
