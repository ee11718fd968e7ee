package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyPlaceTest {
  private static final int PLACE = 48;

  @TempDir Path temp;

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
}
