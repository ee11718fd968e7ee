package id.lumbung.matching;

import id.lumbung.matching.Decisions.Apart;
import id.lumbung.matching.MatchRows.Place;
import id.lumbung.matching.MatchRows.Row;
import id.lumbung.matching.linkage.Levels;
import id.lumbung.reference.SqlModel;
import id.lumbung.staging.CopyBinary;
import id.lumbung.staging.CopyText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What matching reads from staging and writes down, in the caller's transaction. */
final class MatchTables {
  private static final int PORTION = 1024;

  /** Rows of one file that may give the same telephone before it is taken for a clerk's. */
  private static final int SHARED_PHONE = 5;

  private static final String DUPLICATE = "submission_id, sheet, row, of_sheet, of_row, rule";
  private static final String PAIR =
      "submission_id, sheet, row, business_id, profile_id, other_sheet, other_row, verdict, why,"
          + " weight, levels, weights, model";
  private static final String ROW_KEY =
      "submission_id, row_number, sheet, row, description, keys, refinements, by_nik, shared,"
          + " signature";
  private static final int ROW_KEYS = 10;
  private static final String ASSIGNMENT =
      "submission_id, sheet, row, business_id, is_new, rule, is_group, owner_business_id";

  private final JdbcTemplate db;
  private final JdbcTemplate streaming;
  private final NamedParameterJdbcTemplate named;

  /** Uses the connection of the caller's transaction. */
  MatchTables(JdbcTemplate db) {
    this.streaming = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
    streaming.setFetchSize(PORTION);
    this.db = db;
    this.named = new NamedParameterJdbcTemplate(streaming);
  }

  /** Takes back what was decided about a submission. */
  void forget(long submission) {
    for (String model :
        List.of(
            "forget_duplicates",
            "forget_assignments",
            "forget_keys",
            "forget_findings",
            "forget_pairs",
            "forget_proposals",
            "forget_words")) {
      run(model, submission);
    }
  }

  private int run(String model, long submission) {
    return named.update(
        SqlModel.read("matching/" + model + ".sql"), Map.of("submission", submission));
  }

  /**
   * Hands over the rows to match in the order of the file, exact repeats left out. They are read in
   * the order in which they are found by their key, so that the first ones come at once.
   */
  void eachPortion(long submission, Consumer<List<Row>> taker) {
    db.execute("set local enable_nestloop = off");
    run("exact_duplicates", submission);
    db.execute("set local enable_sort = off");
    Portions<Row> portions = new Portions<>(PORTION, taker);
    named.query(
        SqlModel.read("matching/rows_to_match.sql"),
        Map.of("submission", submission, "sharedPhone", SHARED_PHONE),
        row -> {
          portions.add(
              new Row(
                  new Place(row.getInt(1), row.getInt(2)),
                  row.getObject(3, UUID.class),
                  Description.of(row, 4)));
        });
    portions.end();
    db.execute("set local enable_sort = on");
  }

  /**
   * Writes the keys of a row down, in time: they are many, and found again by the row's number.
   *
   * @param keyrings collects them; {@link #writeKeys} ends
   */
  void addKeys(CopyBinary keyrings, long submission, int number, Place place, Keyring keyring) {
    keyrings
        .row(ROW_KEYS)
        .bigint(submission)
        .integer(number)
        .smallint(place.sheet())
        .integer(place.row())
        .uuid(keyring.description())
        .bigints(keyring.keys())
        .integers(keyring.refinements())
        .smallint(keyring.byNik())
        .integer(keyring.shared())
        .bigint(keyring.signature());
    keyrings.intoWhenLarge(db, "matching.row_key", ROW_KEY);
  }

  /** Writes the keys that are left. */
  void writeKeys(CopyBinary keyrings) {
    keyrings.into(db, "matching.row_key", ROW_KEY);
  }

  /** How common words are. */
  WordUses words() {
    return new WordUses(db);
  }

  /** Businesses that a reviewer told apart, for good. */
  Set<Apart> apart() {
    return new HashSet<>(
        db.query(
            SqlModel.read("matching/apart.sql"),
            (row, n) -> Apart.of(row.getLong(1), row.getLong(2))));
  }

  /** Writes what was decided. */
  void write(long submission, MatchRows rows, Decisions decisions, int model) {
    long[] businessOf = businesses(rows, decisions);
    writeAssignments(submission, rows, decisions, businessOf);
    CopyText duplicates = new CopyText();
    CopyText pairs = new CopyText();
    for (int r = 0; r < rows.size(); r++) {
      int first = decisions.first(r);
      @Nullable Edge edge = decisions.joinedBy(r);
      if (first != r) {
        place(duplicates.value(submission), rows.place(r));
        place(duplicates, rows.place(first)).value(rule(edge)).end();
        duplicates.intoWhenLarge(db, "staging.duplicate", DUPLICATE);
      }
      if (edge != null) {
        pair(pairs, submission, rows, edge, businessOf[first], model);
        pairs.intoWhenLarge(db, "matching.pair", PAIR);
      }
    }
    duplicates.into(db, "staging.duplicate", DUPLICATE);
    writeProposals(submission, rows, decisions, businessOf, pairs, model);
    pairs.into(db, "matching.pair", PAIR);
  }

  /** The business of every cluster, at its first row; new numbers for those not known. */
  private long[] businesses(MatchRows rows, Decisions decisions) {
    long[] businessOf = new long[rows.size()];
    int[] unknown =
        IntStream.range(0, rows.size())
            .filter(r -> decisions.first(r) == r && decisions.business(r) == null)
            .toArray();
    for (int r = 0; r < rows.size(); r++) {
      @Nullable Long known = decisions.business(r);
      businessOf[r] = known == null ? 0 : known;
    }
    AtomicInteger given = new AtomicInteger();
    named.query(
        SqlModel.read("matching/new_numbers.sql"),
        Map.of("count", unknown.length),
        row -> {
          long first = row.getLong(1);
          for (int i = 0; i < row.getInt(2); i++) {
            businessOf[unknown[given.getAndIncrement()]] = first + i;
          }
        });
    return businessOf;
  }

  private void writeAssignments(
      long submission, MatchRows rows, Decisions decisions, long[] businessOf) {
    Map<Integer, Long> owners = decisions.ownersByOtherBusiness();
    CopyText.stream(
        db,
        "matching.assignment",
        ASSIGNMENT,
        IntStream.range(0, rows.size()).filter(r -> decisions.first(r) == r).iterator(),
        (text, r) -> {
          boolean isNew = decisions.business(r) == null;
          place(text.value(submission), rows.place(r))
              .value(businessOf[r])
              .value(isNew)
              .value(isNew ? "new" : rule(decisions.joinedBy(r)))
              .value(rows.isGroup(r))
              .value(owners.get(r))
              .end();
        });
  }

  private void writeProposals(
      long submission,
      MatchRows rows,
      Decisions decisions,
      long[] businessOf,
      CopyText pairs,
      int model) {
    CopyText text = new CopyText();
    for (Edge edge : decisions.proposals(businessOf)) {
      long mine = businessOf[decisions.first(edge.row())];
      long other =
          edge.stored() == null
              ? businessOf[decisions.first(edge.other())]
              : edge.stored().business();
      pair(pairs, submission, rows, edge, other, model);
      pairs.intoWhenLarge(db, "matching.pair", PAIR);
      text.value(Math.min(mine, other)).value(Math.max(mine, other)).value(submission);
      place(text, rows.place(edge.row()))
          .value(other)
          .value(edge.is(Verdict.SAME) ? "links_two" : edge.judgement().why())
          .value(edge.weight())
          .end();
    }
    text.intoMissing(
        db,
        "matching.proposal",
        "lower_business_id, higher_business_id, submission_id, sheet, row, pair_business_id, why,"
            + " weight");
  }

  private static void pair(
      CopyText text, long submission, MatchRows rows, Edge edge, long business, int model) {
    place(text.value(submission), rows.place(edge.row())).value(business);
    if (edge.stored() == null) {
      place(text.value(null), rows.place(edge.other()));
    } else {
      text.value(edge.stored().number()).value(null).value(null);
    }
    text.value(edge.judgement().verdict().name().toLowerCase(Locale.ROOT))
        .value(edge.judgement().why())
        .value((float) edge.weight())
        .value(edge.measures().levels())
        .value(edge.measures().weights())
        .value(model)
        .end();
  }

  private static CopyText place(CopyText text, Place place) {
    return text.value(place.sheet()).value(place.row());
  }

  /** The rule that messages name: what agrees first of NIK, NIB, and everything together. */
  private static String rule(@Nullable Edge edge) {
    if (edge == null) {
      return "similar";
    }
    if (edge.measures().level(RegisterFields.NIK) == Levels.NIK_EQUAL) {
      return "nik_name";
    }
    return edge.measures().level(RegisterFields.NIB) == Levels.VALUE_EQUAL ? "nib_name" : "similar";
  }

  /**
   * Tells the sender, and holds back what rules.yml makes a galat.
   *
   * @param niksOfSeveral keyed hashes of the NIKs that several rows have
   */
  void report(
      long submission,
      String regency,
      int year,
      List<UUID> niksOfSeveral,
      UnaryOperator<String> severityOf) {
    db.execute("set local enable_nestloop = off");
    named.update(
        SqlModel.read("matching/report_duplicates.sql"),
        Map.of(
            "submission", submission,
            "exactSeverity", severityOf.apply("DUPLIKAT_PERSIS"),
            "similarSeverity", severityOf.apply("DUPLIKAT_MIRIP")));
    named.update(
        SqlModel.read("matching/report_shared_nik.sql"),
        Map.of(
            "submission",
            submission,
            "regency",
            regency,
            "year",
            year,
            "several",
            niksOfSeveral.stream().map(UUID::toString).toArray(String[]::new),
            "inFileSeverity",
            severityOf.apply("NIK_GANDA_BERKAS"),
            "acrossSeverity",
            severityOf.apply("NIK_GANDA_ANTARDAERAH")));
    if (run("quarantine_by_findings", submission) > 0) {
      run("forget_quarantined", submission);
    }
    db.execute("set local enable_nestloop = on");
  }

  /** Notes up to which moment of the register a submission was matched, and how. */
  void remember(long submission, int model, long compared, @Nullable Double blockingRecall) {
    db.update(
        """
        insert into matching.matched
          (submission_id, moment, matcher, compared_pairs, blocking_recall)
        select ?, moment, ?, ?, ? from warehouse.last_moment
        on conflict (submission_id) do update
        set moment = excluded.moment, matcher = excluded.matcher,
          compared_pairs = excluded.compared_pairs, blocking_recall = excluded.blocking_recall
        """,
        submission,
        "model-" + model,
        compared,
        blockingRecall);
  }
}
