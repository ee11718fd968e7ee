package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Permissions;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param regency code of a petugas' own regency; null for the other roles
 */
public record Visitor(String name, String role, @Nullable String regency) {
  static Visitor of(Person person) {
    return new Visitor(person.name(), person.role().code(), person.regency());
  }

  /**
   * Whether the person may do something, be it in one regency alone.
   *
   * @param action code of an {@link Action}
   */
  public boolean may(String action) {
    return Permissions.reach(
            Role.valueOf(role.toUpperCase(Locale.ROOT)),
            Action.valueOf(action.toUpperCase(Locale.ROOT)))
        != Permissions.Reach.NONE;
  }
}
