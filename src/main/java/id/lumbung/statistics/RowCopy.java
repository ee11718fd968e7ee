package id.lumbung.statistics;

import id.lumbung.settings.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies rows by the names of their columns. */
final class RowCopy {
  private RowCopy() {}

  /** All rows of a table into one whose columns it has. */
  static void all(JdbcClient db, String from, String into) {
    String columns = Columns.of(db, into).listed();
    db.sql("insert into %s (%s) select %s from %s".formatted(into, columns, columns, from))
        .update();
  }
}
