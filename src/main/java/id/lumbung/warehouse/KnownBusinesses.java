package id.lumbung.warehouse;

import id.lumbung.settings.SqlModel;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The businesses that a regency reported, as an officer would recognise them. */
public record KnownBusinesses(JdbcClient db, TransactionTemplate transaction) {
  private static final int AT_A_TIME = 1_000;

  /**
   * Hands over one active business after the other, some at a time.
   *
   * @param taker hears what is known of each: values by the English name of the field; nothing for
   *     what is not known; {@code business_key} names the business in a template. Personal data:
   *     they may only go to the regency itself
   */
  public void each(String regency, int year, Consumer<Map<String, String>> taker) {
    transaction.executeWithoutResult(
        status ->
            db.sql(SqlModel.read("warehouse/known_businesses.sql"))
                .withFetchSize(AT_A_TIME)
                .param("regency", regency)
                .param("year", year)
                .query((ResultSet row) -> taker.accept(values(row))));
  }

  /**
   * Hands over one business after the other that a full submission does not name, as it was told
   * last, with {@code data_year}, the year for which that was; in the order of districts and names.
   *
   * @param taker as in {@link #each}
   */
  public void eachNotNamed(long submission, Consumer<Map<String, String>> taker) {
    transaction.executeWithoutResult(
        status ->
            db.sql(SqlModel.read("warehouse/not_named_businesses.sql"))
                .withFetchSize(AT_A_TIME)
                .param("submission", submission)
                .query((ResultSet row) -> taker.accept(values(row))));
  }

  /**
   * Hands over one row after the other that met a business of the year before and tells it
   * otherwise, in the order of the file.
   *
   * @param taker as in {@link #each}
   */
  public void eachMet(long submission, Consumer<Map<String, String>> taker) {
    transaction.executeWithoutResult(
        status ->
            met(submission, null)
                .withFetchSize(AT_A_TIME)
                .query((ResultSet row) -> taker.accept(values(row))));
  }

  /** How many rows met a business of the year before; 0 where none of them tells it otherwise. */
  public long met(long submission) {
    return met(submission, 1).query((row, n) -> row.getLong("met")).optional().orElse(0L);
  }

  private JdbcClient.StatementSpec met(long submission, @Nullable Integer limit) {
    return db.sql(SqlModel.read("warehouse/met_businesses.sql"))
        .param("submission", submission)
        .param("limit", limit, Types.BIGINT);
  }

  private static Map<String, String> values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String value = row.getString(i);
      if (value != null) {
        values.put(columns.getColumnLabel(i), value);
      }
    }
    return values;
  }
}
