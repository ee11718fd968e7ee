package id.lumbung.matching;

import id.lumbung.reference.SqlModel;
import id.lumbung.staging.CopyText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Finds what the register knows that shares a key with new rows, in sets. */
final class StoredCandidates {
  private static final String TABLE = "new_key";

  private final JdbcTemplate db;
  private final NamedParameterJdbcTemplate named;
  private final int blockLimit;

  StoredCandidates(JdbcTemplate db, int blockLimit) {
    this.db = db;
    this.named = new NamedParameterJdbcTemplate(db);
    this.blockLimit = blockLimit;
  }

  /**
   * A stored description that shares a key with a row.
   *
   * @param onlyByNik whether no other key but those of the NIK is shared
   */
  record Found(int row, long profile, boolean onlyByNik) {}

  /** Whether there is anything to find. */
  boolean isEmpty() {
    return Boolean.FALSE.equals(
        db.queryForObject("select exists (select from matching.profile)", Boolean.class));
  }

  /** What shares a key with the rows of a range, by row and then by number of the description. */
  List<Found> find(MatchRows rows, int from, int to) {
    db.execute("drop table if exists new_key, reached");
    db.execute(SqlModel.read("matching/new_key.sql"));
    CopyText text = new CopyText();
    for (int r = from; r < to; r++) {
      Keyring keyring = rows.keyring(r);
      for (int k = 0; k < keyring.size(); k++) {
        text.value(r)
            .value(keyring.key(k))
            .value(keyring.refinement(k))
            .value(keyring.isByNik(k))
            .end();
      }
    }
    text.into(db, TABLE, "row_number, key, refinement, by_nik");
    db.execute("analyze new_key");
    db.execute("set local jit = off");
    db.execute("set local enable_nestloop = on");
    Map<String, Integer> limit = Map.of("limit", blockLimit);
    named.update(SqlModel.read("matching/reach_profiles.sql"), limit);
    db.execute("analyze reached");
    named.update(SqlModel.read("matching/refine_crowded.sql"), limit);
    List<Found> found = new ArrayList<>();
    db.query(
        SqlModel.read("matching/found_profiles.sql"),
        row -> {
          found.add(new Found(row.getInt(1), row.getLong(2), row.getBoolean(3)));
        });
    return found;
  }

  /** The descriptions that were found last, by number. */
  List<StoredProfile> profiles(long submission, String regency, int year) {
    return named.query(
        SqlModel.read("matching/profiles_reached.sql"),
        Map.of("submission", submission, "regency", regency, "year", year),
        StoredCandidates::profile);
  }

  static StoredProfile profile(ResultSet row, int number) throws SQLException {
    return new StoredProfile(
        row.getLong("profile_id"),
        row.getLong("business_id"),
        row.getObject("business_nik_key", UUID.class),
        row.getBoolean("is_same_list"),
        description(row));
  }

  static Description description(ResultSet row) throws SQLException {
    return description(row, "");
  }

  /** A description from columns that carry a prefix. */
  static Description description(ResultSet row, String prefix) throws SQLException {
    return new Description(
        row.getString(prefix + "nik"),
        row.getString(prefix + "nib"),
        row.getString(prefix + "phone"),
        row.getString(prefix + "district_code"),
        row.getString(prefix + "kbli"),
        row.getString(prefix + "owner_name"),
        row.getString(prefix + "business_name"),
        row.getString(prefix + "village"),
        row.getString(prefix + "address"),
        row.getString(prefix + "founded_year"));
  }
}
