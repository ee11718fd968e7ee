package id.lumbung.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads figure tables without a schema: mart's own, temporary ones, or those for everyone. */
final class FigureReader {
  private final JdbcClient db;

  FigureReader(JdbcClient db) {
    this.db = db;
  }

  List<GrowthRow> growth() {
    return db.sql("select * from growth order by year, area_code")
        .query(FigureReader::growthRow)
        .list();
  }

  List<ShareRow> shares() {
    return db.sql("select * from workforce_share order by year, area_code, numerator, series")
        .query(FigureReader::shareRow)
        .list();
  }

  List<PartsRow> parts() {
    return db.sql("select * from growth_parts order by year, area_code")
        .query(FigureReader::partsRow)
        .list();
  }

  private static PartsRow partsRow(ResultSet row, int number) throws SQLException {
    return new PartsRow(
        row.getInt("year"),
        row.getString("area_code"),
        row.getString("area_level"),
        row.getObject("base", Long.class),
        row.getObject("moved_in", Long.class),
        row.getObject("reactivated", Long.class),
        row.getObject("unknown_founding", Long.class),
        row.getObject("births", Long.class),
        row.getObject("newly_found", Long.class),
        row.getObject("entered", Long.class),
        row.getObject("moved_out", Long.class),
        row.getObject("closed", Long.class),
        row.getObject("lapsed", Long.class),
        row.getObject("unconfirmed", Long.class),
        row.getObject("left_stock", Long.class),
        row.getObject("stock", Long.class),
        row.getObject("deaths", Long.class),
        row.getObject("is_death_final", Boolean.class),
        row.getBigDecimal("growth_without_newly_found_pct"),
        row.getString("reason"),
        row.getBigDecimal("completeness"),
        row.getString("flag"));
  }

  private static GrowthRow growthRow(ResultSet row, int number) throws SQLException {
    return new GrowthRow(
        row.getInt("year"),
        row.getString("area_code"),
        row.getString("area_level"),
        row.getObject("stock", Long.class),
        row.getObject("owners", Long.class),
        row.getObject("cut_off", LocalDate.class),
        row.getObject("base", Long.class),
        row.getInt("base_year"),
        row.getObject("base_cut_off", LocalDate.class),
        row.getObject("change", Long.class),
        row.getBigDecimal("growth_pct"),
        row.getBigDecimal("like_for_like_pct"),
        row.getString("reason"),
        row.getInt("reported"),
        row.getInt("expected"),
        row.getBigDecimal("completeness"),
        row.getString("flag"),
        row.getInt("reported_before"),
        row.getInt("like_for_like_regencies"),
        row.getObject("like_for_like_stock", Long.class),
        row.getObject("like_for_like_base", Long.class));
  }

  private static ShareRow shareRow(ResultSet row, int number) throws SQLException {
    return new ShareRow(
        row.getInt("year"),
        row.getString("area_code"),
        row.getString("area_level"),
        row.getString("numerator"),
        row.getObject("workers", Long.class),
        row.getObject("workers_missing", Long.class),
        row.getBigDecimal("workers_per_unit"),
        row.getString("series"),
        row.getObject("denominator", Long.class),
        row.getBigDecimal("share_pct"),
        row.getString("reason"),
        row.getBigDecimal("completeness"),
        row.getString("flag"));
  }
}
