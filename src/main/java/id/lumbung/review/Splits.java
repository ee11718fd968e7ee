package id.lumbung.review;

import id.lumbung.domain.Office;
import id.lumbung.matching.MatchFields;
import id.lumbung.matching.Proposals;
import id.lumbung.matching.Proposals.Parting;
import id.lumbung.review.PairEvidence.Place;
import id.lumbung.settings.Refused;
import id.lumbung.settings.SqlModel;
import id.lumbung.warehouse.Merges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Parts by a person's word what was taken for one business, whoever joined it: its rows get a
 * business of their own, or the one back that they had. The two are never one again unless a person
 * takes that back. The figures have to follow.
 */
public record Splits(
    JdbcClient db, TransactionTemplate transaction, Proposals proposals, Merges merges) {
  private static final Pattern PLACE = Pattern.compile("(\\d{1,18})/(\\d{1,4})/(\\d{1,7})");
  private static final Pattern BUSINESS = Pattern.compile("\\d{1,18}");

  /**
   * What was parted.
   *
   * @param decision number by which it can be taken back
   * @param business the business that keeps its number
   * @param part the business that the parted rows speak of now
   */
  public record Split(
      long decision, long business, long part, List<BusinessRow> stayed, List<BusinessRow> parted) {
    /** Copies the lists. */
    public Split {
      stayed = List.copyOf(stayed);
      parted = List.copyOf(parted);
    }

    /** Data years in which both count, so that there is one business more than before. */
    public List<Integer> yearsOfBoth() {
      Set<Integer> others = years(stayed);
      return years(parted).stream().filter(others::contains).sorted().toList();
    }

    private static Set<Integer> years(List<BusinessRow> rows) {
      return rows.stream()
          .filter(BusinessRow::isCounted)
          .map(BusinessRow::year)
          .collect(Collectors.toSet());
    }
  }

  /** The rows that speak of a business now, those of the first year first. */
  public List<BusinessRow> rows(long business) {
    return db.sql(SqlModel.read("review/business_rows.sql"))
        .param("business", business)
        .query((row, n) -> row(row))
        .list();
  }

  private static BusinessRow row(ResultSet row) throws SQLException {
    return new BusinessRow(
        new Place(row.getLong("submission_id"), row.getInt("sheet"), row.getInt("row")),
        row.getInt("data_year"),
        row.getString("regency_code"),
        row.getBoolean("is_counted"),
        row.getInt("says"),
        MatchFields.shown(row, "cells"));
  }

  /** Businesses that a person made one with a business, and that can come out again. */
  public List<Long> mergedInto(long business) {
    return merges.mergedInto(business);
  }

  /**
   * The business that a number or a row speaks of now.
   *
   * @param what a number of a business, or submission/sheet/row
   * @throws Refused where there is none
   */
  public long business(String what) {
    return BUSINESS.matcher(what).matches()
        ? merges.current(known(Long.parseLong(what)))
        : businessOf(place(what));
  }

  /**
   * Parts a business, or rows of it, of which each takes along those that say the same.
   *
   * @param what the number of a business, or rows of one as submission/sheet/row, parted by commas
   * @throws Refused where there is nothing to part, or it has to be said which
   */
  public Split split(String what, String reason, String actor) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              merges.lock();
              return BUSINESS.matcher(what).matches()
                  ? splitBusiness(known(Long.parseLong(what)), reason, actor)
                  : splitRows(
                      Arrays.stream(what.split(",")).map(Splits::place).toList(), reason, actor);
            }));
  }

  private Split splitBusiness(long business, String reason, String actor) {
    Merges.Merge merge = merges.mergeOf(business).orElse(null);
    if (merge != null) {
      return takeBack(merge, reason, actor);
    }
    requireNotParted(business);
    List<Long> merged = merges.mergedInto(business);
    if (!merged.isEmpty()) {
      throw new Refused(
          "refused.split_merged", Map.of("usaha", Long.toString(business), "lain", list(merged)));
    }
    List<BusinessRow> rows = rows(business);
    long said = rows.stream().map(BusinessRow::says).distinct().count();
    if (said > 2) {
      throw new Refused(
          "refused.split_which",
          Map.of(
              "usaha", Long.toString(business),
              "banyak", Long.toString(said),
              "baris", places(rows)));
    }
    return part(business, rows, row -> row.says() == 2, reason, actor);
  }

  private Split takeBack(Merges.Merge merge, String reason, String actor) {
    long kept = merge.kept();
    if (merges.current(kept) != kept) {
      throw new Refused(
          "refused.split_later",
          Map.of("usaha", Long.toString(merge.merged()), "lain", Long.toString(kept)));
    }
    proposals.takeBack(merges, merge, reason, actor);
    return split(kept, merge.merged(), reason, actor);
  }

  private Split splitRows(List<Place> places, String reason, String actor) {
    List<Long> businesses = places.stream().map(this::businessOf).distinct().toList();
    if (businesses.size() > 1) {
      throw new Refused("refused.split_two", Map.of("usaha", list(businesses)));
    }
    long business = businesses.get(0);
    List<BusinessRow> rows = rows(business);
    Set<Integer> said =
        rows.stream()
            .filter(row -> places.contains(row.place()))
            .map(BusinessRow::says)
            .collect(Collectors.toSet());
    return part(business, rows, row -> said.contains(row.says()), reason, actor);
  }

  private Split part(
      long business,
      List<BusinessRow> rows,
      Predicate<BusinessRow> isParted,
      String reason,
      String actor) {
    List<String> parted =
        rows.stream().filter(isParted).map(row -> row.place().toString()).toList();
    if (parted.isEmpty() || parted.size() == rows.size()) {
      requireNotParted(business);
      throw new Refused("refused.split_alike", Map.of("usaha", Long.toString(business)));
    }
    long part = merges.part(business, parted, reason, actor);
    proposals.move(business, part);
    return split(business, part, reason, actor);
  }

  /** Notes and tells what was parted. */
  private Split split(long business, long part, String reason, String actor) {
    List<BusinessRow> parted = rows(part);
    merges.gather(part, parted.stream().map(row -> row.place().toString()).toList());
    long decision = proposals.parted(business, part, reason, actor);
    return new Split(decision, business, part, rows(business), parted);
  }

  private void requireNotParted(long business) {
    Parting parting = proposals.parting(business).orElse(null);
    if (parting != null) {
      throw new Refused(
          "refused.split_already",
          Map.of(
              "usaha", Long.toString(business),
              "lain", Long.toString(parting.other()),
              "oleh", parting.by(),
              "tanggal", LocalDate.ofInstant(parting.at(), Office.ZONE).toString(),
              "usulan", Long.toString(parting.number())));
    }
  }

  private long known(long business) {
    return db.sql("select business_id from warehouse.business where business_id = :business")
        .param("business", business)
        .query(Long.class)
        .optional()
        .orElseThrow(
            () -> new Refused("refused.no_business", Map.of("usaha", Long.toString(business))));
  }

  private long businessOf(Place place) {
    return db.sql(
            """
            select business_id from warehouse.identity
            where submission_id = :submission and sheet = :sheet and row = :row
              and known_to = 'infinity'
            """)
        .param("submission", place.submission())
        .param("sheet", place.sheet())
        .param("row", place.row())
        .query(Long.class)
        .optional()
        .orElseThrow(() -> notLoaded(place));
  }

  /**
   * A row that speaks of no business: a repeat of another row in its file, or not loaded at all.
   */
  private Refused notLoaded(Place place) {
    return db.sql(
            """
            select of_sheet, of_row from staging.duplicate
            where submission_id = :submission and sheet = :sheet and row = :row
            """)
        .param("submission", place.submission())
        .param("sheet", place.sheet())
        .param("row", place.row())
        .query(
            (row, n) ->
                new Refused(
                    "refused.split_repeat",
                    Map.of(
                        "baris",
                        place.toString(),
                        "lain",
                        new Place(place.submission(), row.getInt(1), row.getInt(2)).toString())))
        .optional()
        .orElseGet(() -> new Refused("refused.split_no_row", Map.of("baris", place.toString())));
  }

  private static Place place(String text) {
    Matcher parts = PLACE.matcher(text.strip());
    if (!parts.matches()) {
      throw new Refused("refused.split_unread", Map.of("isi", text));
    }
    return new Place(
        Long.parseLong(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private static String list(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String places(List<BusinessRow> rows) {
    return rows.stream()
        .map(row -> row.place() + " (" + row.year() + ")")
        .collect(Collectors.joining(", "));
  }
}
