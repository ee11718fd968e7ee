package id.lumbung.linkage;

import java.util.Arrays;
import java.util.List;

/** What was found about pairs, kept so that they can be weighed again by other models. */
public final class PairSample {
  private final int fields;
  private final Evidence evidence;
  private byte[] levels = new byte[1 << 10];
  private float[] bits = new float[1 << 10];
  private int size;

  /** No pairs yet of records of the given fields. */
  public PairSample(List<ComparedField> fields) {
    this.fields = fields.size();
    this.evidence = new Evidence(fields);
  }

  /** Adds what was found about a pair. */
  public void add(Evidence found) {
    int from = size * fields;
    if (from + fields > levels.length) {
      levels = Arrays.copyOf(levels, 2 * (from + fields));
      bits = Arrays.copyOf(bits, 2 * (from + fields));
    }
    for (int f = 0; f < fields; f++) {
      levels[from + f] = (byte) found.level(f);
      bits[from + f] = (float) found.bits(f);
    }
    size++;
  }

  /** Pairs of records drawn at random, always the same ones. */
  public static PairSample drawn(Records records, int draws) {
    PairSample drawn = new PairSample(records.fields());
    PairComparer comparer = new PairComparer(records);
    long state = 0x5DEECE66DL;
    for (int draw = 0; draw < draws; draw++) {
      state = Mixing.of(state, draw);
      int a = (int) Long.remainderUnsigned(state, records.size());
      int b = (int) Long.remainderUnsigned(state >>> 21, records.size());
      if (a != b) {
        drawn.add(comparer.compare(a, b));
      }
    }
    return drawn;
  }

  /** How many were added. */
  public int size() {
    return size;
  }

  /** The weighed evidence of a pair; good until the next call. */
  public Evidence weigh(int pair, Model model) {
    for (int f = 0; f < fields; f++) {
      evidence.set(f, levels[pair * fields + f], bits[pair * fields + f]);
    }
    evidence.weigh(model);
    return evidence;
  }

  /** The probability of each pair that it is one entity. */
  double[] probabilities(Model model) {
    double[] probabilities = new double[size];
    Arrays.setAll(probabilities, p -> Model.probability(weigh(p, model).total()));
    return probabilities;
  }

  /** What pairs are, each by its probability. */
  static final class Shares {
    private final double[] elsewhere;
    private final double[] nextDoor;
    private double same;

    private Shares(int pairs) {
      elsewhere = new double[pairs];
      nextDoor = new double[pairs];
    }

    /** How many pairs are one entity. */
    double same() {
      return same;
    }

    /** For each pair whether the two are rivals elsewhere. */
    double[] elsewhere() {
      return elsewhere;
    }

    /** For each pair whether the two are rivals next door. */
    double[] nextDoor() {
      return nextDoor;
    }
  }

  Shares shares(Model model) {
    Shares shares = new Shares(size);
    for (int p = 0; p < size; p++) {
      Evidence weighed = weigh(p, model);
      shares.same += Model.probability(weighed.total());
      shares.elsewhere[p] = weighed.isElsewhere();
      shares.nextDoor[p] = weighed.isNextDoor();
    }
    return shares;
  }

  /** Counts the levels of a field, each pair by its share. */
  void count(int field, double[] shares, LevelCounts counts) {
    for (int p = 0; p < size; p++) {
      counts.add(levels[p * fields + field], shares[p]);
    }
  }

  /** The shares of the pairs of which both have a field, together. */
  double seen(int field, double[] shares) {
    double seen = 0;
    for (int p = 0; p < size; p++) {
      seen += levels[p * fields + field] < 0 ? 0 : shares[p];
    }
    return seen;
  }
}
