package id.lumbung.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of counts per district. The count stands in the column that is called a total, or
 * in the only one with numbers; where that cannot be told nothing is read.
 */
final class RecapReader {
  private static final int MAX_ROWS = 1_000;
  private static final int HEADER_WITHIN = 30;

  private RecapReader() {}

  static List<RecapLine> read(SheetReader reader, Layouts layouts) throws UnreadableWorkbook {
    List<PhysicalRow> rows = new ArrayList<>();
    for (int i = 0; i < MAX_ROWS; i++) {
      SheetRow row = reader.next();
      if (row == null) {
        break;
      }
      rows.add(row.row());
    }
    for (int i = 0; i < Math.min(rows.size(), HEADER_WITHIN); i++) {
      List<Column> columns = columns(rows.get(i), layouts);
      Integer places = columnOf(columns, Layouts.DISTRICT);
      if (places != null) {
        return lines(columns, rows.subList(i + 1, rows.size()), places);
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

  private static List<RecapLine> lines(List<Column> columns, List<PhysicalRow> rows, int places) {
    Integer counts = counts(columns, rows, places);
    List<RecapLine> lines = new ArrayList<>();
    if (counts == null) {
      return lines;
    }
    for (PhysicalRow row : rows) {
      String place = Contents.textAt(row, places);
      Long count = number(row, counts);
      if (place != null && count != null) {
        lines.add(new RecapLine(row.sheet(), row.row(), counts, place, count));
      }
    }
    return lines;
  }

  private static @Nullable Integer columnOf(List<Column> columns, String field) {
    for (Column column : columns) {
      if (field.equals(column.field())) {
        return column.column();
      }
    }
    return null;
  }

  private static @Nullable Integer counts(
      List<Column> columns, List<PhysicalRow> rows, int places) {
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
    Integer total = null;
    for (Column column : columns) {
      String title = column.title().toLowerCase(Locale.ROOT);
      boolean isTotal = title.contains("total") || title.contains("jumlah");
      if (isTotal && numeric.contains(column.column())) {
        if (total != null) {
          return null;
        }
        total = column.column();
      }
    }
    return total;
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
