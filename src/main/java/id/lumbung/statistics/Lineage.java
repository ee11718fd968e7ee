package id.lumbung.statistics;

import id.lumbung.reference.SqlModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way from a figure to the rows of workbooks behind it, and back. No personal value. */
public final class Lineage {
  private final JdbcClient db;

  /** Reads what is in mart and the warehouse now. */
  public Lineage(JdbcClient db) {
    this.db = db;
  }

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

  /** Rows behind the stock, or the workers, of an area and data year; their sum is the figure. */
  public List<Source> sources(String measure, int year, String area) {
    return db.sql(SqlModel.read("statistics/explain_figure.sql"))
        .param("measure", measure)
        .param("year", year)
        .param("area", area)
        .query(Source.class)
        .list();
  }

  /** Figures that an observation counts in, or why it counts in none; empty where there is none. */
  public List<Use> uses(long submission, int sheet, int row) {
    return db.sql(SqlModel.read("statistics/explain_observation.sql"))
        .param("submission", submission)
        .param("sheet", sheet)
        .param("row", row)
        .query(Use.class)
        .list();
  }
}
