package id.lumbung.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads figure tables without a schema: mart's own, temporary ones, or those for everyone. */
record FigureReader(JdbcClient db) {
  List<GrowthRow> growth() {
    return db.sql("select * from growth order by year, area_code").query(GrowthRow.class).list();
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
