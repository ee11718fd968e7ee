package id.lumbung.publication;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table.
 *
 * @param cells numbers, {@link Absent}, texts; null leaves a cell empty
 * @param isTotal whether it stands below a rule
 * @param shaded column of the cell that is shaded, 0-based; -1 for none
 */
record TableLine(List<@Nullable Object> cells, boolean isTotal, int shaded) {
  TableLine {
    cells = Collections.unmodifiableList(cells);
  }

  static TableLine of(@Nullable Object... cells) {
    return new TableLine(Arrays.asList(cells), false, -1);
  }

  static TableLine of(List<@Nullable Object> cells) {
    return new TableLine(cells, false, -1);
  }

  TableLine asTotal() {
    return new TableLine(cells, true, shaded);
  }

  TableLine shadedAt(int column) {
    return new TableLine(cells, isTotal, column);
  }
}
