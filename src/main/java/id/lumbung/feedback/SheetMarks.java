package id.lumbung.feedback;

import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said in one sheet of a workbook.
 *
 * @param headerRow the row of the column titles, 1-based; 0 for a sheet that only loses older marks
 * @param firstOwnColumn where our three columns begin, 1-based; 0 where there is no room
 * @param olderColumns columns of an earlier answer, which are taken out
 * @param rows what is said of rows, by their number
 * @param fates what became of rows: the entry at or before a row, if it reaches so far, else loaded
 * @param withoutFate what is said of a row that no fate reaches; null to say nothing
 */
record SheetMarks(
    int headerRow,
    int firstOwnColumn,
    List<Integer> olderColumns,
    NavigableMap<Integer, RowMarks> rows,
    NavigableMap<Integer, Fate> fates,
    @Nullable Fate withoutFate) {

  /** How many columns of ours stand beside each other. */
  static final int OWN_COLUMNS = 3;

  /**
   * What is said of one row.
   *
   * @param codes its finding codes, once each
   * @param note its sentences
   * @param cells what is said of its cells, by 1-based column
   */
  record RowMarks(String codes, String note, NavigableMap<Integer, CellMark> cells) {}

  /** What is said of a cell: its colour and the comment. */
  record CellMark(Tint tint, String comment) {}

  /**
   * What became of neighbouring rows.
   *
   * @param toRow the last of them, inclusive
   * @param status the word for it; empty for rows that are no data
   */
  record Fate(int toRow, String status, Tint tint) {
    boolean isOfData() {
      return !status.isEmpty();
    }
  }

  /** What became of a row below the header; null where nothing is said. */
  @Nullable Fate fate(int row) {
    if (row <= headerRow) {
      return null;
    }
    var found = fates.floorEntry(row);
    return found != null && row <= found.getValue().toRow() ? found.getValue() : withoutFate;
  }

  /** Whether anything was noticed about a row. */
  boolean isTelling(int row) {
    return rows.containsKey(row);
  }

  int lastOwnColumn() {
    return firstOwnColumn + OWN_COLUMNS - 1;
  }
}
