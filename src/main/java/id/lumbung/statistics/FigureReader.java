package id.lumbung.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads figure tables without a schema: mart's own, temporary ones, or those for everyone. */
record FigureReader(JdbcClient db) {
  List<GrowthRow> growth() {
    return db.sql("select * from growth order by year, area_code").query(GrowthRow.class).list();
  }

  GrowthRow growth(String area, int year) {
    return db.sql("select * from growth where area_code = :area and year = :year")
        .param("area", area)
        .param("year", year)
        .query(GrowthRow.class)
        .single();
  }

  List<ShareRow> shares() {
    return db.sql("select * from workforce_share order by year, area_code, numerator, series")
        .query(ShareRow.class)
        .list();
  }

  List<PartsRow> parts() {
    return db.sql("select * from growth_parts order by year, area_code")
        .query(PartsRow.class)
        .list();
  }
}
