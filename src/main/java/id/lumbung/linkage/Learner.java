package id.lumbung.linkage;

import id.lumbung.linkage.Model.FieldLevels;
import id.lumbung.linkage.Model.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Learns how often fields agree: m from pairs that are surely one entity where such are given, and
 * for other fields by expectation maximisation over pairs that may be one; u from pairs that are
 * likely two, each by how likely it is. What was known before counts as if so many pairs were seen.
 * Deterministic.
 */
public final class Learner {
  private static final int ROUNDS = 25;

  /** The most that matches can be among all pairs. */
  private static final double MOST = 0.1;

  /** How many pairs the expectation of rivals stands for. */
  private static final double RIVALS = 20;

  private final Parameters before;
  private final Strength strength;
  private final List<LevelCounts> sure = new ArrayList<>();

  /**
   * How many pairs the model before stands for.
   *
   * @param m of one entity, at least
   * @param share part of the pairs of one entity seen that it stands for where that is more
   * @param u of two entities
   */
  public record Strength(double m, double share, double u) {}

  /** Begins with the model so far. */
  public Learner(Parameters before, Strength strength) {
    this.before = before;
    this.strength = strength;
    before.fields().forEach(f -> sure.add(LevelCounts.expecting(f.m(), strength.m())));
  }

  /** Learns from a pair that is surely one entity, of the fields that it teaches about. */
  public void learn(Evidence evidence, IntPredicate teaches) {
    for (int f = 0; f < sure.size(); f++) {
      if (teaches.test(f)) {
        sure.get(f).add(evidence.level(f), 1);
      }
    }
  }

  /**
   * What was learned; how rare matches are stays as it was.
   *
   * @param pairs number of pairs it was learned from
   * @param likely pairs that may be one entity
   * @param others pairs that are likely two
   * @param isBlind tells the fields that sure pairs do not teach about
   */
  public Parameters learned(
      long pairs, PairSample likely, PairSample others, IntPredicate isBlind) {
    Parameters learned = before;
    for (int round = 0; round < ROUNDS; round++) {
      learned = improved(new Model(learned), pairs, likely, others, isBlind);
    }
    return learned;
  }

  /**
   * What was learned of all fields from records without labels, how rare matches are included, and
   * what else explains that pairs agree.
   *
   * @param likely a sample of the pairs that may be one entity
   * @param of how many these are
   * @param all how many pairs there are of all records
   */
  public Model learnedBlindly(
      List<ComparedField> fields, PairSample likely, long of, PairSample others, double all) {
    double scale = of / (double) likely.size() / all;
    Rivals expected = Rivals.expected(fields, before.prior());
    Model model = new Model(before, expected.held(fields, before.fields()));
    for (int round = 0; round < ROUNDS; round++) {
      PairSample.Shares shares = likely.shares(model);
      Parameters learned =
          improved(model, of, likely, others, f -> true)
              .with(Math.min(MOST, Math.max(1 / all, shares.same() * scale)));
      Rivals rivals = rivals(fields, expected, likely, shares, scale);
      model = new Model(learned, rivals.held(fields, learned.fields()));
    }
    return model;
  }

  private static Rivals rivals(
      List<ComparedField> fields,
      Rivals expected,
      PairSample likely,
      PairSample.Shares shares,
      double scale) {
    List<List<Double>> levels = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      LevelCounts counts = LevelCounts.expecting(expected.levels().get(f), RIVALS);
      boolean isWho = fields.get(f).kind().side() == FieldKind.Side.WHO;
      likely.count(f, isWho ? shares.nextDoor() : shares.elsewhere(), counts);
      levels.add(counts.probabilities());
    }
    double elsewhere = Arrays.stream(shares.elsewhere()).sum() * scale;
    double nextDoor = Arrays.stream(shares.nextDoor()).sum() * scale;
    return new Rivals(elsewhere, nextDoor, levels);
  }

  private Parameters improved(
      Model model, long pairs, PairSample likely, PairSample others, IntPredicate isBlind) {
    double[] same = likely.probabilities(model);
    double[] other = others.probabilities(model);
    Arrays.setAll(other, p -> 1 - other[p]);
    List<LevelCounts> m = new ArrayList<>();
    List<LevelCounts> u = new ArrayList<>();
    for (int f = 0; f < sure.size(); f++) {
      FieldLevels field = before.fields().get(f);
      m.add(isBlind.test(f) ? blind(f, field, likely, same) : sure.get(f));
      LevelCounts chance = LevelCounts.expecting(field.u(), strength.u());
      others.count(f, other, chance);
      u.add(chance);
    }
    return before.learned(pairs, m, u).with(before.prior());
  }

  private LevelCounts blind(int f, FieldLevels field, PairSample likely, double[] shares) {
    double seen = likely.seen(f, shares);
    LevelCounts m =
        LevelCounts.expecting(field.m(), Math.max(strength.m(), strength.share() * seen));
    likely.count(f, shares, m);
    return m.held(field.m());
  }
}
