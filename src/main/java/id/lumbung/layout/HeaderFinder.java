package id.lumbung.layout;

import id.lumbung.workbook.MergedRanges;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows of a sheet by the titles it knows. */
record HeaderFinder(List<PhysicalRow> rows, MergedRanges merges, Layouts layouts) {
  /** Fewer known fields make no header. */
  private static final int LEAST_FIELDS = 3;

  private static final int MAX_LEVELS = 4;
  private static final int MAX_TITLE = 200;

  /**
   * The first header, preferring one that speaks of single businesses over a table of counts above
   * it.
   */
  @Nullable HeaderBlock find() {
    HeaderBlock named = named();
    if (named != null) {
      return named;
    }
    HeaderBlock found = firstOf(true);
    return found != null ? found : firstOf(false);
  }

  /** The header in the row that the sender names, with the levels below it. */
  private @Nullable HeaderBlock named() {
    for (int i = 0; i < rows.size(); i++) {
      if (Objects.equals(rows.get(i).row(), layouts.headerRow())) {
        return withLowerLevels(HeaderBlock.of(rows, i, i, merges));
      }
    }
    return null;
  }

  private @Nullable HeaderBlock firstOf(boolean speaksOfOneBusiness) {
    for (int i = 0; i < rows.size(); i++) {
      for (HeaderBlock block : blocksFrom(i)) {
        if (qualifies(block, speaksOfOneBusiness)) {
          return withLowerLevels(bestAround(i));
        }
      }
    }
    return null;
  }

  private boolean qualifies(HeaderBlock block, boolean speaksOfOneBusiness) {
    if (Topic.isOfCooperatives(block.headings())) {
      return true;
    }
    List<Column> columns = layouts.resolve(block.headings());
    return Topic.distinctFields(columns) >= LEAST_FIELDS
        && (!speaksOfOneBusiness || Topic.speaksOfOneBusiness(columns));
  }

  /**
   * The block near this row that knows most fields; of equals the one with fewest rows. Never one
   * below a row of data, which would be lost.
   */
  private HeaderBlock bestAround(int index) {
    HeaderBlock best = HeaderBlock.of(rows, index, index, merges);
    int bestScore = score(best);
    for (int from = Math.max(0, index - MAX_LEVELS + 1);
        from < Math.min(rows.size(), index + MAX_LEVELS)
            && (from <= index + 1 || !holdsFigures(rows.get(from - 1)));
        from++) {
      for (HeaderBlock block : blocksFrom(from)) {
        int score = score(block);
        if (score > bestScore || (score == bestScore && block.rows() < best.rows())) {
          best = block;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** Whether a figure stands in the row, as in no level of a header. */
  private static boolean holdsFigures(PhysicalRow row) {
    return Contents.visible(row).stream()
        .anyMatch(cell -> !isTitle(cell) || isNumber(cell.text().strip()));
  }

  private static boolean isNumber(String text) {
    return Contents.digits(text) == text.length() && Periods.onlyYear(text) == null;
  }

  private int score(HeaderBlock block) {
    return Topic.distinctFields(layouts.resolve(block.headings()));
  }

  /** The blocks of one to four levels that start with this row. */
  private List<HeaderBlock> blocksFrom(int from) {
    List<HeaderBlock> blocks = new ArrayList<>();
    if (!isLikeTitles(rows.get(from))) {
      return blocks;
    }
    blocks.add(HeaderBlock.of(rows, from, from, merges));
    for (int to = from + 1; to < Math.min(rows.size(), from + MAX_LEVELS); to++) {
      if (!isLevelUnder(from, to)) {
        break;
      }
      blocks.add(HeaderBlock.of(rows, from, to, merges));
    }
    return blocks;
  }

  private static boolean isLikeTitles(PhysicalRow row) {
    int texts = 0;
    int others = 0;
    for (RawCell cell : row.cells()) {
      if (!Contents.isVisible(cell)) {
        continue;
      }
      if (isTitle(cell) && cell.text().length() <= MAX_TITLE) {
        texts++;
      } else {
        others++;
      }
    }
    return texts > others;
  }

  /** Whether the cell can be a title: a text, a date, or a year written as a number. */
  private static boolean isTitle(RawCell cell) {
    return cell.kind() == RawCell.Kind.TEXT
        || cell.kind() == RawCell.Kind.DATE
        || (cell.kind() == RawCell.Kind.NUMBER && Periods.onlyYear(cell.text()) != null);
  }

  /**
   * Whether the row continues the titles above it: every text of it stands under a group or under
   * nothing, as a row of data never does.
   */
  private boolean isLevelUnder(int from, int to) {
    PhysicalRow upper = rows.get(to - 1);
    PhysicalRow lower = rows.get(to);
    List<RawCell> cells = Contents.visible(lower);
    if (cells.isEmpty() || !isLikeTitles(lower)) {
      return false;
    }
    for (RawCell cell : cells) {
      if (!isTitle(cell)
          || isFinished(from, to, cell.column())
          || (Contents.textAt(upper, cell.column()) != null
              && !isGroup(upper, lower, cell.column()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a title higher up, not directly above, is that column's own. */
  private boolean isFinished(int from, int to, int column) {
    for (int i = from; i < to - 1; i++) {
      if (Contents.textAt(rows.get(i), column) != null
          && !isGroup(rows.get(i), rows.get(i + 1), column)
          && Contents.textAt(rows.get(i + 1), column) == null) {
        return true;
      }
    }
    return false;
  }

  private boolean isGroup(PhysicalRow upper, PhysicalRow lower, int column) {
    for (MergedRanges.Range range : merges.beginningIn(upper.row(), upper.row())) {
      if (range.covers(upper.row(), column)) {
        return range.lastColumn() > range.firstColumn();
      }
    }
    return Contents.textAt(upper, column + 1) == null
        && (Contents.textAt(lower, column + 1) != null || Periods.areAll(Contents.visible(lower)));
  }

  /** Adds rows that belong to the header though no title in them is known. */
  private HeaderBlock withLowerLevels(HeaderBlock block) {
    int to = block.to();
    int lastMerged = lastRowOfTallTitles(block);
    while (to + 1 < rows.size()
        && to + 1 - block.from() <= MAX_LEVELS
        && (rows.get(to + 1).row() <= lastMerged
            || Titles.areUnits(rows.get(to + 1))
            || (mayHaveLevelUnder(to) && isLevelUnder(block.from(), to + 1)))) {
      to++;
    }
    return to == block.to() ? block : HeaderBlock.of(rows, block.from(), to, merges);
  }

  /** Whether a row has merged groups, or is one of years or is followed by one. */
  private boolean mayHaveLevelUnder(int index) {
    return hasMergedGroup(rows.get(index))
        || Periods.areAll(Contents.visible(rows.get(index)))
        || Periods.areAll(Contents.visible(rows.get(index + 1)));
  }

  private int lastRowOfTallTitles(HeaderBlock block) {
    int first = rows.get(block.from()).row();
    int last = 0;
    for (MergedRanges.Range range : merges.beginningIn(first, rows.get(block.to()).row())) {
      if (range.lastRow() - first <= MAX_LEVELS) {
        last = Math.max(last, range.lastRow());
      }
    }
    return last;
  }

  private boolean hasMergedGroup(PhysicalRow row) {
    return merges.beginningIn(row.row(), row.row()).stream()
        .anyMatch(range -> range.lastColumn() > range.firstColumn());
  }
}
