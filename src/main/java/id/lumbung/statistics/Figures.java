package id.lumbung.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures as they stand, or stood at a moment.
 *
 * @param audience for whom they are
 * @param asOf latest moment whose data are counted; null before anything was loaded
 * @param vintage number of the frozen set in force; 0 before the first
 * @param growth by year and area code
 * @param parts what growth consists of, by year and area code
 * @param shares by year, area code, numerator and series
 * @param reconciliation every figure printed elsewhere, as {@code published.csv} lists them
 */
public record Figures(
    Audience audience,
    @Nullable Instant asOf,
    int vintage,
    List<GrowthRow> growth,
    List<PartsRow> parts,
    List<ShareRow> shares,
    List<ReconciliationRow> reconciliation) {

  /**
   * The figures of one regency and its districts alone; printed figures are the province's.
   *
   * @param regency its code; null for all figures
   */
  public Figures within(@Nullable String regency) {
    if (regency == null) {
      return this;
    }
    return new Figures(
        audience,
        asOf,
        vintage,
        growth.stream().filter(row -> isWithin(row.areaCode(), regency)).toList(),
        parts.stream().filter(row -> isWithin(row.areaCode(), regency)).toList(),
        shares.stream().filter(row -> isWithin(row.areaCode(), regency)).toList(),
        List.of());
  }

  private static boolean isWithin(String area, String regency) {
    return area.equals(regency) || area.startsWith(regency + ".");
  }

  /** Copies the lists. */
  public Figures {
    growth = List.copyOf(growth);
    parts = List.copyOf(parts);
    shares = List.copyOf(shares);
    reconciliation = List.copyOf(reconciliation);
  }
}
