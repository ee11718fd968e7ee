package id.lumbung.upkeep;

import id.lumbung.settings.SqlModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How well workbooks are filled, and how that moves. */
public record Quality(JdbcClient db, JsonMapper json) {
  private static final TypeReference<LinkedHashMap<String, Long>> VALUES = new TypeReference<>() {};

  /**
   * A column that this many in a hundred told a year before and half as many tell now is emptying.
   */
  private static final int TOLD_BEFORE_PCT = 20;

  /**
   * How a column is filled in what counts now of a regency and data year.
   *
   * @param column of {@code warehouse.observation}
   * @param rows businesses listed
   * @param filled those that tell it
   * @param rowsBefore the same a year before; null where nothing counts for that year
   * @param told how often each value was told; empty where values are many
   */
  public record Fill(
      String regency,
      int year,
      String column,
      long rows,
      long filled,
      @Nullable Long rowsBefore,
      @Nullable Long filledBefore,
      Map<String, Long> told) {
    /** Copies the values. */
    public Fill {
      told = Map.copyOf(told);
    }

    /** Of a hundred rows how many tell it. */
    public BigDecimal percent() {
      return share(filled, rows);
    }

    /** The same a year before; null where it is not known. */
    public @Nullable BigDecimal percentBefore() {
      return rowsBefore == null || filledBefore == null || rowsBefore == 0
          ? null
          : share(filledBefore, rowsBefore);
    }

    /** Whether a column that was told is told by half as many or fewer. */
    public boolean isEmptying() {
      BigDecimal before = percentBefore();
      return before != null
          && before.compareTo(BigDecimal.valueOf(TOLD_BEFORE_PCT)) >= 0
          && percent().multiply(BigDecimal.valueOf(2)).compareTo(before) <= 0;
    }
  }

  /**
   * What was held back of a submission.
   *
   * @param received UTC, ISO 8601
   * @param rows that should have been data
   * @param quarantined those held back
   */
  public record ErrorRate(
      String regency, int year, long submission, String received, long rows, long quarantined) {
    /** Of a hundred rows how many were held back. */
    public BigDecimal percent() {
      return share(quarantined, rows);
    }
  }

  /**
   * Columns of what counts now.
   *
   * @param year of this data year alone; null for all
   * @param regency of this one alone, by code; null for all
   */
  public List<Fill> fills(@Nullable Integer year, @Nullable String regency) {
    return db.sql(SqlModel.read("upkeep/column_fill.sql"))
        .param("year", year)
        .param("regency", regency)
        .query(
            (row, n) ->
                new Fill(
                    row.getString("regency_code"),
                    row.getInt("year"),
                    row.getString("column_name"),
                    row.getLong("rows"),
                    row.getLong("filled"),
                    row.getObject("rows_before", Long.class),
                    row.getObject("filled_before", Long.class),
                    values(row.getString("told"))))
        .list();
  }

  private Map<String, Long> values(@Nullable String told) {
    return told == null ? Map.of() : json.readValue(told, VALUES);
  }

  /** Submissions that were read, oldest first. */
  public List<ErrorRate> errorRates(@Nullable String regency) {
    return db.sql(SqlModel.read("upkeep/error_rates.sql"))
        .param("regency", regency)
        .query(
            (row, n) ->
                new ErrorRate(
                    row.getString("regency_code"),
                    row.getInt("year"),
                    row.getLong("submission"),
                    row.getString("received"),
                    row.getLong("rows"),
                    row.getLong("quarantined")))
        .list();
  }

  private static BigDecimal share(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }
}
