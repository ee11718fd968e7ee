package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * In place of a number that is not there.
 *
 * @param reason code; null where none is told
 * @param isKeptBack whether there is one that is not for everyone
 */
public record Absent(@Nullable String reason, boolean isKeptBack) {
  /** Not there, and no reason is told. */
  public static final Absent UNTOLD = new Absent(null, false);

  /** The sign in a cell; the notes of the page say what it means. */
  public String sign() {
    return isKeptBack ? "–*" : "–";
  }

  /** The number of a row, or why there is none. */
  static Object or(FigureRow row, String column) {
    return or(row.number(column), row);
  }

  /** The number, or why the row has none. */
  static Object or(@Nullable BigDecimal number, FigureRow row) {
    return number == null ? new Absent(row.text("reason"), row.isKeptBack()) : number;
  }
}
