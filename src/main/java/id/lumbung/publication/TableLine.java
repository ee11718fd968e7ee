package id.lumbung.publication;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table.
 *
 * @param cells numbers, {@link Absent}, {@link Typed}, {@link Quoted}, texts; null leaves a cell
 *     empty
 * @param isTotal whether it stands below a rule
 * @param shaded column of the cell that is shaded, 0-based; -1 for none
 * @param code of the area that the line is of; null where it is of none
 */
public record TableLine(
    List<@Nullable Object> cells, boolean isTotal, int shaded, @Nullable String code) {

  /** Keeps the cells as they are. */
  public TableLine {
    cells = Collections.unmodifiableList(cells);
  }

  /**
   * A number of another kind than its column's.
   *
   * @param value a number or {@link Absent}
   */
  public record Typed(Object value, CellKind kind) {}

  /**
   * A number as somebody else printed it.
   *
   * @param text its digits, with the marks of the page's language
   * @param value what they mean
   */
  public record Quoted(String text, BigDecimal value) {}

  static TableLine of(@Nullable Object... cells) {
    return of(Arrays.asList(cells));
  }

  static TableLine of(List<@Nullable Object> cells) {
    return new TableLine(cells, false, -1, null);
  }

  TableLine asTotal() {
    return new TableLine(cells, true, shaded, code);
  }

  TableLine shadedAt(int column) {
    return new TableLine(cells, isTotal, column, code);
  }

  TableLine ofArea(@Nullable String area) {
    return new TableLine(cells, isTotal, shaded, area);
  }
}
