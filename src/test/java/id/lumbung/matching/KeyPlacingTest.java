package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.settings.SqlModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A register that was filled before keys had places, when the product starts next. */
class KeyPlacingTest {
  private static final int PLACE = 48;

  @TempDir Path temp;

  @Test
  void placesStoredKeysAndThoseOfRowsUnderWayAsIfTheyHadAlwaysBeen() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files()).failed()).isEmpty();
      long submission = matchAgain(lumbung);
      List<String> stored = keys(lumbung, "matching.block_key");
      List<String> underWay = keys(lumbung, "matching.row_key");
      assertThat(stored).isNotEmpty();
      assertThat(underWay).isNotEmpty();

      takePlacesAway(lumbung);
      assertThat(keys(lumbung, "matching.block_key")).isNotEqualTo(stored);
      assertThat(keys(lumbung, "matching.row_key")).isNotEqualTo(underWay);
      placing(lumbung).placeOnce();

      assertThat(keys(lumbung, "matching.block_key")).isEqualTo(stored);
      assertThat(keys(lumbung, "matching.row_key")).isEqualTo(underWay);
      assertThat(found(lumbung, submission)).isPositive();
    }
  }

  @Test
  void leavesAPlacedRegisterAlone() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files()).failed()).isEmpty();
      String before = written(lumbung);

      placing(lumbung).placeOnce();

      assertThat(written(lumbung)).isEqualTo(before);
    }
  }

  @Test
  void keepsTheKeysOfARegencyTogether() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      assertThat(lumbung.sweep(files()).failed()).isEmpty();

      Map<String, Long> mostOfOnePlace = new TreeMap<>();
      lumbung
          .db()
          .sql(
              """
              select regency_code, max(keys) as most, sum(keys) as total
              from (
                select p.regency_code, k.key >> :place as place, count(*) as keys
                from matching.block_key k
                join matching.profile p using (profile_id)
                group by p.regency_code, place
              ) placed
              group by regency_code
              """)
          .param("place", PLACE)
          .query(
              row -> {
                mostOfOnePlace.put(row.getString(1), 100 * row.getLong(2) / row.getLong(3));
              });

      assertThat(mostOfOnePlace)
          .isNotEmpty()
          .allSatisfy((r, most) -> assertThat(most).isGreaterThan(60));
    }
  }

  private Path files() throws IOException {
    Path all = Samples.write(temp.resolve("all"), 0.1);
    Path some = Files.createDirectories(temp.resolve("some"));
    try (var found = Files.list(all)) {
      for (Path file :
          found.filter(f -> f.toString().endsWith("_2020.xlsx")).sorted().limit(3).toList()) {
        Files.copy(file, some.resolve(file.getFileName()));
      }
    }
    return some;
  }

  /** The rows of one submission have keys again, as between matching and loading. */
  private static long matchAgain(TestLumbung lumbung) {
    long submission =
        lumbung
            .db()
            .sql("select max(submission_id) from staging.staged_row")
            .query(Long.class)
            .single();
    transaction(lumbung)
        .executeWithoutResult(
            status ->
                lumbung.get(Matcher.class).match(submission, "62.03", 2020, code -> "informasi"));
    return submission;
  }

  /** Leaves keys as they were made before they had places. */
  private static void takePlacesAway(TestLumbung lumbung) {
    JdbcTemplate db = lumbung.get(JdbcTemplate.class);
    RowKeyring cutter = new RowKeyring(MatchKeys.of(lumbung.get(MatchSecret.class)));
    List<Object[]> hashes = new ArrayList<>();
    db.query(
        SqlModel.read("matching/described.sql"),
        row -> {
          Description description = Description.of(row, 1);
          Keyring keyring = cutter.of(description, description.prepared());
          for (int i = 0; i < keyring.size(); i++) {
            hashes.add(new Object[] {keyring.hash(i), keyring.keys()[i]});
          }
        });
    db.batchUpdate("update matching.block_key set key = ? where key = ?", hashes);
    db.batchUpdate("update matching.row_key set keys = array_replace(keys, ?, ?)", swapped(hashes));
    db.update("update matching.secret_fingerprint set keys_are_placed = false");
  }

  private static List<Object[]> swapped(List<Object[]> pairs) {
    return pairs.stream().map(pair -> new Object[] {pair[1], pair[0]}).toList();
  }

  private static KeyPlacing placing(TestLumbung lumbung) {
    return new KeyPlacing(
        lumbung.get(JdbcTemplate.class), transaction(lumbung), lumbung.get(MatchSecret.class));
  }

  private static List<String> keys(TestLumbung lumbung, String table) {
    return lumbung
        .db()
        .sql("select t::text from " + table + " t order by 1")
        .query(String.class)
        .list();
  }

  /** Where the stored keys lie in the table. */
  private static String written(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql("select string_agg(ctid::text || key, ',' order by ctid) from matching.block_key")
        .query(String.class)
        .single();
  }

  /** How many keys of the rows under way lead to a stored description. */
  private static long found(TestLumbung lumbung, long submission) {
    return lumbung
        .db()
        .sql(
            "select count(*) from matching.row_key r cross join unnest(r.keys) k (key)"
                + " join matching.block_key b on b.key = k.key where r.submission_id = :s")
        .param("s", submission)
        .query(Long.class)
        .single();
  }

  private static TransactionTemplate transaction(TestLumbung lumbung) {
    return lumbung.get(TransactionTemplate.class);
  }
}
