package id.lumbung.publication;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows.
 *
 * @param title a statement or the name of what is shown
 * @param form its kind
 * @param categories in the order in which they are read
 * @param categoryTitle what the categories are
 * @param valueTitle what is measured, with its unit
 * @param kind of the values
 * @param series one after the other
 * @param line over a second axis; null for none
 */
record Chart(
    String title,
    Form form,
    List<String> categories,
    String categoryTitle,
    String valueTitle,
    CellKind kind,
    List<Series> series,
    @Nullable Series line) {

  Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /** How series stand to each other. */
  enum Form {
    /** Upright, side by side. */
    COLUMNS(false, false),
    /** Upright, one on the other. */
    STACKED_COLUMNS(false, true),
    /** Lying, side by side. */
    BARS(true, false),
    /** Lying, one after the other. */
    STACKED_BARS(true, true);

    private final boolean isLying;
    private final boolean isStacked;

    Form(boolean isLying, boolean isStacked) {
      this.isLying = isLying;
      this.isStacked = isStacked;
    }

    boolean isLying() {
      return isLying;
    }

    boolean isStacked() {
      return isStacked;
    }
  }

  /**
   * A series.
   *
   * @param values one for each category; null leaves a gap
   * @param colour red, green and blue; empty leaves the series without any, as the ground of a
   *     waterfall
   * @param isLabelled whether values are printed on it
   */
  record Series(
      String title, List<@Nullable BigDecimal> values, String colour, boolean isLabelled) {
    Series {
      values = Collections.unmodifiableList(values);
    }
  }

  /** Whether bars may stand on zero, as they must where none goes below it. */
  boolean isNowhereNegative() {
    return series.stream()
        .allMatch(s -> s.values().stream().allMatch(v -> v == null || v.signum() >= 0));
  }

  /** Whether there is anything to draw. */
  boolean isEmpty() {
    return series.stream().allMatch(s -> s.values().stream().allMatch(v -> v == null));
  }
}
