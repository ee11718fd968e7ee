package id.lumbung.statistics;

import id.lumbung.settings.SqlModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The way from a figure to the rows of workbooks behind it, and back. No personal value.
 *
 * @param statistics rebuilds the tables of a moment
 */
public record Lineage(JdbcClient db, Statistics statistics) {
  /**
   * One row of a workbook behind a figure.
   *
   * @param sheet position of the sheet, 1-based
   * @param row as the spreadsheet program shows it
   * @param adds what it adds to the figure
   */
  public record Source(long submission, int sheet, int row, String districtCode, long adds) {}

  /**
   * A figure that an observation counts in.
   *
   * @param figure table and column of mart, or {@code none}
   * @param part part of the figure, or why the observation counts in none
   */
  public record Use(long business, String figure, int year, String areaCode, String part) {}

  /**
   * Rows behind a figure of an area and data year; their sum is the figure.
   *
   * @param parts which figure of its kind, with slashes between; see {@link Explained#accepts}
   * @param moment what became known up to it counts; null for the figures in mart
   */
  public List<Source> sources(
      Explained kind, String parts, int year, String area, @Nullable Instant moment) {
    List<String> named = kind.parts(parts).orElseThrow();
    String model =
        kind.isMovement() ? "statistics/explain/movement.sql" : "statistics/explain/figure.sql";
    return statistics.reading(
        moment,
        known ->
            db.sql(SqlModel.read(model))
                .param("measure", kind.code())
                .param("one", named.get(0))
                .param("two", named.get(1))
                .param("three", named.get(2))
                .param("four", named.get(3))
                .param("year", year)
                .param("area", area)
                .param("moment", Computation.at(known))
                .query(Source.class)
                .list());
  }

  /** Figures that an observation counts in, or why it counts in none; empty where there is none. */
  public List<Use> uses(long submission, int sheet, int row) {
    return db.sql(SqlModel.read("statistics/explain/observation.sql"))
        .param("submission", submission)
        .param("sheet", sheet)
        .param("row", row)
        .query(Use.class)
        .list();
  }
}
