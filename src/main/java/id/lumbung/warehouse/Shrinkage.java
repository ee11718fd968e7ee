package id.lumbung.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * How a full submission would change the stock of its regency-year.
 *
 * @param before active businesses counted now
 * @param yearBefore those of the year before; null where the regency sent none
 * @param after active businesses the submission brings
 * @param named those counted now that the submission names too, with whatever status
 */
public record Shrinkage(long before, @Nullable Long yearBefore, long after, long named) {
  /** Whether nothing counts for the year yet. */
  public boolean isFirst() {
    return before == 0;
  }

  /**
   * The stock that the submission is held against: what it replaces, or where nothing counts yet,
   * that of the year before; 0 without either.
   */
  public long base() {
    return isFirst() ? yearBefore == null ? 0 : yearBefore : before;
  }

  /** The part of that stock that would vanish, 0 to 1. */
  public double share() {
    long base = base();
    return base == 0 || after >= base ? 0 : (base - after) / (double) base;
  }

  /**
   * The part of what it replaces that the submission speaks of, 0 to 1; 1 where nothing counts yet.
   */
  public double overlap() {
    return isFirst() ? 1 : named / (double) before;
  }
}
