package id.lumbung.cli;

import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.Role;

/**
 * On whose behalf a command acts: the user that {@code LUMBUNG_USER} names, else the user of the
 * operating system.
 *
 * <p>Whoever may run the program on this data directory or with these credentials could read and
 * change everything without it, so the operating system's user counts as admin. Naming a user can
 * only take rights away, and needs no password; the audit keeps both names.
 */
final class Actor {
  private Actor() {}

  static String name() {
    String named = System.getenv("LUMBUNG_USER");
    return named == null || named.isBlank() ? account() : named.strip();
  }

  /** The person, with the rights that it has here. */
  static Person person(Accounts accounts) {
    String named = System.getenv("LUMBUNG_USER");
    return named == null || named.isBlank()
        ? new Person(account(), Role.ADMIN, null)
        : accounts.enabled(named.strip());
  }

  private static String account() {
    return System.getProperty("user.name", "unknown");
  }
}
