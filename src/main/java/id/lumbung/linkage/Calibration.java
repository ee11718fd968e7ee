package id.lumbung.linkage;

import java.util.List;

/**
 * How far a person's decisions say that weights are off, so that the probability that a weight
 * stands for is the share of such pairs that are one business: logistic regression with slope one
 * (Platt 1999), held near none by a normal prior, since few decisions say little.
 */
public final class Calibration {
  /** Decisions from which they are listened to. */
  public static final int FROM = 50;

  /** Standard deviation of the shift that is expected beforehand, in bits. */
  private static final double SPREAD = 2;

  private static final int ROUNDS = 30;

  /** The most that one round may move, so that none overshoots. */
  private static final double STRIDE = 1;

  private Calibration() {}

  /**
   * A pair that a person decided about.
   *
   * @param weight of its evidence, in bits
   * @param isSame whether it is one business
   */
  public record Decided(double weight, boolean isSame) {}

  /** What has to be added to weights, in bits; 0 where too little was decided. */
  public static double shift(List<Decided> decisions) {
    if (decisions.size() < FROM) {
      return 0;
    }
    double shift = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double slope = -shift / (SPREAD * SPREAD);
      double bend = 1 / (SPREAD * SPREAD);
      for (Decided decided : decisions) {
        double probability = Model.probability(decided.weight() + shift);
        slope += Math.log(2) * ((decided.isSame() ? 1 : 0) - probability);
        bend += Math.log(2) * Math.log(2) * probability * (1 - probability);
      }
      shift += Math.max(-STRIDE, Math.min(STRIDE, slope / bend));
    }
    return shift;
  }
}
