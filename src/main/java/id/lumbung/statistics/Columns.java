package id.lumbung.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of columns, so that rows are copied by name and never by position. */
final class Columns {
  private Columns() {}

  /** All columns of a table, with commas between. */
  static String of(JdbcClient db, String table) {
    return db.sql(
            """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
            """)
        .param("table", table)
        .query(String.class)
        .single();
  }

  /** Copies all rows of a table into one with the same columns. */
  static void copy(JdbcClient db, String from, String into) {
    String columns = of(db, into);
    db.sql("insert into %s (%s) select %s from %s".formatted(into, columns, columns, from))
        .update();
  }
}
