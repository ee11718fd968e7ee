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
record Line(List<@Nullable Object> cells, boolean isTotal, int shaded) {
  Line {
    cells = Collections.unmodifiableList(cells);
  }

  static Line of(@Nullable Object... cells) {
    return new Line(Arrays.asList(cells), false, -1);
  }

  static Line of(List<@Nullable Object> cells) {
    return new Line(cells, false, -1);
  }

  Line asTotal() {
    return new Line(cells, true, shaded);
  }

  Line shadedAt(int column) {
    return new Line(cells, isTotal, column);
  }
}
