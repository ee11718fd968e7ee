package id.lumbung.matching;

import id.lumbung.matching.Decisions.Apart;
import id.lumbung.matching.MatchRows.Place;
import id.lumbung.matching.MatchRows.Row;
import id.lumbung.matching.linkage.Levels;
import id.lumbung.reference.SqlModel;
import id.lumbung.staging.CopyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What matching reads from staging and writes down, in the caller's transaction. */
final class MatchTables {
  private static final int PORTION = 10_000;

  /** Rows of one file that may give the same telephone before it is taken for a clerk's. */
  private static final int SHARED_PHONE = 5;

  private static final String DUPLICATE = "submission_id, sheet, row, of_sheet, of_row, rule";
  private static final String PAIR =
      "submission_id, sheet, row, business_id, profile_id, other_sheet, other_row, verdict, why,"
          + " weight, levels, weights, model";
  private static final String ASSIGNMENT =
      "submission_id, sheet, row, business_id, is_new, rule, is_group, owner_business_id,"
          + " description, keys, refinements";

  private final JdbcTemplate db;
  private final NamedParameterJdbcTemplate named;

  /** Uses the connection of the caller's transaction. */
  MatchTables(JdbcTemplate db) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
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

  /** Hands over the rows to match in the order of the file, exact repeats left out. */
  void eachPortion(long submission, Consumer<List<Row>> taker) {
    db.execute("set local enable_nestloop = off");
    run("exact_duplicates", submission);
    List<Row> portion = new ArrayList<>(PORTION);
    named.query(
        SqlModel.read("matching/rows_to_match.sql"),
        Map.of("submission", submission, "sharedPhone", SHARED_PHONE),
        row -> {
          portion.add(
              new Row(
                  new Place(row.getInt("sheet"), row.getInt("row")),
                  row.getObject("nik_key", UUID.class),
                  StoredCandidates.description(row)));
          if (portion.size() == PORTION) {
            taker.accept(portion);
            portion.clear();
          }
        });
    taker.accept(portion);
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
    Map<Integer, Long> businessOf = businesses(rows, decisions);
    writeAssignments(submission, rows, decisions, businessOf);
    CopyText duplicates = new CopyText();
    CopyText pairs = new CopyText();
    for (int r = 0; r < rows.size(); r++) {
      int first = decisions.first(r);
      @Nullable Edge edge = decisions.joinedBy(r);
      if (first != r) {
        place(duplicates.value(submission), rows.place(r));
        place(duplicates, rows.place(first)).value(rule(edge)).end();
      }
      if (edge != null) {
        pair(pairs, submission, rows, edge, businessOf.getOrDefault(first, 0L), model);
        pairs.intoWhenLarge(db, "matching.pair", PAIR);
      }
    }
    duplicates.into(db, "staging.duplicate", DUPLICATE);
    writeProposals(submission, rows, decisions, businessOf, pairs, model);
    pairs.into(db, "matching.pair", PAIR);
  }

  private Map<Integer, Long> businesses(MatchRows rows, Decisions decisions) {
    List<Integer> unknown = new ArrayList<>();
    Map<Integer, Long> businessOf = new HashMap<>();
    for (int r = 0; r < rows.size(); r++) {
      if (decisions.first(r) == r) {
        @Nullable Long known = decisions.business(r);
        if (known == null) {
          unknown.add(r);
        } else {
          businessOf.put(r, known);
        }
      }
    }
    List<Long> numbers =
        db.queryForList(
            "select nextval('matching.business_number') from generate_series(1, ?)",
            Long.class,
            unknown.size());
    for (int i = 0; i < numbers.size(); i++) {
      businessOf.put(unknown.get(i), numbers.get(i));
    }
    return businessOf;
  }

  private void writeAssignments(
      long submission, MatchRows rows, Decisions decisions, Map<Integer, Long> businessOf) {
    Map<Integer, Long> owners = decisions.ownersByOtherBusiness();
    CopyText text = new CopyText();
    for (int r = 0; r < rows.size(); r++) {
      if (decisions.first(r) != r) {
        continue;
      }
      Keyring keyring = rows.keyring(r);
      boolean isNew = decisions.business(r) == null;
      place(text.value(submission), rows.place(r))
          .value(businessOf.get(r))
          .value(isNew)
          .value(isNew ? "new" : rule(decisions.joinedBy(r)))
          .value(rows.isGroup(r))
          .value(owners.get(r))
          .value(keyring.description())
          .value(keyring.keys())
          .value(keyring.refinements())
          .end();
      text.intoWhenLarge(db, "matching.assignment", ASSIGNMENT);
    }
    text.into(db, "matching.assignment", ASSIGNMENT);
  }

  private void writeProposals(
      long submission,
      MatchRows rows,
      Decisions decisions,
      Map<Integer, Long> businessOf,
      CopyText pairs,
      int model) {
    CopyText text = new CopyText();
    for (Edge edge : decisions.proposals(businessOf)) {
      long mine = businessOf.getOrDefault(decisions.first(edge.row()), 0L);
      long other =
          edge.stored() == null
              ? businessOf.getOrDefault(decisions.first(edge.other()), 0L)
              : edge.stored().business();
      pair(pairs, submission, rows, edge, other, model);
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

  /** Tells the sender, and holds back what rules.yml makes a galat. */
  void report(long submission, String regency, int year, UnaryOperator<String> severityOf) {
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
            "submission", submission,
            "regency", regency,
            "year", year,
            "inFileSeverity", severityOf.apply("NIK_GANDA_BERKAS"),
            "acrossSeverity", severityOf.apply("NIK_GANDA_ANTARDAERAH")));
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
