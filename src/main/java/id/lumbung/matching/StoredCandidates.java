package id.lumbung.matching;

import id.lumbung.settings.SqlModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finds what the register knows that shares a key with new rows, in sets. */
final class StoredCandidates {
  private static final int PORTION = 4096;
  private static final int PAIRS = 1 << 16;

  private final JdbcTemplate db;
  private final NamedParameterJdbcTemplate named;
  private final int blockLimit;

  StoredCandidates(JdbcTemplate db, int blockLimit) {
    JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(db.getDataSource()));
    streaming.setFetchSize(PORTION);
    this.db = db;
    this.named = new NamedParameterJdbcTemplate(streaming);
    this.blockLimit = blockLimit;
  }

  /**
   * A stored description that shares a key with a row.
   *
   * @param onlyByNik whether no other key but those of the NIK is shared
   */
  record Found(int row, long profile, boolean onlyByNik) {}

  /** Who sent what for which year. */
  record Sender(long submission, String regency, int year) {}

  /** What the register knows, with what it says of it. */
  record Stored(StoredProfile profile, Description description) {}

  /** Whether there is anything to find. */
  boolean isEmpty() {
    return Boolean.FALSE.equals(
        db.queryForObject("select exists (select from matching.profile)", Boolean.class));
  }

  /**
   * Finds what shares a key with the rows of a range; the other methods hand it over.
   *
   * @param to exclusive
   */
  void reach(long submission, int from, int to) {
    db.execute("drop table if exists new_key, reached");
    named.update(
        SqlModel.read("matching/new_key.sql"),
        Map.of("submission", submission, "from", from, "to", to));
    db.execute("analyze new_key");
    db.execute("set local jit = off");
    db.execute("set local enable_nestloop = on");
    // Hardly a key comes twice.
    db.execute("set local enable_memoize = off");
    Map<String, Integer> limit = Map.of("limit", blockLimit);
    named.update(SqlModel.read("matching/reach_profiles.sql"), limit);
    db.execute("analyze reached");
    named.update(SqlModel.read("matching/refine_crowded.sql"), limit);
  }

  /** Hands over the descriptions that were reached, by number, in portions. */
  void eachProfile(Sender sender, Consumer<List<Stored>> taker) {
    Portions<Stored> portions = new Portions<>(PORTION, taker);
    named.query(
        SqlModel.read("matching/profiles_reached.sql"),
        Map.of(
            "submission", sender.submission(), "regency", sender.regency(), "year", sender.year()),
        row -> {
          portions.add(stored(row));
        });
    portions.end();
  }

  /** Hands over the pairs that were found, by row and then by number of the description. */
  void eachFound(Consumer<List<Found>> taker) {
    Portions<Found> portions = new Portions<>(PAIRS, taker);
    named.query(
        SqlModel.read("matching/found_profiles.sql"),
        row -> {
          portions.add(new Found(row.getInt(1), row.getLong(2), row.getBoolean(3)));
        });
    portions.end();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Description description = Description.of(row, 6);
    StoredProfile profile =
        new StoredProfile(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getObject(4, UUID.class),
            row.getBoolean(5),
            MatchRows.isGroup(description));
    return new Stored(profile, description);
  }
}
