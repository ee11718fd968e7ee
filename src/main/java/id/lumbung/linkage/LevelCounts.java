package id.lumbung.linkage;

import java.util.Arrays;
import java.util.List;

/** How often each level of a field was seen, with what is expected counted in beforehand. */
public final class LevelCounts {
  /** How much more often fields may differ, or agree in part, than was expected. */
  private static final double DIFFERS = 2;

  private static final double CLOSE = 4;

  private final double[] counts;

  private LevelCounts(double[] counts) {
    this.counts = counts;
  }

  /**
   * Counts that start with an expectation.
   *
   * @param probabilities of the levels, lowest first
   * @param strength how many pairs the expectation stands for
   */
  public static LevelCounts expecting(List<Double> probabilities, double strength) {
    return new LevelCounts(
        probabilities.stream().mapToDouble(probability -> probability * strength).toArray());
  }

  /** Counts a level; a missing field teaches nothing. */
  public void add(int level, double share) {
    if (level >= 0) {
      counts[level] += share;
    }
  }

  /**
   * Holds what was learned blindly to what can be: it may take a crowd of neighbours in one street
   * for one entity.
   *
   * @param expected probabilities of the levels, lowest first
   */
  LevelCounts held(List<Double> expected) {
    double[] held = probabilities().stream().mapToDouble(Double::doubleValue).toArray();
    for (int l = 0; l < held.length - 1; l++) {
      held[l] = Math.min(held[l], (l == 0 ? DIFFERS : CLOSE) * expected.get(l));
    }
    return new LevelCounts(held);
  }

  /** Probabilities of the levels, lowest first. */
  List<Double> probabilities() {
    double total = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToObj(count -> count / total).toList();
  }
}
