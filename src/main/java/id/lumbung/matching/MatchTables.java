package id.lumbung.matching;

import id.lumbung.matching.Decisions.Apart;
import id.lumbung.matching.Decisions.Keyed;
import id.lumbung.matching.MatchRows.Place;
import id.lumbung.matching.MatchRows.Row;
import id.lumbung.settings.SqlModel;
import id.lumbung.staging.CopyBinary;
import id.lumbung.staging.MatchNotes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What matching reads from staging and tells about it, in the caller's transaction. */
final class MatchTables {
  private static final int PORTION = 1024;

  /** Rows of one file that may give the same telephone before it is taken for a clerk's. */
  private static final int SHARED_PHONE = 5;

  private static final String ROW_KEY =
      "submission_id, row_number, sheet, row, description, keys, refinements, by_nik, shared,"
          + " signature";
  private static final int ROW_KEYS = 10;

  private final JdbcTemplate db;
  private final NamedParameterJdbcTemplate named;
  private final MatchNotes notes;

  /** Uses the connection of the caller's transaction. */
  MatchTables(JdbcTemplate db) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
    streaming.setFetchSize(PORTION);
    this.db = db;
    this.named = new NamedParameterJdbcTemplate(streaming);
    this.notes = new MatchNotes(db);
  }

  /** Takes back what was decided about a submission. */
  void forget(long submission) {
    notes.forget(submission);
    for (String model :
        List.of(
            "forget_assignments",
            "forget_keys",
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
   * the order in which they are found by their key, so that the first ones come at once;
   * PostgreSQL, which knows nothing yet of rows just staged, would hash and sort them all first.
   */
  void eachPortion(long submission, Consumer<List<Row>> taker) {
    db.execute("set local enable_nestloop = off");
    db.execute("set local enable_sort = off");
    notes.findExactRepeats(submission);
    db.execute("set local enable_hashjoin = off");
    List<String> clerks =
        named.queryForList(
            SqlModel.read("matching/clerk_phones.sql"),
            Map.of("submission", submission, "sharedPhone", SHARED_PHONE),
            String.class);
    Portions<Row> portions = new Portions<>(PORTION, taker);
    named.query(
        SqlModel.read("matching/rows_to_match.sql"),
        Map.of("submission", submission, "clerks", clerks.toArray(String[]::new)),
        row -> {
          portions.add(
              new Row(
                  new Place(row.getInt(1), row.getInt(2)),
                  row.getObject(3, UUID.class),
                  Description.of(row, 4)));
        });
    portions.end();
    db.execute("set local enable_sort = on");
    db.execute("set local enable_hashjoin = on");
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

  /**
   * The businesses of rows that say what the regency has said for the same year, whatever file
   * brings it: each row once, and each business once, but for rows that a person made one.
   */
  Map<Integer, Long> unchanged(long submission, String regency, int year) {
    Map<Integer, Long> businesses = new HashMap<>();
    Map<Integer, Long> whole = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    if (isFirstOfYear(regency, year)) {
      return businesses;
    }
    // Rows just staged have no statistics: a nested loop would hold each against each.
    db.execute("set local enable_nestloop = off");
    named.query(
        SqlModel.read("matching/unchanged_rows.sql"),
        Map.of("submission", submission, "regency", regency, "year", year),
        row -> {
          long business = row.getLong(2);
          if (row.getBoolean(3)) {
            whole.putIfAbsent(row.getInt(1), business);
          }
          if (!businesses.containsKey(row.getInt(1)) && taken.add(business)) {
            businesses.put(row.getInt(1), business);
          }
        });
    db.execute("set local enable_nestloop = on");
    whole.forEach(businesses::putIfAbsent);
    return businesses;
  }

  /**
   * The businesses that rows name by the key of a template, each row and each business once. What
   * is wrong with a key is told.
   */
  Map<Integer, Keyed> keyed(long submission, String regency, UnaryOperator<String> severityOf) {
    Map<Integer, Keyed> businesses = new HashMap<>();
    if (!hasKeys(submission)) {
      return businesses;
    }
    named.update(
        SqlModel.read("matching/keyed_rows.sql"),
        Map.of("submission", submission, "regency", regency));
    notes.tellKeys(
        submission, severityOf.apply("KUNCI_GANDA"), severityOf.apply("KUNCI_TIDAK_COCOK"));
    Set<Long> taken = new HashSet<>();
    db.query(
        """
        select row_number, business_id, has_other_nik from keyed
        where is_fitting and not is_repeated order by row_number
        """,
        row -> {
          long business = row.getLong(2);
          if (taken.add(business)) {
            businesses.put(row.getInt(1), new Keyed(business, row.getBoolean(3)));
          }
        });
    db.execute("drop table keyed");
    return businesses;
  }

  private boolean hasKeys(long submission) {
    return Boolean.TRUE.equals(
        db.queryForObject(
            """
            select exists (
              select from staging.staged_row where submission_id = ? and business_key is not null
            )
            """,
            Boolean.class,
            submission));
  }

  private boolean isFirstOfYear(String regency, int year) {
    return Boolean.FALSE.equals(
        db.queryForObject(
            """
            select exists (
              select from warehouse.observation where regency_code = ? and data_year = ?
            )
            """,
            Boolean.class,
            regency,
            year));
  }

  /** What was decided. */
  DecisionTables decisions() {
    return new DecisionTables(db, named, notes);
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
    notes.tellRepeats(
        submission, severityOf.apply("DUPLIKAT_PERSIS"), severityOf.apply("DUPLIKAT_MIRIP"));
    named.update(
        SqlModel.read("matching/shared_nik.sql"),
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
    notes.tellSharedNiks(submission);
    db.execute("drop table shared_nik");
    named.update(
        SqlModel.read("matching/slipped_sales.sql"),
        Map.of("submission", submission, "regency", regency, "year", year));
    notes.tellSlippedSales(submission, severityOf.apply("UANG_SATUAN_RAGU"));
    db.execute("drop table slipped_sales");
    notes.keepReasons(submission);
    named.update(
        SqlModel.read("matching/answered_warnings.sql"),
        Map.of("submission", submission, "regency", regency));
    notes.quiet(submission);
    db.execute("drop table answered");
    if (notes.holdBack(submission) > 0) {
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
