package id.lumbung.statistics;

import id.lumbung.settings.SqlModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The frozen sets of figures: when they moved, why, and what they were. */
record Vintages(JdbcClient db, CalendarSettings calendar) {
  private static final String WHOLE_PROVINCE = "62";

  /** Number of the last one; 0 before the first. */
  int last() {
    return db.sql("select coalesce(max(vintage), 0) from mart.vintage")
        .query(Integer.class)
        .single();
  }

  /** Number of the latest one that is published for any data year; 0 where none is. */
  int lastPublished() {
    return db.sql("select coalesce(max(vintage), 0) from mart_public.publication")
        .query(Integer.class)
        .single();
  }

  /** Number of the last one whose data were known at a moment; 0 before the first. */
  int at(Instant moment) {
    return db.sql("select coalesce(max(vintage), 0) from mart.vintage where as_of <= :moment")
        .param("moment", Computation.at(moment))
        .query(Integer.class)
        .single();
  }

  /** Latest moment whose data a vintage counts. */
  Instant asOf(int vintage) {
    return db.sql("select as_of from mart.vintage where vintage = :vintage")
        .param("vintage", vintage)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** Whether rebuilt growth is not what a vintage had. */
  boolean differ(int vintage) {
    return db.sql(SqlModel.read("statistics/vintage/differ.sql"))
        .param("vintage", vintage)
        .query(Boolean.class)
        .single();
  }

  /** How many figures of the temporary tables differ from mart's. */
  int moved() {
    return db.sql(
            "select count(*)::integer from (select distinct m.figure, m.year, m.area_code from ("
                + SqlModel.read("statistics/vintage/moved_figures.sql")
                + ") m) d")
        .query(Integer.class)
        .single();
  }

  /**
   * Freezes the temporary tables as a vintage and puts them in mart's place.
   *
   * @param since what was known then, the vintage before has counted
   * @param otherCause why figures move where nothing became known: {@code closing} or {@code
   *     method}
   */
  void freeze(
      int vintage,
      Instant moment,
      Instant since,
      List<Integer> years,
      List<String> otherCause,
      int figures) {
    db.sql(
            """
            insert into mart.vintage (vintage, as_of, reason, figures_changed)
            values (:vintage, :moment, '', :figures)
            """)
        .param("vintage", vintage)
        .param("moment", Computation.at(moment))
        .param("figures", figures)
        .update();
    db.sql(
            "insert into mart.vintage_year (vintage, year, figures_changed) select :vintage, d.year,"
                + " count(*) from (select distinct m.figure, m.year, m.area_code from ("
                + SqlModel.read("statistics/vintage/moved_figures.sql")
                + ") m) d group by d.year")
        .param("vintage", vintage)
        .update();
    nameCauses(vintage, moment, since, years, otherCause);
    db.sql(SqlModel.read("statistics/vintage/freeze_growth.sql")).update();
    for (String table : Computation.FIGURE_TABLES) {
      String kept = Computation.kept(table);
      db.sql("delete from " + kept).update();
      RowCopy.all(db, "pg_temp." + table, kept);
    }
  }

  private void nameCauses(
      int vintage, Instant moment, Instant since, List<Integer> years, List<String> otherCause) {
    db.sql(SqlModel.read("statistics/vintage/causes.sql"))
        .param("vintage", vintage)
        .param("last", Computation.at(since))
        .param("moment", Computation.at(moment))
        .param("years", years.toArray(Integer[]::new))
        .param(
            "closingDays",
            years.stream()
                .map(calendar::closingDay)
                .map(LocalDate::toString)
                .toArray(String[]::new))
        .update();
    for (String cause : otherCause) {
      db.sql(
              """
              insert into mart.vintage_cause (vintage, year, regency_code, cause)
              select :vintage, year, :area, :cause from unnest(:years::integer[]) years (year)
              """)
          .param("vintage", vintage)
          .param("years", years.toArray(Integer[]::new))
          .param("area", WHOLE_PROVINCE)
          .param("cause", cause)
          .update();
    }
    db.sql(
            """
            update mart.vintage
            set reason = (
              select coalesce(string_agg(distinct cause, ', ' order by cause), 'method')
              from mart.vintage_cause where vintage = :vintage)
            where vintage = :vintage
            """)
        .param("vintage", vintage)
        .update();
  }
}
