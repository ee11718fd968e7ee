package id.lumbung.statistics;

import id.lumbung.reference.SqlModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs the models for a moment into tables without a schema: mart's own, or temporary ones of the
 * same shape. Always inside one transaction of the caller.
 */
final class Computation {
  static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
  static final List<String> FIGURE_TABLES = List.of("growth", "workforce_share", "size_class");

  private final JdbcClient db;
  private final StatisticsSettings settings;
  private final CalendarSettings calendar;

  Computation(JdbcClient db, StatisticsSettings settings, CalendarSettings calendar) {
    this.db = db;
    this.settings = settings;
    this.calendar = calendar;
  }

  /** Data years with a submission that counts at a moment, ascending. */
  List<Integer> years(Instant moment) {
    return db.sql(
            """
            select distinct data_year::integer from warehouse.effect
            where known_from <= :moment and :moment < known_to order by 1
            """)
        .param("moment", at(moment))
        .query(Integer.class)
        .list();
  }

  /** Makes empty temporary tables that stand before mart's in the search path. */
  void useTemporary(List<String> tables) {
    db.sql("set local search_path = pg_temp, mart").update();
    for (String table : tables) {
      db.sql("create temporary table " + table + " (like mart." + table + ") on commit drop")
          .update();
    }
  }

  /** Replaces the business rows of the years by what counts at the moment, oldest year first. */
  void countBusinesses(List<Integer> years, Instant moment) {
    for (int year : years) {
      db.sql("delete from business_year where year = :year").param("year", year).update();
      db.sql(SqlModel.read("statistics/business_year.sql"))
          .param("year", year)
          .param("moment", at(moment))
          .param("productive", settings.productiveSections().toArray(String[]::new))
          .param("kbliVersion", settings.kbliVersion())
          .update();
    }
    db.sql("analyze business_year").update();
  }

  /** Fills the empty figure tables for the years. */
  void computeFigures(List<Integer> years, Instant moment, LocalDate today, int vintage) {
    for (int year : years) {
      db.sql(SqlModel.read("statistics/growth.sql"))
          .param("year", year)
          .param("moment", at(moment))
          .param("isClosed", calendar.isClosed(year, today))
          .param("vintage", vintage)
          .update();
      db.sql(SqlModel.read("statistics/workforce_share.sql")).param("year", year).update();
      db.sql(SqlModel.read("statistics/size_class.sql")).param("year", year).update();
    }
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
