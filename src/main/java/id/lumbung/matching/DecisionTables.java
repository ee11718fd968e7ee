package id.lumbung.matching;

import id.lumbung.linkage.Levels;
import id.lumbung.matching.Decisions.Keyed;
import id.lumbung.matching.MatchRows.Place;
import id.lumbung.matching.PairJudgement.Verdict;
import id.lumbung.settings.SqlModel;
import id.lumbung.staging.CopyText;
import id.lumbung.staging.MatchNotes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Where decisions are written: businesses of rows, repeats, proposals, and the pairs behind them.
 */
record DecisionTables(JdbcTemplate db, NamedParameterJdbcTemplate named, MatchNotes notes) {
  private static final String PAIR =
      "submission_id, sheet, row, business_id, profile_id, other_sheet, other_row, verdict, why,"
          + " weight, levels, weights, model";
  private static final String ASSIGNMENT =
      "submission_id, sheet, row, business_id, is_new, rule, is_group, owner_business_id";

  /**
   * Writes what was decided about the rows of a submission.
   *
   * @param model version of the model that was used
   */
  void write(long submission, MatchRows rows, Decisions decisions, int model) {
    long[] businessOf = businesses(rows, decisions);
    writeAssignments(submission, rows, decisions, businessOf);
    MatchNotes.Repeats repeats = notes.repeats(submission);
    CopyText pairs = new CopyText();
    for (int r = 0; r < rows.size(); r++) {
      int first = decisions.first(r);
      @Nullable Edge edge = decisions.joinedBy(r);
      if (first != r) {
        Place place = rows.place(r);
        Place of = rows.place(first);
        repeats.add(place.sheet(), place.row(), of.sheet(), of.row(), rule(edge));
      }
      if (edge != null) {
        pair(pairs, submission, rows, edge, businessOf[first], model);
        pairs.intoWhenLarge(db, "matching.pair", PAIR);
      }
    }
    repeats.end();
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
          @Nullable Keyed keyed = decisions.keyed(r);
          place(text.value(submission), rows.place(r))
              .value(businessOf[r])
              .value(isNew)
              .value(isNew ? "new" : keyed == null ? rule(decisions.joinedBy(r)) : "keyed")
              .value(
                  rows.isGroup(r)
                      || (keyed != null && keyed.hasOtherNik())
                      || decisions.hasOtherNik(r))
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
    text.value(edge.judgement().verdict().code())
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

  /** The rule that messages name: a person, or what agrees first of NIK, NIB, and everything. */
  private static String rule(@Nullable Edge edge) {
    if (edge == null) {
      return "similar";
    }
    if (edge.judgement().equals(PairJudgement.DECIDED)) {
      return "decided";
    }
    if (edge.measures().level(RegisterFields.NIK) == Levels.NIK_EQUAL) {
      return "nik_name";
    }
    return edge.measures().level(RegisterFields.NIB) == Levels.VALUE_EQUAL ? "nib_name" : "similar";
  }
}
