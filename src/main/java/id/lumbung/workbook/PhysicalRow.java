package id.lumbung.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row element of a sheet, with its true place.
 *
 * @param sheet 1-based position of the sheet in the workbook, hidden sheets counted
 * @param row 1-based row number as the spreadsheet program shows it
 * @param hidden whether the row is hidden, by hand or by a filter
 * @param cells the cells that hold something, in ascending column order
 * @param line the line of a table of text; null for a row of a workbook
 */
public record PhysicalRow(
    int sheet, int row, boolean hidden, List<RawCell> cells, @Nullable TextLine line) {

  /** A row of a workbook. */
  public PhysicalRow(int sheet, int row, boolean hidden, List<RawCell> cells) {
    this(sheet, row, hidden, cells, null);
  }
}
