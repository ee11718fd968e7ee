package id.lumbung.linkage;

import java.util.List;

/** What was found about a pair, field by field: reused from pair to pair, one for each thread. */
public final class Evidence {
  private final List<ComparedField> fields;
  private final int[] levels;
  private final double[] bits;
  private final double[] weights;
  private double total;
  private double prior;

  Evidence(List<ComparedField> fields) {
    this.fields = fields;
    this.levels = new int[fields.size()];
    this.bits = new double[fields.size()];
    this.weights = new double[fields.size()];
  }

  void set(int field, int level, double foundBits) {
    levels[field] = level;
    bits[field] = foundBits;
  }

  /**
   * Weighs what was found. Fields of location repeat one another, so the best of them counts fully
   * and the others by half.
   */
  void weigh(Model model) {
    double best = 0;
    double located = 0;
    prior = model.priorWeight();
    total = prior;
    for (int f = 0; f < weights.length; f++) {
      weights[f] = model.weight(f, levels[f], bits[f]);
      if (weights[f] > 0 && fields.get(f).kind().isLocation()) {
        best = Math.max(best, weights[f]);
        located += weights[f];
      } else {
        total += weights[f];
      }
    }
    total += best + (located - best) / 2;
  }

  /** Level of agreement of a field; -1 where one of the two lacks it. */
  public int level(int field) {
    return levels[field];
  }

  /** How surprising the agreement of a field is, in bits. */
  double bits(int field) {
    return bits[field];
  }

  /** Weight of a field in bits: positive speaks for one entity, negative against it. */
  public double weight(int field) {
    return weights[field];
  }

  /** Weight of how rare matches are at all, in bits. */
  public double priorWeight() {
    return prior;
  }

  /** Weight of all fields together, and of how rare matches are at all, in bits. */
  public double total() {
    return total;
  }
}
