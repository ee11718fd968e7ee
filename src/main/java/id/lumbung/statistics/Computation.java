package id.lumbung.statistics;

import id.lumbung.settings.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs the models for a moment into tables without a schema: mart's own, or temporary ones of the
 * same shape. Always inside one transaction of the caller.
 *
 * <p>Businesses that may have changed are looked up first; only they are counted again. Figures are
 * sums of those counts.
 */
record Computation(JdbcClient db, StatisticsSettings settings, CalendarSettings calendar) {
  static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

  /** Tables of figures; each is filled by the model of its name. */
  static final List<String> FIGURE_TABLES =
      Models.of("figure").stream().map(Models.Model::name).toList();

  /** The figure of persons that nobody reads before disclosure control. */
  private static final String UNSEEN = "disability";

  private static final String TALLY_COLUMNS =
      "(year, regency_code, area_code, measure, a, b, value, businesses)";

  /**
   * Data years with a submission that counted at a moment or before, ascending. A year whose
   * submissions were all withdrawn has no stock, and says so.
   */
  List<Integer> years(Instant moment) {
    return db.sql(
            """
            select distinct data_year::integer from warehouse.effect
            where known_from <= :moment order by 1
            """)
        .param("moment", at(moment))
        .query(Integer.class)
        .list();
  }

  /** Makes empty temporary figure tables that stand before mart's in the search path. */
  void useTemporaryFigures() {
    findTemporaryFirst();
    FIGURE_TABLES.forEach(table -> makeTemporary(table, kept(table)));
  }

  private void findTemporaryFirst() {
    db.sql("set local search_path = pg_temp, mart, statistics").update();
    db.sql("set local work_mem = '256MB'").update();
  }

  /** Where a table of figures is kept, with its schema. */
  static String kept(String table) {
    return (table.equals(UNSEEN) ? "statistics." : "mart.") + table;
  }

  /** Makes empty temporary tables for everything, figures and what they are counted from. */
  void useTemporaryTables() {
    useTemporaryFigures();
    makeTemporary("business_year", "mart.business_year");
    makeTemporary("tally", "statistics.tally");
  }

  private void makeTemporary(String name, String like) {
    db.sql("create temporary table " + name + " (like " + like + ") on commit drop").update();
  }

  /**
   * Counts again whatever may have changed between two moments: business rows, oldest year first,
   * and the tallies, from which what the affected businesses gave is taken out and put in again.
   *
   * @param work takes the tables between the models; none is left in it
   * @param last what was known then is counted already; {@link Instant#EPOCH} counts everything
   */
  void recount(WorkTables work, List<Integer> years, Instant last, Instant moment) {
    analyzeOutgrown("warehouse.effect", "warehouse.identity", "warehouse.observation");
    Map<String, Object> since = Map.of("last", at(last), "moment", at(moment));
    boolean isAll = last.equals(Instant.EPOCH);
    tune(isAll);
    makeTemporary("tally_change", "statistics.tally");
    touch(work, isAll, since);
    // A new year says something of every business that was there before.
    boolean isPart = !isAll && years(last).equals(years);
    if (isPart) {
      work.make("affected", since);
      work.make("effective", Map.of("moment", at(last)));
      work.make("affected_year", Map.of());
      tally(work, years, last, -1);
      profile(work, -1);
      work.drop("affected_year", "effective");
    }
    work.make("effective", Map.of("moment", at(moment)));
    int first = isAll ? 0 : firstYear(since);
    for (int year : years) {
      if (year >= first) {
        count(work, year, moment, isAll);
      }
    }
    analyzeOutgrown("business_year");
    if (isPart) {
      work.make("affected_year", Map.of());
    } else {
      db.sql("delete from tally").update();
      work.see("affected_year", "business_year");
      work.drop("identified");
      work.see("identified", "warehouse.identity");
    }
    tally(work, years, moment, 1);
    if (!isAll) {
      profile(work, 1);
    }
    db.sql(model("tally")).update();
    work.dropAll();
    db.sql("drop table tally_change").update();
    db.sql("set local enable_nestloop = on").update();
  }

  /**
   * Fills the empty temporary figure {@code growth} for a data year, right for one regency alone.
   * Nothing that is kept is written: only what may have changed is counted again, beside mart.
   *
   * @param last what was known then is counted in mart; {@link Instant#EPOCH} counts everything
   */
  void computeGrowthBeside(
      String regency, int year, Instant last, Instant moment, LocalDate today, int vintage) {
    findTemporaryFirst();
    makeTemporary("growth", kept("growth"));
    makeTemporary("business_year", "mart.business_year");
    WorkTables work = WorkTables.own(db);
    Map<String, Object> since = Map.of("last", at(last), "moment", at(moment));
    Map<String, Object> place = Map.of("regency", regency, "year", year);
    boolean isAll = last.equals(Instant.EPOCH);
    tune(isAll);
    touch(work, isAll, since);
    work.make("untouched", place);
    Columns columns = Columns.of(db, "business_year");
    db.sql(
            """
            insert into business_year (%s)
            select %s from touched t join mart.business_year b on b.business_id = t.business_id
            """
                .formatted(columns.listed(), columns.listed("b")))
        .update();
    work.make("effective", Map.of("moment", at(moment)));
    int first = isAll ? 0 : firstYear(since);
    years(moment).stream()
        .filter(counted -> counted >= first && counted <= year)
        .forEach(counted -> count(work, counted, moment, false));
    work.make("area_total", "", model("regency_stock"), place);
    compute(Models.text("figure", "growth"), year, moment, today, vintage);
  }

  /** Tells which businesses may have changed, and whose they are and were. */
  private static void touch(WorkTables work, boolean isAll, Map<String, Object> since) {
    if (isAll) {
      work.see("touched", "warehouse.business");
      work.see("identified", "warehouse.identity");
    } else {
      work.make("touched", since);
      work.make("identified", Map.of());
    }
  }

  /** Tells the planner how much will be counted, which it cannot know. */
  private void tune(boolean isAll) {
    // Where all is counted, nothing is worth being looked up one by one, and much is worth being
    // handed from one process to another.
    db.sql("set local enable_nestloop = " + (isAll ? "off" : "on")).update();
    db.sql("set local parallel_tuple_cost = " + (isAll ? "0.01" : "0.1")).update();
    // Where little is counted, a close look at it takes longer than to count it, and looking it up
    // costs less than reading all else.
    db.sql("set local default_statistics_target = " + (isAll ? "100" : "1")).update();
    db.sql("set local random_page_cost = " + (isAll ? "4" : "1")).update();
  }

  /** The first data year in which anything may count otherwise; past all where nothing does. */
  private int firstYear(Map<String, ?> since) {
    return db.sql(model("first_year"))
        .params(since)
        .query((row, n) -> row.getInt(1) == 0 ? Integer.MAX_VALUE : row.getInt(1))
        .single();
  }

  /**
   * Counts the businesses of a year.
   *
   * @param isAll what observations alone tell is counted while they are at hand
   */
  private void count(WorkTables work, int year, Instant moment, boolean isAll) {
    Map<String, Object> ofYear = Map.of("year", year);
    work.make(
        "listed",
        Map.of(
            "year",
            year,
            "moment",
            at(moment),
            "productive",
            settings.productiveSections().toArray(String[]::new),
            "kbliVersion",
            settings.kbliVersion()));
    work.make("repeated", Map.of());
    work.make("preferred", ofYear);
    work.define("counted_year");
    Columns columns = Columns.of(db, "business_year");
    work.make("changed_year", "", changed(columns), ofYear);
    db.sql(model("delete_changed")).params(ofYear).update();
    db.sql(missing(columns)).params(ofYear).update();
    if (isAll) {
      work.see("profiled", "counted_year");
      derive(work, true, Map.of("sign", 1));
      work.drop("profiled");
    }
    work.drop("changed_year", "counted_year", "preferred", "repeated", "listed");
  }

  /**
   * One row per touched business of which business_year says for data year :year what does not
   * count any more, in whatever column.
   */
  private static String changed(Columns columns) {
    return """
        select b.business_id
        from touched t
        join business_year b on b.year = :year and b.business_id = t.business_id
        left join counted_year c on c.business_id = b.business_id
        where c.business_id is null or (%s) is distinct from (%s)
        """
        .formatted(columns.listed("c"), columns.listed("b"));
  }

  /**
   * Inserts the businesses that count in data year :year and that business_year does not have. An
   * area that the reference does not know is refused.
   */
  private static String missing(Columns columns) {
    return """
        insert into business_year (%s)
        select %s
        from counted_year c
        where not exists (
          select from business_year b where b.year = :year and b.business_id = c.business_id
        )
        """
        .formatted(columns.listed(), columns.listed("c"));
  }

  /** Nothing is joined that PostgreSQL has no idea of: it would loop over all of it. */
  private void analyzeOutgrown(String... tables) {
    List<String> outgrown =
        db.sql(model("outgrown")).param("tables", tables).query(String.class).list();
    if (!outgrown.isEmpty()) {
      db.sql("set local default_statistics_target = 100").update();
      outgrown.forEach(table -> db.sql("analyze " + table).update());
    }
  }

  /**
   * Counts the affected businesses as of a moment.
   *
   * @param sign 1 to put the counts in, -1 to take them out
   */
  private void tally(WorkTables work, List<Integer> years, Instant moment, int sign) {
    Map<String, Object> scope =
        Map.of("years", years.toArray(Integer[]::new), "moment", at(moment), "sign", sign);
    work.make("career", Map.of());
    work.make("reporting", Map.of());
    work.make("movement", scope);
    derive(work, false, scope);
    work.drop("movement", "reporting", "career");
  }

  /** Counts the affected businesses by what observations alone tell. */
  private void profile(WorkTables work, int sign) {
    work.make("profiled", Map.of());
    derive(work, true, Map.of("sign", sign));
    work.drop("profiled");
  }

  /**
   * Counts into the changes.
   *
   * @param isOfProfile what observations alone tell, and not what only all that is known of a
   *     business does
   */
  private static void derive(WorkTables work, boolean isOfProfile, Map<String, ?> parameters) {
    Models.of("tally").stream()
        .filter(tally -> tally.needs().contains("profiled") == isOfProfile)
        .forEach(
            tally ->
                work.derive(
                    """
                insert into tally_change (
                  year, regency_code, area_code, measure, a, b, value, businesses
                )
                select
                  year, regency_code, area_code, measure, a, b, :sign * value, :sign * businesses
                from counted
                """,
                    "counted",
                    TALLY_COLUMNS,
                    tally.text(),
                    parameters));
  }

  /** Fills the empty figure tables for the years. */
  void computeFigures(List<Integer> years, Instant moment, LocalDate today, int vintage) {
    db.sql(model("area_total")).update();
    db.sql("create index on area_total (measure, year)").update();
    db.sql("analyze area_total").update();
    for (int year : years) {
      for (Models.Model figure : Models.of("figure")) {
        compute(figure.text(), year, moment, today, vintage);
      }
    }
  }

  private void compute(String figure, int year, Instant moment, LocalDate today, int vintage) {
    db.sql(figure)
        .param("year", year)
        .param("moment", at(moment))
        .param("isClosed", calendar.isClosed(year, today))
        .param("isBreak", settings.breaks().contains(year))
        .param("notToldLimit", settings.notToldLimitPct())
        .param("vintage", vintage)
        .update();
  }

  private static String model(String name) {
    return Models.text("work", name);
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
