package id.lumbung.statistics;

import id.lumbung.settings.SqlModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outliers and implausible figures, each with its place, in {@code mart.quality}. */
final class Findings {
  private final JdbcClient db;
  private final StatisticsSettings settings;

  Findings(JdbcClient db, StatisticsSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  /** Replaces the findings by those about the figures in mart. */
  void write() {
    db.sql("delete from quality").update();
    db.sql(SqlModel.read("statistics/check/quality.sql"))
        .param("notToldLimit", settings.notToldLimitPct())
        .update();
  }
}
