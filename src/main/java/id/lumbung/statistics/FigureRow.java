package id.lumbung.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of figures, by the names of its columns.
 *
 * @param values numbers as {@link Number}, everything else as text; null where there is nothing
 */
public record FigureRow(Map<String, @Nullable Object> values) {
  private static final String KEPT_BACK = "suppressed";

  /** Copies the values. */
  public FigureRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A text, or nothing. */
  public @Nullable String text(String column) {
    Object value = values.get(column);
    return value == null ? null : value.toString();
  }

  /** A text that is always there. */
  public String code(String column) {
    return Objects.requireNonNull(text(column), column);
  }

  /** A number, or nothing. */
  public @Nullable BigDecimal number(String column) {
    Object value = values.get(column);
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }

  /** Whether there is a number. */
  public boolean has(String column) {
    return values.get(column) instanceof Number;
  }

  /** A number that is there. */
  public BigDecimal told(String column) {
    return Objects.requireNonNull(number(column), column);
  }

  /** A whole number that is always there, such as a year. */
  public int whole(String column) {
    return told(column).intValueExact();
  }

  /** Whether what is missing here is kept back, and not merely unknown. */
  public boolean isKeptBack() {
    return KEPT_BACK.equals(text("reason")) || KEPT_BACK.equals(text("flag"));
  }
}
