package id.lumbung.marking;

import id.lumbung.workbook.CellPlace;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said in one sheet of a workbook.
 *
 * @param headerRow the row of the column titles, 1-based; 0 for a sheet that only loses older marks
 * @param firstOwnColumn where our three columns begin, 1-based; 0 where there is no room
 * @param olderColumns columns of an earlier answer, which are taken out
 * @param stays what stays in sight where the sheet does not say it itself
 * @param rows what is said of rows, by their number
 * @param fates what became of rows: the entry at or before a row, if it reaches so far, else loaded
 * @param withoutFate what is said of a row that no fate reaches; null to say nothing
 * @param isHigh whether rows are as high as what is said of them, so that it is shown whole
 */
public record SheetMarks(
    int headerRow,
    int firstOwnColumn,
    List<Integer> olderColumns,
    Fixed stays,
    NavigableMap<Integer, RowMarks> rows,
    NavigableMap<Integer, Fate> fates,
    @Nullable Fate withoutFate,
    boolean isHigh) {

  /** How many columns of ours stand beside each other at most. */
  public static final int OWN_COLUMNS = 4;

  private static final NavigableMap<Integer, CellMark> NONE = new TreeMap<>();

  /**
   * What is said of one row.
   *
   * @param codes its finding codes, once each
   * @param note its sentences
   * @param cells what is said of its cells, by 1-based column
   * @param reason what its sender answered to a warning so far; null where there is none to answer
   */
  public record RowMarks(
      String codes, String note, NavigableMap<Integer, CellMark> cells, @Nullable String reason) {

    /** The same with what its sender answered so far, where there is a warning to answer. */
    public RowMarks answered(String said) {
      return reason == null ? this : new RowMarks(codes, note, cells, said);
    }

    /** The same with the cells of others. */
    public RowMarks with(RowMarks more) {
      NavigableMap<Integer, CellMark> all = new TreeMap<>(cells);
      more.cells().forEach((column, mark) -> all.merge(column, mark, CellMark::with));
      return new RowMarks(codes, note, all, reason);
    }
  }

  /** What is said of a cell: its colour and the comment. */
  public record CellMark(Tint tint, String comment) {
    /** A comment that nobody reads to its end. */
    private static final int LONGEST = 4_000;

    /** Both marks as one, in the colour of the worse. */
    public CellMark with(CellMark other) {
      Tint worse = tint.compareTo(other.tint()) <= 0 ? tint : other.tint();
      return new CellMark(
          worse,
          comment.length() > LONGEST || other.comment().isEmpty()
              ? comment
              : comment.isEmpty() ? other.comment() : comment + "\n\n" + other.comment());
    }
  }

  /** Tells for a cell, by row and column, where what stands in it can be seen. */
  public interface Sight {
    CellPlace of(int row, int column);
  }

  /**
   * What became of neighbouring rows.
   *
   * @param toRow the last of them, inclusive
   * @param status the word for it; empty for rows that are no data
   */
  public record Fate(int toRow, String status, Tint tint) {
    boolean isOfData() {
      return !status.isEmpty();
    }
  }

  /**
   * The same with the marks of cells that a merged range covers where the range shows its value.
   */
  public SheetMarks whereSeen(Sight sight) {
    NavigableMap<Integer, RowMarks> seen = new TreeMap<>();
    rows.forEach(
        (row, said) ->
            put(seen, row, new RowMarks(said.codes(), said.note(), NONE, said.reason())));
    rows.forEach(
        (row, said) ->
            said.cells()
                .forEach(
                    (column, mark) -> {
                      CellPlace place = sight.of(row, column);
                      NavigableMap<Integer, CellMark> cell = new TreeMap<>();
                      cell.put(place.column(), mark);
                      put(seen, place.row(), new RowMarks("", "", cell, null));
                    }));
    return new SheetMarks(
        headerRow, firstOwnColumn, olderColumns, stays, seen, fates, withoutFate, isHigh);
  }

  private static void put(NavigableMap<Integer, RowMarks> rows, int row, RowMarks said) {
    rows.merge(row, said, RowMarks::with);
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
  public boolean isTelling(int row) {
    return rows.containsKey(row);
  }

  int lastOwnColumn() {
    return firstOwnColumn + OWN_COLUMNS - (isAsking() ? 1 : 2);
  }

  /** Whether there is a warning that its sender may answer: the last column is for that. */
  boolean isAsking() {
    return rows.values().stream().anyMatch(said -> said.reason() != null);
  }
}
