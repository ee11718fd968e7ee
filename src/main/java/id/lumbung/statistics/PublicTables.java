package id.lumbung.statistics;

import id.lumbung.reference.SqlModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Schema {@code mart_public}: tables that hold what everyone may read and nothing else, so that no
 * condition, estimate or statistic of a reader can touch a value that is kept back.
 */
final class PublicTables {
  private static final List<String> NAMES =
      List.of(
          "growth",
          "growth_parts",
          "size_class",
          "class_transition",
          "survival",
          "workforce_share",
          "programme_coverage",
          "market_reach");

  private final JdbcClient db;

  PublicTables(JdbcClient db) {
    this.db = db;
  }

  /** Fills the tables anew with what {@link Disclosure} lets out of mart. */
  void fill() {
    for (String name : NAMES) {
      db.sql("delete from mart_public." + name).update();
      db.sql(SqlModel.read("statistics/public_" + name + ".sql")).update();
    }
  }
}
