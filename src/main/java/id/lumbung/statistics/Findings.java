package id.lumbung.statistics;

import id.lumbung.settings.SqlModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outliers and implausible figures, each with its place, in {@code mart.quality}. */
record Findings(JdbcClient db, StatisticsSettings settings) {
  /** Replaces the findings by those about the figures in mart. */
  void write() {
    db.sql("delete from quality").update();
    db.sql(SqlModel.read("statistics/check/quality.sql"))
        .param("notToldLimit", settings.notToldLimitPct())
        .update();
  }
}
