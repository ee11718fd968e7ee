package id.lumbung.linkage;

import id.lumbung.linkage.ComparedField.About;
import id.lumbung.linkage.FieldKind.Side;
import java.util.Arrays;
import java.util.List;

/** What was found about a pair, field by field: reused from pair to pair, one for each thread. */
public final class Evidence {
  private final int[] levels;
  private final double[] bits;
  private final double[] weights;

  /** What several fields may be about, and by field its place in it; -1 for what none repeats. */
  private static final List<About> SHARED = List.of(About.PLACE, About.TRADE);

  private final int[] shared;
  private final Side[] sides;

  /** By what fields are about: the weight of the best of them, and of all. */
  private final double[] best = new double[SHARED.size()];

  private final double[] together = new double[SHARED.size()];
  private double total;
  private double prior;
  private double elsewhere;
  private double nextDoor;

  Evidence(List<ComparedField> fields) {
    this.levels = new int[fields.size()];
    this.bits = new double[fields.size()];
    this.weights = new double[fields.size()];
    this.sides = fields.stream().map(field -> field.kind().side()).toArray(Side[]::new);
    this.shared = fields.stream().mapToInt(field -> SHARED.indexOf(field.about())).toArray();
  }

  void set(int field, int level, double foundBits) {
    levels[field] = level;
    bits[field] = foundBits;
  }

  /**
   * Weighs what was found. Fields about one thing repeat one another, so the best of them counts
   * fully and the others by half. What rivals explain as well counts less.
   */
  void weigh(Model model) {
    prior = model.priorWeight();
    total = prior;
    for (int f = 0; f < weights.length; f++) {
      weights[f] = model.weight(f, levels[f], bits[f]);
      total += weights[f];
    }
    total -= repeated();
    if (model.hasRivals()) {
      elsewhere = model.elsewhere() + sum(Side.WHO) + rivals(Side.WHERE, model);
      nextDoor = model.nextDoor() + sum(Side.WHERE) - repeated() + rivals(Side.WHO, model);
      total -= Model.log2(1 + Math.pow(2, elsewhere) + Math.pow(2, nextDoor));
    }
  }

  /** What of the weights only repeats others. */
  private double repeated() {
    Arrays.fill(best, 0);
    Arrays.fill(together, 0);
    for (int f = 0; f < weights.length; f++) {
      int about = shared[f];
      if (weights[f] > 0 && about >= 0) {
        best[about] = Math.max(best[about], weights[f]);
        together[about] += weights[f];
      }
    }
    double repeated = 0;
    for (int a = 0; a < best.length; a++) {
      repeated += (together[a] - best[a]) / 2;
    }
    return repeated;
  }

  private double sum(Side side) {
    double sum = 0;
    for (int f = 0; f < weights.length; f++) {
      sum += sides[f] == side ? weights[f] : 0;
    }
    return sum;
  }

  private double rivals(Side side, Model model) {
    double sum = 0;
    for (int f = 0; f < weights.length; f++) {
      sum += sides[f] == side ? model.rivalWeight(f, levels[f]) : 0;
    }
    return sum;
  }

  /** The probability that the two are rivals that are elsewhere, 0 to 1. */
  double isElsewhere() {
    return isRival(elsewhere);
  }

  /** The probability that the two are rivals next door, 0 to 1. */
  double isNextDoor() {
    return isRival(nextDoor);
  }

  private double isRival(double weight) {
    double all = 1 + Math.pow(2, elsewhere) + Math.pow(2, nextDoor);
    return (1 - Model.probability(total)) * Math.pow(2, weight) / all;
  }

  /** How many fields there are. */
  public int size() {
    return levels.length;
  }

  /** How many fields both have. */
  public int known() {
    int known = 0;
    for (int level : levels) {
      known += level >= 0 ? 1 : 0;
    }
    return known;
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
