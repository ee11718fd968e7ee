package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of the levels of every field among pairs of one entity (m) and of two (u), and the
 * share of matches among all pairs, after Fellegi and Sunter (1969).
 */
public final class Model {
  /** How far the rarity of the words that agree moves a weight: 0 not at all, 1 in full. */
  private static final double RARITY = 0.5;

  private static final double RARITY_LIMIT = 6;

  private final Parameters parameters;
  private final double[][] weights;
  private final double[][] chanceBits;
  private final boolean[] isWords;
  private final double priorWeight;
  private final double[] most;
  private final double mostOfAll;
  private final Rivals rivals;
  private final double[][] rivalWeights;

  /**
   * What a model consists of, as it is written to its file.
   *
   * @param version number of the model; 0 is the built-in one
   * @param learnedFrom number of pairs it was learned from
   * @param prior share of matches among all pairs
   */
  public record Parameters(int version, long learnedFrom, double prior, List<FieldLevels> fields) {
    /** Copies the list. */
    public Parameters {
      fields = List.copyOf(fields);
    }

    /** The next model, with other probabilities of the same fields. */
    public Parameters learned(long pairs, List<LevelCounts> m, List<LevelCounts> u) {
      List<FieldLevels> learned = new ArrayList<>();
      for (int f = 0; f < fields.size(); f++) {
        FieldLevels field = fields.get(f);
        learned.add(
            new FieldLevels(
                field.field(), field.kind(), m.get(f).probabilities(), u.get(f).probabilities()));
      }
      return new Parameters(version + 1, pairs, prior, learned);
    }

    /** The same model with another share of matches among all pairs. */
    Parameters with(double share) {
      return new Parameters(version, learnedFrom, share, fields);
    }

    /** The same model with all weights moved by so many bits: matches are more or less rare. */
    public Parameters shifted(double bits) {
      return with(probability(weight(prior) + bits));
    }
  }

  /**
   * Probabilities of one field's levels, lowest level first.
   *
   * @param m among pairs of one entity
   * @param u among pairs of two
   */
  public record FieldLevels(String field, FieldKind kind, List<Double> m, List<Double> u) {
    /** Copies the lists. */
    public FieldLevels {
      m = List.copyOf(m);
      u = List.copyOf(u);
    }
  }

  /** A model of the parameters. */
  public Model(Parameters parameters) {
    this(parameters, Rivals.NONE);
  }

  Model(Parameters parameters, Rivals rivals) {
    this.parameters = parameters;
    this.rivals = rivals;
    int fields = parameters.fields().size();
    weights = new double[fields][];
    chanceBits = new double[fields][];
    isWords = new boolean[fields];
    priorWeight = log2(parameters.prior() / (1 - parameters.prior()));
    for (int f = 0; f < fields; f++) {
      FieldLevels levels = parameters.fields().get(f);
      isWords[f] = levels.kind().isWords();
      weights[f] = weights(levels);
      chanceBits[f] = levels.u().stream().mapToDouble(Model::log2).toArray();
    }
    most =
        Arrays.stream(weights)
            .mapToDouble(w -> Math.max(0, w[w.length - 1] + RARITY_LIMIT))
            .toArray();
    mostOfAll = priorWeight + Arrays.stream(most).sum();
    rivalWeights = new double[rivals.levels().size()][];
    for (int f = 0; f < rivalWeights.length; f++) {
      List<Double> others = rivals.levels().get(f);
      List<Double> chance = parameters.fields().get(f).u();
      rivalWeights[f] = new double[others.size()];
      Arrays.setAll(rivalWeights[f], l -> log2(others.get(l) / chance.get(l)));
    }
  }

  boolean hasRivals() {
    return !rivals.areNone();
  }

  /** Weight of how rare rivals elsewhere are at all, in bits. */
  double elsewhere() {
    return log2(rivals.elsewhere());
  }

  /** Weight of how rare rivals next door are at all, in bits. */
  double nextDoor() {
    return log2(rivals.nextDoor());
  }

  /** Weight of a level for a rival and against two strangers, in bits; 0 for a missing field. */
  double rivalWeight(int field, int level) {
    return level < 0 ? 0 : rivalWeights[field][level];
  }

  /** A closer agreement never weighs less than what it exceeds, however few were seen. */
  private static double[] weights(FieldLevels levels) {
    double[] weights = new double[levels.m().size()];
    double least = Double.POSITIVE_INFINITY;
    for (int l = weights.length - 1; l >= 0; l--) {
      least = Math.min(least, log2(levels.m().get(l) / levels.u().get(l)));
      weights[l] = least;
    }
    return weights;
  }

  /** What the model consists of. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Weight of evidence in bits; 0 for a field that one of the two lacks.
   *
   * @param bits how surprising the agreement is, 0 where that is unknown
   */
  double weight(int field, int level, double bits) {
    if (level < 0) {
      return 0;
    }
    double weight = weights[field][level];
    boolean isAgreement = !isWords[field] || Levels.isSameName(level);
    if (bits == 0 || weight <= 0 || !isAgreement) {
      return weight;
    }
    double rarity = RARITY * (bits + chanceBits[field][level]);
    return weight + Math.max(-RARITY_LIMIT, Math.min(RARITY_LIMIT, rarity));
  }

  /** The most that a field can weigh, in bits; 0 if it can only speak against. */
  double most(int field) {
    return most[field];
  }

  /** The most that all fields can weigh together with how rare matches are at all, in bits. */
  double mostOfAll() {
    return mostOfAll;
  }

  /** Weight before any field is looked at. */
  double priorWeight() {
    return priorWeight;
  }

  /** The probability that a weight stands for, 0 to 1. */
  public static double probability(double weight) {
    return 1 / (1 + Math.pow(2, -weight));
  }

  /** The weight that stands for a probability. */
  public static double weight(double probability) {
    return log2(probability / (1 - probability));
  }

  static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
