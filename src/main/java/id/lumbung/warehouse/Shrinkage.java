package id.lumbung.warehouse;

/**
 * How a full submission would change the stock of its regency-year.
 *
 * @param before active businesses counted now
 * @param after active businesses the submission brings
 */
public record Shrinkage(long before, long after) {

  /** The part of the stock that would vanish, 0 to 1; 0 where nothing is counted yet. */
  public double share() {
    return before == 0 || after >= before ? 0 : (before - after) / (double) before;
  }
}
