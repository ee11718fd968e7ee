package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The merged ranges of one sheet. */
public final class MergedRanges {
  static final MergedRanges NONE = new MergedRanges(List.of());

  /**
   * One merged range; rows and columns 1-based and inclusive. The value stands at its upper left.
   */
  public record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    public boolean covers(int row, int column) {
      return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }
  }

  private final List<Range> byFirstRow;

  /** For every first column the ranges of more than one row, by first row. */
  private final Map<Integer, List<Range>> tallByColumn = new LinkedHashMap<>();

  private MergedRanges(List<Range> ranges) {
    byFirstRow = new ArrayList<>(ranges);
    byFirstRow.sort(Comparator.comparingInt(Range::firstRow));
    for (Range range : byFirstRow) {
      if (range.lastRow() > range.firstRow()) {
        tallByColumn.computeIfAbsent(range.firstColumn(), c -> new ArrayList<>()).add(range);
      }
    }
  }

  /**
   * Where what stands in a cell can be seen: the upper left of the range that covers it, else the
   * cell itself.
   */
  public CellPlace visible(int row, int column) {
    Range range = at(row, column);
    return range == null
        ? new CellPlace(row, column)
        : new CellPlace(range.firstRow(), range.firstColumn());
  }

  /** The last column that any range reaches; 0 without ranges. */
  public int lastColumn() {
    return byFirstRow.stream().mapToInt(Range::lastColumn).max().orElse(0);
  }

  /** The ranges that begin in one of these rows, both 1-based and inclusive. */
  public List<Range> beginningIn(int firstRow, int lastRow) {
    List<Range> found = new ArrayList<>();
    for (int i = firstNotBefore(byFirstRow, firstRow);
        i < byFirstRow.size() && byFirstRow.get(i).firstRow() <= lastRow;
        i++) {
      found.add(byFirstRow.get(i));
    }
    return found;
  }

  /** The range that covers a cell; null where none does. */
  public @Nullable Range at(int row, int column) {
    for (List<Range> tall : tallByColumn.values()) {
      if (tall.get(0).firstColumn() <= column) {
        int i = firstNotBefore(tall, row + 1) - 1;
        if (i >= 0 && tall.get(i).covers(row, column)) {
          return tall.get(i);
        }
      }
    }
    for (Range range : beginningIn(row, row)) {
      if (range.covers(row, column)) {
        return range;
      }
    }
    return null;
  }

  /** Whether the column has any range of more than one row that begins in it. */
  public boolean hasTall(int column) {
    return tallByColumn.containsKey(column);
  }

  /** The range of more than one row that begins in this column and covers this row. */
  public @Nullable Range tallAt(int row, int column) {
    List<Range> ranges = tallByColumn.get(column);
    if (ranges == null) {
      return null;
    }
    int i = firstNotBefore(ranges, row + 1) - 1;
    return i >= 0 && ranges.get(i).covers(row, column) ? ranges.get(i) : null;
  }

  private static int firstNotBefore(List<Range> ranges, int row) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).firstRow() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gathers ranges from the tags as they stand in the file. */
  static final class Builder {
    private static final int MAX_RANGES = 500_000;
    private static final Pattern REFERENCE =
        Pattern.compile("\\bref\\s*=\\s*[\"']([A-Za-z]{1,3}\\d{1,7}):([A-Za-z]{1,3}\\d{1,7})[\"']");

    private final List<Range> ranges = new ArrayList<>();

    /** Takes in a tag; one that names no range is left out, it merges nothing. */
    void addTag(String tag) throws FileRefused {
      Matcher matcher = REFERENCE.matcher(tag);
      if (!matcher.find()) {
        return;
      }
      if (ranges.size() == MAX_RANGES) {
        throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "sel gabungan");
      }
      add(
          CellAddress.row(matcher.group(1)),
          CellAddress.column(matcher.group(1)),
          CellAddress.row(matcher.group(2)),
          CellAddress.column(matcher.group(2)));
    }

    /** Takes in a range; one that is none is left out. */
    void add(int firstRow, int firstColumn, int lastRow, int lastColumn) {
      if (firstRow >= 1 && firstColumn >= 1 && lastRow >= firstRow && lastColumn >= firstColumn) {
        ranges.add(new Range(firstRow, firstColumn, lastRow, lastColumn));
      }
    }

    MergedRanges build() {
      return ranges.isEmpty() ? NONE : new MergedRanges(ranges);
    }
  }
}
