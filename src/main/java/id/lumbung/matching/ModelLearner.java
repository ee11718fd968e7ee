package id.lumbung.matching;

import static id.lumbung.matching.RegisterFields.BUSINESS;
import static id.lumbung.matching.RegisterFields.NIK;
import static id.lumbung.matching.RegisterFields.OWNER;

import id.lumbung.linkage.Calibration;
import id.lumbung.linkage.Calibration.Decided;
import id.lumbung.linkage.Evidence;
import id.lumbung.linkage.Learner;
import id.lumbung.linkage.Learner.Strength;
import id.lumbung.linkage.Levels;
import id.lumbung.linkage.Model;
import id.lumbung.linkage.Model.Parameters;
import id.lumbung.linkage.PairComparer;
import id.lumbung.linkage.PairSample;
import id.lumbung.linkage.Records;
import id.lumbung.settings.SqlModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Learns the weights of evidence from the register itself. A valid NIK that two descriptions share
 * is a label that costs nothing: how often the other fields agree among such pairs is m, how often
 * among persons of one regency with other NIKs is u. What pairs with one NIK cannot show, which is
 * how the NIK itself is misspelled, comes from pairs that everything else makes likely (one-sided
 * expectation maximisation). Built-in weights count as if seen before. How rare matches are at all
 * is held to what persons decided about doubtful pairs. Deterministic: samples go by keyed hashes.
 * Uses the connection of the caller's transaction.
 */
public record ModelLearner(JdbcClient db, MatchModels models, MatchSettings settings) {
  private static final int SAMPLE = 20_000;

  /** Pairs that the weights so far stand for. */
  private static final Strength STRENGTH = new Strength(200, 0, 2_000);

  /**
   * Learns a new model where there is enough to learn from, and since the last one the register or
   * the number of decisions has doubled.
   *
   * @return what was learned; nothing where it was not time
   */
  public Optional<LearnedModel> learn(String actor) {
    Extent now = now();
    Extent before = before();
    boolean isGrown =
        now.descriptions() >= Math.max(2 * before.descriptions(), settings.learnFrom());
    boolean isDecided = now.decisions() >= Math.max(2 * before.decisions(), Calibration.FROM);
    if (!isGrown && !isDecided) {
      return Optional.empty();
    }
    List<Couple> labelled = couples("matching/labelled_pairs.sql");
    if (labelled.size() < settings.learnFrom()) {
      return Optional.empty();
    }
    Parameters learned = learned(labelled);
    return Optional.of(models.save(learned, now.descriptions(), now.decisions(), actor));
  }

  /** What there is to learn from. */
  private record Extent(long descriptions, long decisions) {}

  private Extent now() {
    return extent(
        """
        select (select count(*) from matching.profile),
          (select count(*) from matching.proposal where state = 'decided')
        """);
  }

  /** What there was when the last model was learned. */
  private Extent before() {
    return extent(
        "select coalesce(max(descriptions), 0), coalesce(max(decisions), 0) from matching.model");
  }

  private Extent extent(String sql) {
    return db.sql(sql).query((row, n) -> new Extent(row.getLong(1), row.getLong(2))).single();
  }

  /** Two descriptions to compare. */
  private record Couple(Description one, Description other) {}

  private record Numbers(long one, long other) {}

  private List<Couple> couples(String model) {
    List<Numbers> pairs =
        db.sql(SqlModel.read(model))
            .param("limit", SAMPLE)
            .query((row, n) -> new Numbers(row.getLong("one_id"), row.getLong("other_id")))
            .list();
    return couples(pairs);
  }

  private List<Couple> couples(List<Numbers> pairs) {
    return db.sql(SqlModel.read("matching/couples.sql"))
        .param("ones", pairs.stream().map(Numbers::one).toArray(Long[]::new))
        .param("others", pairs.stream().map(Numbers::other).toArray(Long[]::new))
        .query(
            (row, n) ->
                new Couple(Description.of(row, 1), Description.of(row, 1 + Description.COLUMNS)))
        .list();
  }

  private Parameters learned(List<Couple> labelled) {
    Parameters before = models.current().model().parameters();
    Model model = new Model(before);
    Learner learner = new Learner(before, STRENGTH);
    each(labelled, model, evidence -> learner.learn(evidence, f -> teaches(evidence, f)));
    PairSample likely = sample("matching/likely_pairs.sql", model);
    PairSample unlike = sample("matching/unlike_pairs.sql", model);
    Parameters learned = learner.learned(labelled.size(), likely, unlike, f -> f == NIK);
    return learned.shifted(Calibration.shift(decided(new Model(learned))));
  }

  private PairSample sample(String sql, Model model) {
    PairSample sample = new PairSample(RegisterFields.ALL);
    each(couples(sql), model, sample::add);
    return sample;
  }

  /** The pairs that persons decided about, as a model weighs them. */
  private List<Decided> decided(Model model) {
    List<Numbers> pairs = new ArrayList<>();
    List<Boolean> isSame = new ArrayList<>();
    db.sql(SqlModel.read("matching/decided_pairs.sql"))
        .query(
            row -> {
              pairs.add(new Numbers(row.getLong("one_id"), row.getLong("other_id")));
              isSame.add(row.getBoolean("is_same"));
            });
    List<Decided> decided = new ArrayList<>();
    each(
        couples(pairs),
        model,
        evidence -> decided.add(new Decided(evidence.total(), isSame.get(decided.size()))));
    return decided;
  }

  /**
   * Fields are learned from pairs with one NIK whose other name agrees, so that neither another
   * business of the owner nor another person with a copied NIK teaches anything.
   */
  private static boolean teaches(Evidence evidence, int field) {
    boolean isOneOwner = Levels.isSameName(evidence.level(OWNER));
    boolean isOneBusiness = Levels.isFullName(evidence.level(BUSINESS));
    return switch (field) {
      case OWNER -> isOneBusiness;
      case BUSINESS -> isOneOwner && !Levels.isOtherName(evidence.level(BUSINESS));
      default -> isOneOwner && isOneBusiness;
    };
  }

  private interface Lesson {
    void take(Evidence evidence);
  }

  private static void each(List<Couple> couples, Model model, Lesson lesson) {
    Records records = new Records(RegisterFields.ALL);
    for (Couple couple : couples) {
      records.add(couple.one().prepared());
      records.add(couple.other().prepared());
    }
    records.freeze();
    PairComparer comparer = new PairComparer(records);
    for (int c = 0; c < couples.size(); c++) {
      lesson.take(comparer.weigh(2 * c, 2 * c + 1, model));
    }
  }

  /**
   * A model that was learned and is used from now on.
   *
   * @param version its number, counted from 1
   * @param learnedFrom pairs that share a NIK that it was learned from
   * @param text its probabilities as JSON, for people to read
   */
  public record LearnedModel(int version, long learnedFrom, String text) {}
}
