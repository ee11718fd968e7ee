package id.lumbung.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInsTest {
  private static final String PASSWORD = "lumbung padi desa";

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());
  private final Accounts accounts = new Accounts(db);
  private final SignIns signIns = new SignIns(db, accounts);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoeverFailsFiveTimesIsKeptOutEvenWithTheRightPassword() {
    accounts.add("sari", Role.OPERATOR, null, PASSWORD, "root");
    for (int i = 0; i < SignIns.MOST; i++) {
      assertThat(signIns.attempt("sari", "wrong")).isEqualTo(wrong());
    }

    assertThat(signIns.attempt("sari", PASSWORD).isLocked()).isTrue();
    assertThat(signIns.attempt("budi", "wrong").isLocked()).isFalse();
  }

  @Test
  void aNameThatNobodyHasIsTreatedAlike() {
    for (int i = 0; i < SignIns.MOST; i++) {
      assertThat(signIns.attempt("nobody", "wrong")).isEqualTo(wrong());
    }

    assertThat(signIns.attempt("nobody", "wrong").isLocked()).isTrue();
  }

  @Test
  void aSuccessForgetsTheFailuresBefore() {
    accounts.add("sari", Role.OPERATOR, null, PASSWORD, "root");
    for (int i = 0; i < SignIns.MOST - 1; i++) {
      assertThat(signIns.attempt("sari", "wrong")).isEqualTo(wrong());
    }

    assertThat(signIns.attempt("sari", PASSWORD).person()).isPresent();
    assertThat(signIns.attempt("sari", "wrong")).isEqualTo(wrong());
    assertThat(signIns.attempt("sari", PASSWORD).person()).isPresent();
  }

  @Test
  void afterAQuarterOfAnHourFailuresCountNoMore() {
    accounts.add("sari", Role.OPERATOR, null, PASSWORD, "root");
    for (int i = 0; i <= SignIns.MOST; i++) {
      signIns.attempt("sari", "wrong");
    }
    db.sql("update accounts.sign_in_attempt set at = at - interval '16 minutes'").update();

    assertThat(signIns.attempt("sari", PASSWORD).person()).isPresent();
  }

  @Test
  void theFirstAdministratorIsMadeOnceAndOnlyWhereThereIsNobody() {
    assertThat(accounts.addFirst(PASSWORD, "root")).contains("admin");
    assertThat(accounts.addFirst("another long one", "root")).isEmpty();
    assertThat(signIns.attempt("admin", PASSWORD).person())
        .contains(new Person("admin", Role.ADMIN, null));
  }

  private static SignIns.Attempt wrong() {
    return new SignIns.Attempt(Optional.empty(), false);
  }
}
