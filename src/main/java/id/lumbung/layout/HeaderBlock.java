package id.lumbung.layout;

import id.lumbung.workbook.MergedRanges;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One to a few rows read as a header.
 *
 * @param from index of its first row among the buffered rows
 * @param to index of its last row, inclusive
 */
record HeaderBlock(int from, int to, List<Heading> headings) {

  int rows() {
    return to - from + 1;
  }

  /** Reads the rows as a header: for every column its title with the groups above it. */
  static HeaderBlock of(List<PhysicalRow> rows, int from, int to, MergedRanges merges) {
    List<PhysicalRow> levels = rows.subList(from, to + 1);
    List<MergedRanges.Range> ranges =
        merges.beginningIn(levels.get(0).row(), levels.get(levels.size() - 1).row());
    TreeMap<Integer, List<String>> parts = new TreeMap<>();
    for (PhysicalRow level : levels) {
      for (RawCell cell : Contents.visible(level)) {
        parts.computeIfAbsent(cell.column(), column -> new ArrayList<>());
      }
    }
    parts.forEach((column, texts) -> gather(levels, ranges, column, texts));
    List<Heading> headings = new ArrayList<>();
    parts.forEach((column, texts) -> headings.add(new Heading(column, texts)));
    return new HeaderBlock(from, to, headings);
  }

  private static void gather(
      List<PhysicalRow> levels, List<MergedRanges.Range> ranges, int column, List<String> texts) {
    int lowest = lowestWithText(levels, column);
    for (int i = 0; i <= lowest; i++) {
      String text = Contents.titleAt(levels.get(i), column);
      if (text == null && i < lowest) {
        text = groupOver(levels, ranges, i, column);
      }
      if (text != null && (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text))) {
        texts.add(text);
      }
    }
  }

  private static int lowestWithText(List<PhysicalRow> levels, int column) {
    for (int i = levels.size() - 1; i > 0; i--) {
      if (Contents.titleAt(levels.get(i), column) != null) {
        return i;
      }
    }
    return 0;
  }

  /** The title that stretches over the column from the left, merged or only meant to be. */
  private static @Nullable String groupOver(
      List<PhysicalRow> levels, List<MergedRanges.Range> ranges, int level, int column) {
    int row = levels.get(level).row();
    for (MergedRanges.Range range : ranges) {
      if (range.covers(row, column)) {
        return range.firstRow() == row
            ? Contents.titleAt(levels.get(level), range.firstColumn())
            : null;
      }
    }
    for (int left = column - 1; left >= 1; left--) {
      int at = left;
      if (levels.subList(level + 1, levels.size()).stream()
          .allMatch(lower -> Contents.titleAt(lower, at) == null)) {
        return null;
      }
      String text = Contents.titleAt(levels.get(level), left);
      if (text != null) {
        boolean isMerged = ranges.stream().anyMatch(range -> range.covers(row, at));
        return isMerged ? null : text;
      }
    }
    return null;
  }

  /**
   * The texts above one column.
   *
   * @param column 1-based
   * @param parts from the widest group down to the column's own title, at least one
   */
  record Heading(int column, List<String> parts) {
    String own() {
      return parts.get(parts.size() - 1);
    }

    /** All texts, the widest group first. */
    String whole() {
      return String.join(" ", parts);
    }
  }
}
