package id.lumbung.warehouse;

/**
 * How a full submission would change the stock of its regency-year.
 *
 * @param before active businesses counted now
 * @param after active businesses the submission brings
 * @param named those counted now that the submission names too, with whatever status
 */
public record Shrinkage(long before, long after, long named) {

  /** The part of the stock that would vanish, 0 to 1; 0 where nothing is counted yet. */
  public double share() {
    return before == 0 || after >= before ? 0 : (before - after) / (double) before;
  }

  /**
   * The part of the stock that the submission speaks of, 0 to 1; 1 where nothing is counted yet.
   */
  public double overlap() {
    return before == 0 ? 1 : named / (double) before;
  }
}
