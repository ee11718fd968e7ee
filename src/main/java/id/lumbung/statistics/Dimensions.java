package id.lumbung.statistics;

import id.lumbung.settings.SqlModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words and order for the codes of figures that come from reference and from the data. */
final class Dimensions {
  private static final List<String> FILLED =
      List.of("dim_area", "dim_year", "dim_kbli_section", "dim_kbli_division");

  private final JdbcClient db;

  Dimensions(JdbcClient db) {
    this.db = db;
  }

  /** Brings them up to date; before the figures, whose keys lead to them. */
  void fill() {
    FILLED.forEach(dimension -> db.sql(SqlModel.read("statistics/" + dimension + ".sql")).update());
  }
}
