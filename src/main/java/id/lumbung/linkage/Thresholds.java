package id.lumbung.linkage;

/**
 * Weights from which pairs are told, in bits.
 *
 * @param same from which two records are one entity without asking anybody
 * @param review from which a person is asked
 */
public record Thresholds(double same, double review) {
  /** Evidence below which a pair is not looked at any further, in bits under the review weight. */
  private static final double MARGIN = 10;

  /** The thresholds that stand for probabilities. */
  public static Thresholds of(double same, double review) {
    return new Thresholds(Model.weight(same), Model.weight(review));
  }

  /** The weight under which a pair cannot matter. */
  public double floor() {
    return review - MARGIN;
  }
}
