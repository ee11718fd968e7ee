package id.lumbung.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.TestDatabase;
import id.lumbung.settings.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest {
  private static final String PASSWORD = "lumbung padi desa";

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient db = JdbcClient.create(database.dataSource());
  private final Accounts accounts = new Accounts(db);

  @BeforeEach
  void knowTwoAreas() {
    db.sql(
            """
            insert into reference.area (area_code, area_level, parent_code, name) values
              ('62', 'province', null, 'Kalimantan Tengah'),
              ('62.03', 'regency', '62', 'Kapuas')
            """)
        .update();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aUserComesInWithTheRightPasswordAlone() {
    accounts.add("sari", Role.PETUGAS, "62.03", PASSWORD, "root");

    assertThat(accounts.authenticate("sari", PASSWORD))
        .contains(new Person("sari", Role.PETUGAS, "62.03"));
    assertThat(accounts.authenticate("sari", PASSWORD + "!")).isEmpty();
    assertThat(accounts.authenticate("budi", PASSWORD)).isEmpty();
  }

  @Test
  void thePasswordItselfIsNowhere() {
    accounts.add("sari", Role.OPERATOR, null, PASSWORD, "root");
    accounts.add("budi", Role.OPERATOR, null, PASSWORD, "root");

    assertThat(db.sql("select password from accounts.app_user").query(String.class).list())
        .doesNotHaveDuplicates()
        .allMatch(kept -> kept.startsWith("{bcrypt}$2") && !kept.contains(PASSWORD));
  }

  @Test
  void aDisabledUserStaysOutUntilEnabledAgain() {
    accounts.add("sari", Role.OPERATOR, null, PASSWORD, "root");

    accounts.setEnabled("sari", false, "root");
    assertThat(accounts.authenticate("sari", PASSWORD)).isEmpty();
    assertThatThrownBy(() -> accounts.enabled("sari")).isInstanceOf(Refused.class);
    assertThat(accounts.all().get(0).disabledBy()).isEqualTo("root");

    accounts.setEnabled("sari", true, "root");
    assertThat(accounts.authenticate("sari", PASSWORD)).isPresent();
  }

  @Test
  void aNewPasswordAndANewRoleReplaceTheOldOnes() {
    accounts.add("sari", Role.PETUGAS, "62.03", PASSWORD, "root");

    accounts.setPassword("sari", "an entirely new one");
    accounts.setRole("sari", Role.PIMPINAN, null);

    assertThat(accounts.authenticate("sari", PASSWORD)).isEmpty();
    assertThat(accounts.authenticate("sari", "an entirely new one"))
        .contains(new Person("sari", Role.PIMPINAN, null));
  }

  @ParameterizedTest
  @CsvSource({
    "Sari, OPERATOR, , lumbung padi desa, denied.user_name",
    "s, OPERATOR, , lumbung padi desa, denied.user_name",
    "sari, OPERATOR, , elevenchars, denied.password",
    "sari, PETUGAS, , lumbung padi desa, denied.regency_missing",
    "sari, PIMPINAN, 62.03, lumbung padi desa, denied.regency_too_many",
    "sari, PETUGAS, 62, lumbung padi desa, denied.no_regency",
    "sari, PETUGAS, 62.99, lumbung padi desa, denied.no_regency",
  })
  void refusesWhatAUserCannotBe(
      String name, Role role, String regency, String password, String key) {
    assertThatThrownBy(() -> accounts.add(name, role, regency, password, "root"))
        .isInstanceOfSatisfying(Refused.class, denied -> assertThat(denied.key()).isEqualTo(key));
    assertThat(accounts.all()).isEmpty();
  }

  @Test
  void refusesASecondUserOfOneNameAndDeedsAboutNobody() {
    accounts.add("sari", Role.OPERATOR, null, PASSWORD, "root");

    assertThatThrownBy(() -> accounts.add("sari", Role.ADMIN, null, PASSWORD, "root"))
        .hasMessage("denied.user_known");
    assertThatThrownBy(() -> accounts.setPassword("budi", PASSWORD)).hasMessage("denied.no_user");
    assertThatThrownBy(() -> accounts.setRole("budi", Role.ADMIN, null))
        .hasMessage("denied.no_user");
  }
}
