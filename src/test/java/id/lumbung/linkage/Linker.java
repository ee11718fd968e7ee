package id.lumbung.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Links records of any fields of known kinds, without labels and without settings. */
public final class Linker {
  /** Weight of a pair that is certainly two, whatever else agrees. */
  private static final double OTHER = -6;

  private final Records records;
  private final Pairs candidates;
  private final double[] weights;

  private Linker(Records records, Pairs candidates, double[] weights) {
    this.records = records;
    this.candidates = candidates;
    this.weights = weights;
  }

  /** Finds the candidates of frozen records, learns a model from them and weighs them. */
  public static Linker of(Records records) {
    GenericKeys keys = new GenericKeys(records);
    Blocks blocks = new Blocks();
    for (int r = 0; r < records.size(); r++) {
      for (long key : keys.of(r)) {
        blocks.add(key, r);
      }
    }
    blocks.seal(records);
    Pairs candidates = blocks.pairs(0, records.size());
    Weigher weigher = new Weigher(records, candidates);
    Model model = new Trainer(records, candidates, weigher).train();
    OtherUnit otherUnit = new OtherUnit(records.fields());
    double[] weights = new double[candidates.size()];
    for (int p = 0; p < weights.length; p++) {
      Evidence evidence = weigher.weigh(p, model);
      weights[p] = otherUnit.is(evidence) ? Math.min(OTHER, evidence.total()) : evidence.total();
    }
    return new Linker(records, candidates, weights);
  }

  /** Weighs candidates by any model, comparing each only once. */
  static final class Weigher {
    private final byte[][] levels;
    private final float[][] bits;
    private final Evidence evidence;

    Weigher(Records records, Pairs candidates) {
      int fields = records.fields().size();
      levels = new byte[fields][candidates.size()];
      bits = new float[fields][candidates.size()];
      evidence = new Evidence(records.fields());
      PairComparer comparer = new PairComparer(records);
      for (int p = 0; p < candidates.size(); p++) {
        Evidence found = comparer.compare(candidates.first(p), candidates.second(p));
        for (int f = 0; f < fields; f++) {
          levels[f][p] = (byte) found.level(f);
          bits[f][p] = (float) found.bits(f);
        }
      }
    }

    /** The weighed evidence of a candidate; good until the next call. */
    Evidence weigh(int pair, Model model) {
      for (int f = 0; f < levels.length; f++) {
        evidence.set(f, levels[f][pair], bits[f][pair]);
      }
      evidence.weigh(model);
      return evidence;
    }
  }

  /** The pairs that were compared. */
  public Pairs candidates() {
    return candidates;
  }

  /**
   * The cluster of every record, named by its lowest record.
   *
   * @param probability from which a pair counts as one, 0 to 1
   */
  public int[] clusters(double probability) {
    double threshold = Model.weight(probability);
    int[] agreeing =
        IntStream.range(0, weights.length).filter(p -> weights[p] >= threshold).toArray();
    Clusters clusters = new Clusters(records.size());
    for (int p : agreeing) {
      clusters.mayJoin(candidates.first(p), candidates.second(p));
    }
    for (int p = 0; p < weights.length; p++) {
      clusters.compared(candidates.first(p), candidates.second(p), weights[p]);
    }
    Arrays.stream(agreeing)
        .boxed()
        .sorted(Comparator.comparingDouble(p -> -weights[p]))
        .forEach(p -> clusters.join(candidates.first(p), candidates.second(p), 0));
    return IntStream.range(0, records.size()).map(clusters::find).toArray();
  }
}
