package id.lumbung.layout;

import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to the cells of a row that have to do with people's eyes rather than with the file. */
final class Contents {
  private Contents() {}

  /** Whether anything can be seen in the cell; white space alone cannot. */
  static boolean isVisible(RawCell cell) {
    String text = cell.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return true;
      }
    }
    return false;
  }

  static boolean isBlank(PhysicalRow row) {
    for (RawCell cell : row.cells()) {
      if (isVisible(cell)) {
        return false;
      }
    }
    return true;
  }

  /** The cleaned text of the visible cell in a column, or null. */
  static @Nullable String textAt(PhysicalRow row, int column) {
    for (RawCell cell : row.cells()) {
      if (cell.column() == column && isVisible(cell)) {
        return Titles.clean(cell.text());
      }
    }
    return null;
  }

  /** The cleaned text of the visible cell of a header in a column, or null. */
  static @Nullable String titleAt(PhysicalRow row, int column) {
    for (RawCell cell : row.cells()) {
      if (cell.column() == column && isVisible(cell)) {
        return Titles.ofCell(cell);
      }
    }
    return null;
  }

  static List<RawCell> visible(PhysicalRow row) {
    List<RawCell> visible = new ArrayList<>(row.cells().size());
    for (RawCell cell : row.cells()) {
      if (isVisible(cell)) {
        visible.add(cell);
      }
    }
    return visible;
  }

  static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits++;
      }
    }
    return digits;
  }
}
