package id.lumbung.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Words and order for the codes of figures that come from reference and from the data. */
final class Dimensions {
  private final JdbcClient db;

  Dimensions(JdbcClient db) {
    this.db = db;
  }

  /** Brings them up to date; before the figures, whose keys lead to them. */
  void fill() {
    Models.of("dimension").forEach(dimension -> db.sql(dimension.text()).update());
  }
}
