package id.lumbung.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A printed figure and what reproduces it, as {@code mart.reconciliation} holds it.
 *
 * @param line line of {@code published.csv}
 * @param printed the digits as printed
 * @param precision last unit of the print
 * @param plainReading what the plain definition counts in the warehouse, such as {@code
 *     micro/reported}; null where the warehouse has no such figure
 * @param plainValue the warehouse's figure by the plain definition, whatever was printed
 * @param verdict {@code reproduced} where one side gives it, {@code not_reproducible}, or {@code
 *     no_reading} where neither speaks of it
 * @param impliedLow for a share the smallest denominator that it implies
 * @param impliedHigh and the largest
 * @param readings everything that was tried, the nearest first for each side
 */
public record ReconciliationRow(
    int line,
    @Nullable LocalDate publishedOn,
    int year,
    String areaCode,
    String measure,
    @Nullable String sizeClass,
    BigDecimal value,
    String printed,
    BigDecimal precision,
    String source,
    @Nullable String plainReading,
    @Nullable BigDecimal plainValue,
    @Nullable String plainFormula,
    String verdict,
    String publishedVerdict,
    @Nullable String publishedReading,
    @Nullable BigDecimal publishedValue,
    @Nullable String publishedFormula,
    String warehouseVerdict,
    @Nullable String warehouseReading,
    @Nullable BigDecimal warehouseValue,
    @Nullable String warehouseFormula,
    @Nullable Long impliedLow,
    @Nullable Long impliedHigh,
    List<Tried> readings) {

  /** Copies the list. */
  public ReconciliationRow {
    readings = List.copyOf(readings);
  }

  /**
   * One reading that was tried.
   *
   * @param against {@code published} or {@code warehouse}
   * @param difference the reading's value less the printed one
   */
  public record Tried(
      String against,
      String reading,
      BigDecimal readingValue,
      String formula,
      BigDecimal difference,
      boolean isReproduced) {}
}
