package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a model without labels: u from pairs drawn at random, m by expectation maximisation over
 * the candidates, both held by built-in expectations where there is little to see. Deterministic.
 */
final class Trainer {
  private static final int DRAWS = 400_000;
  private static final int ROUNDS = 25;

  /** Candidates that learning looks at, spread evenly over all. */
  private static final int SAMPLE = 400_000;

  /** How many pairs the expectation of u stands for. */
  private static final double U_STRENGTH = 50;

  private static final double UNSEEN = 1e-4;

  /** How many pairs the expectation of m stands for, at least. */
  private static final double M_STRENGTH = 30;

  /** The part of the pairs seen that the expectation of m stands for. */
  private static final double M_SHARE = 0.25;

  /** Matches expected for each record before anything is seen. */
  private static final double MATCHES = 0.3;

  private final Records records;
  private final Pairs candidates;
  private final Linker.Weigher weigher;
  private final double allPairs;

  Trainer(Records records, Pairs candidates, Linker.Weigher weigher) {
    this.records = records;
    this.candidates = candidates;
    this.weigher = weigher;
    this.allPairs = Math.max(1, records.size() * (records.size() - 1.0) / 2);
  }

  Model train() {
    double[][] expected =
        records.fields().stream()
            .map(field -> Expectations.of(field.kind()))
            .toArray(double[][]::new);
    double[][] u = chances();
    Model model = model(expected, u, Math.min(0.1, MATCHES * records.size() / allPairs));
    for (int round = 0; round < ROUNDS; round++) {
      model = improved(model, expected, u);
    }
    return model;
  }

  private Model improved(Model model, double[][] expected, double[][] u) {
    double[][] m = new double[expected.length][];
    for (int f = 0; f < m.length; f++) {
      m[f] = new double[expected[f].length];
    }
    int step = Math.max(1, candidates.size() / SAMPLE);
    double matches = 0;
    for (int p = 0; p < candidates.size(); p += step) {
      Evidence evidence = weigher.weigh(p, model);
      double share = Model.probability(evidence.total());
      matches += share;
      for (int f = 0; f < m.length; f++) {
        if (evidence.level(f) >= 0) {
          m[f][evidence.level(f)] += share;
        }
      }
    }
    for (int f = 0; f < m.length; f++) {
      double seen = Arrays.stream(m[f]).sum();
      double strength = Math.max(M_STRENGTH, M_SHARE * seen);
      for (int l = 0; l < m[f].length; l++) {
        m[f][l] += strength * expected[f][l];
      }
      Expectations.normalise(m[f]);
      Expectations.hold(m[f], expected[f]);
    }
    return model(m, u, Math.min(0.1, Math.max(1, matches * step) / allPairs));
  }

  private Model model(double[][] m, double[][] u, double prior) {
    List<Model.FieldLevels> levels = new ArrayList<>();
    for (int f = 0; f < m.length; f++) {
      ComparedField field = records.fields().get(f);
      levels.add(
          new Model.FieldLevels(
              field.name(),
              field.kind(),
              Arrays.stream(m[f]).boxed().toList(),
              Arrays.stream(u[f]).boxed().toList()));
    }
    return new Model(new Model.Parameters(1, candidates.size(), prior, levels));
  }

  private double[][] chances() {
    double[][] u = new double[records.fields().size()][];
    for (int f = 0; f < u.length; f++) {
      u[f] = new double[Expectations.of(records.fields().get(f).kind()).length];
      Arrays.fill(u[f], U_STRENGTH * UNSEEN);
      u[f][0] = U_STRENGTH;
    }
    PairComparer comparer = new PairComparer(records);
    long state = 0x5DEECE66DL;
    for (int draw = 0; draw < DRAWS; draw++) {
      state = GenericKeys.mix(state, draw);
      int a = (int) Long.remainderUnsigned(state, records.size());
      int b = (int) Long.remainderUnsigned(state >>> 21, records.size());
      if (a == b) {
        continue;
      }
      Evidence evidence = comparer.compare(a, b);
      for (int f = 0; f < u.length; f++) {
        if (evidence.level(f) >= 0) {
          u[f][evidence.level(f)]++;
        }
      }
    }
    for (double[] levels : u) {
      Expectations.normalise(levels);
    }
    return u;
  }
}
