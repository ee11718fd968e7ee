package id.lumbung.warehouse;

import id.lumbung.settings.SqlModel;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what submissions bring against what counted before. */
public record DifferenceNotes(JdbcClient db, JsonMapper json) {
  private static final TypeReference<List<Difference.Change>> CHANGES = new TypeReference<>() {};

  /**
   * Notes what a gathered load brings against what counts now. In the transaction of the load.
   *
   * @param earlier the full submission in effect
   */
  public void note(Load load, long earlier) {
    // Staged rows have no statistics yet: nested loops over them would be quadratic.
    db.sql("set local enable_nestloop = off").update();
    db.sql(SqlModel.read("warehouse/note_difference.sql"))
        .param("submission", load.submission())
        .param("regency", load.regency())
        .param("year", load.year())
        .param("earlier", earlier)
        .param("full", load.isFull())
        .update();
    db.sql("set local enable_nestloop = on").update();
  }

  /** What the submission brought against what counted before; nothing where nothing did. */
  public Optional<Difference> of(long submission) {
    return db.sql("select * from warehouse.difference where submission_id = :submission")
        .param("submission", submission)
        .query(
            (row, n) ->
                new Difference(
                    row.getLong("previous_submission_id"),
                    row.getLong("added"),
                    row.getLong("gone"),
                    row.getLong("changed"),
                    json.readValue(row.getString("largest"), CHANGES)))
        .optional();
  }
}
