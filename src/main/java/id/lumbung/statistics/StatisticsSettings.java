package id.lumbung.statistics;

import java.util.List;

/**
 * What an operator may set in {@code jobs/statistics.yml}.
 *
 * @param productiveSections KBLI section letters of the productive sectors; default every section
 *     but trade (G), after the <em>sektor produksi</em> of KUR credit
 * @param kbliVersion the KBLI version of codes whose submission names none
 * @param headlineSeries the denominator series of the headline table
 */
public record StatisticsSettings(
    List<String> productiveSections, String kbliVersion, String headlineSeries) {

  /** Copies the list. */
  public StatisticsSettings {
    productiveSections = List.copyOf(productiveSections);
  }
}
