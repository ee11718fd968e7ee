package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares all fields of pairs of records. Symmetric. Not for several threads. */
public final class PairComparer {
  /** What one pair may add to what clusters weigh, in bits. */
  private static final double LIMIT = 12;

  private final Records records;
  private final List<Comparison> comparisons = new ArrayList<>();
  private final Agreement agreement = new Agreement();
  private final Value one = new Value();
  private final Value other = new Value();
  private final Evidence evidence;

  /** Compares frozen records. */
  public PairComparer(Records records) {
    this.records = records;
    this.evidence = new Evidence(records.fields());
    for (int f = 0; f < records.fields().size(); f++) {
      comparisons.add(Comparison.of(records.fields().get(f).kind(), records.lexicon(f)));
    }
  }

  /** Compares a pair without weighing it; the result is good until the next comparison. */
  public Evidence compare(int a, int b) {
    for (int f = 0; f < comparisons.size(); f++) {
      compareField(f, a, b);
    }
    return evidence;
  }

  private void compareField(int f, int a, int b) {
    records.read(a, f, one);
    records.read(b, f, other);
    comparisons.get(f).compare(one, other, agreement);
    evidence.set(f, agreement.level(), agreement.bits());
  }

  /** Compares a pair and weighs it; the result is good until the next comparison. */
  public Evidence weigh(int a, int b, Model model) {
    compare(a, b);
    evidence.weigh(model);
    return evidence;
  }

  /**
   * The weight of two clusters, in bits, half by what their pairs weigh on average and half by
   * their profiles: of each field the best agreement that any two records give, so that it speaks
   * against only where all differ.
   */
  public double weight(List<Integer> some, List<Integer> others, Model model) {
    double sum = 0;
    int[] levels = new int[comparisons.size()];
    double[] bits = new double[comparisons.size()];
    Arrays.fill(levels, Agreement.MISSING);
    for (int one : some) {
      for (int other : others) {
        sum += held(weigh(one, other, model).total());
        for (int f = 0; f < levels.length; f++) {
          boolean isBetter = evidence.weight(f) > model.weight(f, levels[f], bits[f]);
          if (evidence.level(f) >= 0 && (levels[f] < 0 || isBetter)) {
            levels[f] = evidence.level(f);
            bits[f] = evidence.bits(f);
          }
        }
      }
    }
    for (int f = 0; f < levels.length; f++) {
      evidence.set(f, levels[f], bits[f]);
    }
    evidence.weigh(model);
    return (held(evidence.total()) + sum / (some.size() * (double) others.size())) / 2;
  }

  private static double held(double weight) {
    return Math.max(-LIMIT, Math.min(LIMIT, weight));
  }

  /**
   * As {@link #weigh(int, int, Model)}, but gives up as soon as the fields still to be compared
   * cannot lift the weight to the threshold; fields are compared in their order, so the cheap and
   * telling ones come first. Never gives up a pair that reaches the threshold.
   *
   * @return whether the threshold is reached
   */
  public boolean reaches(double threshold, int a, int b, Model model) {
    double hope = model.mostOfAll();
    for (int f = 0; f < comparisons.size(); f++) {
      compareField(f, a, b);
      hope += model.weight(f, agreement.level(), agreement.bits()) - model.most(f);
      if (hope < threshold) {
        return false;
      }
    }
    evidence.weigh(model);
    return evidence.total() >= threshold;
  }

  /** What the last comparison found. */
  public Evidence evidence() {
    return evidence;
  }
}
