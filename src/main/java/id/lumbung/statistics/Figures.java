package id.lumbung.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures as they stand, or stood at a moment.
 *
 * @param asOf latest moment whose data are counted; null before anything was loaded
 * @param vintage number of the frozen set in force; 0 before the first
 * @param growth by year and area code
 * @param shares by year, area code, numerator and series
 */
public record Figures(
    @Nullable Instant asOf, int vintage, List<GrowthRow> growth, List<ShareRow> shares) {

  /** Copies the lists. */
  public Figures {
    growth = List.copyOf(growth);
    shares = List.copyOf(shares);
  }
}
