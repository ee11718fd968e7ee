package id.lumbung.statistics;

import id.lumbung.reference.SqlModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a release pack: for everyone as mart_public holds them, or as mart does. */
public final class ReleaseTables {
  private static final List<String> PUBLIC =
      List.of("headline", "growth", "workforce", "classes", "programmes", "reconciliation");

  private static final List<String> INTERNAL =
      List.of(
          "headline",
          "growth",
          "workforce",
          "classes",
          "programmes",
          "revisions",
          "reconciliation",
          "findings");

  private final JdbcClient db;
  private final String series;

  /**
   * @param series the denominator series of the headline
   */
  public ReleaseTables(JdbcClient db, String series) {
    this.db = db;
    this.series = series;
  }

  /**
   * One table.
   *
   * @param name names its texts
   * @param columns names as in mart
   * @param rows numbers as {@link Number}, everything else as text; null where there is nothing
   */
  public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {
    /** Copies the columns. */
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** All tables for a data year, the headline first. */
  public List<Table> of(int year, Audience audience) {
    return audience == Audience.PUBLIC
        ? PUBLIC.stream().map(name -> read(name, "release_public_" + name, year)).toList()
        : INTERNAL.stream().map(name -> read(name, "release_" + name, year)).toList();
  }

  private Table read(String name, String model, int year) {
    List<String> columns = new ArrayList<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    db.sql(SqlModel.read("statistics/" + model + ".sql"))
        .param("year", year)
        .param("series", series)
        .query(
            result -> {
              int count = result.getMetaData().getColumnCount();
              while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= count; i++) {
                  Object value = result.getObject(i);
                  row.add(value == null || value instanceof Number ? value : value.toString());
                }
                rows.add(row);
              }
              for (int i = 1; i <= count; i++) {
                columns.add(result.getMetaData().getColumnLabel(i));
              }
              return rows;
            });
    return new Table(name, columns, rows);
  }
}
