package id.lumbung.staging;

import id.lumbung.validation.LayoutDrift.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The layouts that regencies use: learned from what was loaded, known again by the titles in their
 * order. Uses the connection of the caller's transaction.
 */
public record LayoutProfiles(JdbcClient db, JsonMapper json) {
  private static final TypeReference<List<Column>> COLUMNS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Integer>> BY_FIELD = new TypeReference<>() {};
  private static final TypeReference<Map<Integer, String>> BY_NUMBER = new TypeReference<>() {};

  /**
   * The main sheet of a staged submission: of its sheets of data the one with most titles.
   *
   * @param sheet 1-based
   * @param headerRow 1-based
   */
  public record Main(int sheet, String name, int headerRow, List<Column> columns) {}

  /**
   * The main sheet, if the submission has any with titles. A workbook with an identity block was
   * made from the template, whose layout is nobody's own.
   */
  public Optional<Main> main(long submission) {
    return db.sql(
            """
            select sheet, name, header_row, columns, titles from staging.sheet
            where submission_id = :submission and kind = 'DATA' and titles <> '{}'
              and not exists (
                select from staging.sheet
                where submission_id = :submission and kind = 'IDENTITY'
              )
            order by (select count(*) from jsonb_object_keys(titles)) desc, sheet
            limit 1
            """)
        .param("submission", submission)
        .query(
            (row, n) ->
                new Main(
                    row.getInt("sheet"),
                    row.getString("name"),
                    row.getInt("header_row"),
                    columns(
                        json.readValue(row.getString("columns"), BY_FIELD),
                        json.readValue(row.getString("titles"), BY_NUMBER))))
        .optional();
  }

  private static List<Column> columns(Map<String, Integer> byField, Map<Integer, String> titles) {
    Map<Integer, String> fields = new HashMap<>();
    byField.forEach((field, column) -> fields.put(column, field));
    List<Column> columns = new ArrayList<>();
    new TreeMap<>(titles)
        .forEach((number, title) -> columns.add(new Column(number, title, fields.get(number))));
    return columns;
  }

  /**
   * The profile that a header is held against: the regency's own of these titles, else its last.
   */
  public Optional<List<Column>> before(String regency, List<Column> now) {
    return db.sql(
            """
            select columns from staging.layout_profile
            where regency_code = :regency
            order by fingerprint = :fingerprint desc, last_used_by desc
            limit 1
            """)
        .param("regency", regency)
        .param("fingerprint", fingerprint(now))
        .query((row, n) -> json.readValue(row.getString("columns"), COLUMNS))
        .optional();
  }

  /** The layouts that a regency had accepted, the latest first. */
  public List<List<Column>> all(String regency) {
    return db.sql(
            """
            select columns from staging.layout_profile
            where regency_code = :regency
            order by last_used_by desc
            """)
        .param("regency", regency)
        .query((row, n) -> json.readValue(row.getString("columns"), COLUMNS))
        .list();
  }

  /** Learns a layout, or notes that it was used again. */
  public void use(String regency, List<Column> columns, long submission) {
    db.sql(
            """
            insert into staging.layout_profile
              (regency_code, fingerprint, columns, learned_from, last_used_by)
            values (:regency, :fingerprint, :columns::jsonb, :submission, :submission)
            on conflict (regency_code, fingerprint) do update
            set columns = excluded.columns, last_used_by = excluded.last_used_by
            """)
        .param("regency", regency)
        .param("fingerprint", fingerprint(columns))
        .param("columns", json.writeValueAsString(columns))
        .param("submission", submission)
        .update();
  }

  private static String fingerprint(List<Column> columns) {
    StringBuilder titles = new StringBuilder();
    columns.forEach(column -> titles.append(column.number()).append(column.key()).append('\n'));
    try {
      byte[] text = titles.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
