package id.lumbung.linkage;

import java.util.Arrays;
import java.util.List;

/** How often each level of a field was seen, with what is expected counted in beforehand. */
public final class LevelCounts {
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

  /** Probabilities of the levels, lowest first. */
  List<Double> probabilities() {
    double total = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToObj(count -> count / total).toList();
  }
}
