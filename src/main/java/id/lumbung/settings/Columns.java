package id.lumbung.settings;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The columns that a table has, so that rows are copied and compared by name, whichever there are,
 * and never by position.
 */
public record Columns(List<String> names) {
  /** Copies the names. */
  public Columns {
    names = List.copyOf(names);
  }

  /** All columns of a table. */
  public static Columns of(JdbcClient db, String table) {
    return new Columns(
        db.sql(
                """
                select quote_ident(attname) from pg_attribute
                where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                order by attnum
                """)
            .param("table", table)
            .query(String.class)
            .list());
  }

  /** All but some. */
  public Columns without(String... some) {
    List<String> unwanted = List.of(some);
    return new Columns(names.stream().filter(name -> !unwanted.contains(name)).toList());
  }

  /** With commas between. */
  public String listed() {
    return String.join(", ", names);
  }

  /**
   * The same of one of several relations.
   *
   * @param relation by which the statement calls it
   */
  public String listed(String relation) {
    return names.stream().map(name -> relation + "." + name).collect(Collectors.joining(", "));
  }
}
