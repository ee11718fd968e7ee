package id.lumbung.accounts;

import static id.lumbung.accounts.Permissions.Reach.ALL;
import static id.lumbung.accounts.Permissions.Reach.NONE;
import static id.lumbung.accounts.Permissions.Reach.OWN;

import id.lumbung.settings.Refused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which role may do what: the one place that says so. */
public final class Permissions {
  private static final Map<Action, Map<Role, Reach>> MATRIX = new EnumMap<>(Action.class);

  static {
    row(Action.READ_FIGURES, OWN, ALL, ALL);
    row(Action.READ_STATUS, OWN, ALL, NONE);
    row(Action.READ_PERSONS, OWN, ALL, NONE);
    row(Action.SUBMIT, OWN, ALL, NONE);
    row(Action.GIVE_REASON, OWN, ALL, NONE);
    row(Action.TEACH_HEADING, OWN, ALL, NONE);
    row(Action.TELL_SCOPE, OWN, ALL, NONE);
    row(Action.REPORT, NONE, ALL, ALL);
    row(Action.APPROVE, NONE, NONE, ALL);
    row(Action.EXPORT, NONE, ALL, ALL);
    row(Action.RUN, NONE, ALL, NONE);
    row(Action.RESTART, NONE, ALL, NONE);
    row(Action.STOP, NONE, ALL, NONE);
    row(Action.ABANDON, NONE, ALL, NONE);
    row(Action.WITHDRAW, NONE, ALL, NONE);
    row(Action.REPLAY, NONE, ALL, NONE);
    row(Action.ACCEPT, NONE, ALL, NONE);
    row(Action.DECIDE, NONE, ALL, NONE);
    row(Action.SPLIT, NONE, ALL, NONE);
    row(Action.UNDO, NONE, ALL, NONE);
    row(Action.CONNECT, NONE, ALL, NONE);
    row(Action.RETAIN, NONE, NONE, NONE);
    row(Action.EDIT_SETTINGS, NONE, NONE, NONE);
    row(Action.USER_ADD, NONE, NONE, NONE);
    row(Action.USER_ROLE, NONE, NONE, NONE);
    row(Action.USER_PASSWORD, NONE, NONE, NONE);
    row(Action.SIGN_IN, ALL, ALL, ALL);
    row(Action.OWN_PASSWORD, ALL, ALL, ALL);
    row(Action.USER_DISABLE, NONE, NONE, NONE);
    row(Action.USER_ENABLE, NONE, NONE, NONE);
    row(Action.READ_USERS, NONE, NONE, NONE);
    row(Action.READ_AUDIT, NONE, NONE, NONE);
  }

  private Permissions() {}

  /** How far a permission goes. */
  public enum Reach {
    /** Not at all. */
    NONE,
    /** Within the person's own regency. */
    OWN,
    /** Everywhere. */
    ALL
  }

  private static void row(Action action, Reach petugas, Reach operator, Reach pimpinan) {
    MATRIX.put(
        action,
        Map.of(
            Role.PETUGAS, petugas,
            Role.OPERATOR, operator,
            Role.PIMPINAN, pimpinan,
            Role.ADMIN, ALL));
  }

  /** How far a role may go with an action. */
  public static Reach reach(Role role, Action action) {
    return Objects.requireNonNull(Objects.requireNonNull(MATRIX.get(action)).get(role));
  }

  /** The roles that may do something everywhere, as users know them. */
  static String mayDo(Action action) {
    return Arrays.stream(Role.values())
        .filter(role -> reach(role, action) == ALL)
        .map(Role::code)
        .collect(Collectors.joining(", "));
  }

  /**
   * Whether a person may.
   *
   * @param regency the regency that it is about; null where it is about none, or about several
   */
  public static boolean allow(Person person, Action action, @Nullable String regency) {
    Reach reach = reach(person.role(), action);
    return reach == ALL || (reach == OWN && regency != null && regency.equals(person.regency()));
  }

  /**
   * Asks whether a person may.
   *
   * @param regency as {@link #allow} takes it
   * @throws Refused if it may not
   */
  public static void require(Person person, Action action, @Nullable String regency) {
    if (!allow(person, action, regency)) {
      throw new Refused(
          "denied.role",
          Map.of(
              "pengguna", person.name(),
              "peran", person.role().code(),
              "tindakan", action.code(),
              "siapa", mayDo(action)));
    }
  }
}
