package id.lumbung.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionsTest {
  /** The written matrix; src/docs/operator.md shows the same. */
  private static final List<String> WRITTEN =
      List.of(
          "action          petugas operator pimpinan admin",
          "read_figures    own     all      all      all",
          "read_status     own     all      none     all",
          "read_persons    own     all      none     all",
          "submit          own     all      none     all",
          "give_reason     own     all      none     all",
          "teach_heading   own     all      none     all",
          "tell_scope      own     all      none     all",
          "report          none    all      all      all",
          "approve         none    none     all      all",
          "export          none    all      all      all",
          "run             none    all      none     all",
          "restart         none    all      none     all",
          "stop            none    all      none     all",
          "abandon         none    all      none     all",
          "withdraw        none    all      none     all",
          "replay          none    all      none     all",
          "accept          none    all      none     all",
          "decide          none    all      none     all",
          "split           none    all      none     all",
          "undo            none    all      none     all",
          "connect         none    all      none     all",
          "retain          none    none     none     all",
          "edit_settings   none    none     none     all",
          "user_add        none    none     none     all",
          "user_role       none    none     none     all",
          "user_password   none    none     none     all",
          "sign_in         all     all      all      all",
          "own_password    all     all      all      all",
          "user_disable    none    none     none     all",
          "user_enable     none    none     none     all",
          "read_users      none    none     none     all",
          "read_audit      none    none     none     all");

  @Test
  void everyRoleMayDoWhatIsWrittenAndNothingElse() {
    List<String> found =
        Arrays.stream(Action.values())
            .map(
                action ->
                    action.code()
                        + Arrays.stream(Role.values())
                            .map(role -> " " + Permissions.reach(role, action).name())
                            .map(reach -> reach.toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining()))
            .toList();

    assertThat(found)
        .isEqualTo(WRITTEN.stream().skip(1).map(line -> line.replaceAll(" +", " ")).toList());
  }

  @Test
  void aPetugasHasTheOwnRegencyAlone() {
    Person officer = new Person("sari", Role.PETUGAS, "62.03");

    assertThat(Permissions.allow(officer, Action.READ_PERSONS, "62.03")).isTrue();
    assertThat(Permissions.allow(officer, Action.READ_PERSONS, "62.04")).isFalse();
    assertThat(Permissions.allow(officer, Action.READ_PERSONS, null)).isFalse();
    assertThat(Permissions.allow(officer, Action.WITHDRAW, "62.03")).isFalse();
  }

  @Test
  void pimpinanHasFiguresAlone() {
    Person head = new Person("kepala", Role.PIMPINAN, null);

    assertThat(Permissions.allow(head, Action.READ_FIGURES, null)).isTrue();
    assertThat(Permissions.allow(head, Action.READ_PERSONS, "62.03")).isFalse();
  }
}
