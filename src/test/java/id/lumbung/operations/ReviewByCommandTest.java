package id.lumbung.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.operations.LumbungProcess.Ended;
import id.lumbung.pipeline.Officer;
import id.lumbung.review.Stalls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An operator parts what was joined, and decides what hangs together, at a terminal. */
@TestInstance(Lifecycle.PER_CLASS)
class ReviewByCommandTest {
  private final Path temp;
  private final TestDatabase database = TestDatabase.fresh();
  private final TestLumbung lumbung;

  ReviewByCommandTest(@TempDir Path temp) {
    this.temp = temp;
    this.lumbung = TestLumbung.start(temp.resolve("data"), database);
    lumbung.get(Accounts.class).add("budi", Role.OPERATOR, null, "lumbung padi desa", "test");
    Stalls.send(lumbung, temp);
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  private Ended review(String... arguments) throws IOException, InterruptedException {
    String[] all = new String[arguments.length + 3];
    all[0] = "review";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--data";
    all[arguments.length + 2] = temp.resolve("data").toString();
    return LumbungProcess.runAs("budi", database, all);
  }

  private long businessesOf(String owner) {
    return lumbung
        .db()
        .sql(
            "select count(distinct i.business_id) from warehouse.identity i"
                + " join warehouse.observation o using (regency_code, submission_id, sheet, row)"
                + " where i.known_to = 'infinity' and o.owner_name = :owner")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  @Test
  void aRowIsPartedAndJoinedAgainAsTheTerminalSaysHow() throws Exception {
    assertThat(businessesOf("Siti Aminah")).isEqualTo(1);

    Ended parted = review("--split", "2/1/2", "--reason", "dua lapak");

    assertThat(parted.exit()).isZero();
    assertThat(parted.said())
        .contains("sekarang berdiri sendiri dengan baris 2/1/2 (2022)")
        .contains("tetap dengan baris 1/1/2 (2021)")
        .doesNotContain(Officer.nik(800));
    assertThat(businessesOf("Siti Aminah")).isEqualTo(2);

    String decision = found("lumbung review (\\d+) --undo", parted.said());
    assertThat(review(decision, "--undo", "--reason", "keliru").exit()).isZero();
    assertThat(review(decision, "--same", "--reason", "satu lapak").exit()).isZero();
    assertThat(businessesOf("Siti Aminah")).isEqualTo(1);

    Ended nothing = review("--split", "2/1/999", "--reason", "dua lapak");
    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.said().strip().lines()).hasSize(1);
  }

  @Test
  void whatHangsTogetherIsShownAsOneAndDecidedAtOnce() throws Exception {
    Ended waiting = review();
    assertThat(waiting.said()).contains("saling terkait: 3 usaha").doesNotContain(Officer.nik(900));
    String one = found("lumbung review (\\d+) --group --same", waiting.said());

    Ended decided = review(one, "--group", "--same", "--reason", "satu lapak");

    assertThat(decided.exit()).isZero();
    assertThat(decided.said()).contains("Keputusan atas 2 usulan yang saling terkait dicatat");
    assertThat(businessesOf("Siti Rahmah")).isEqualTo(1);
    assertThat(review().said()).contains("Tidak ada");
  }
}
