package id.lumbung.console;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Permissions;
import id.lumbung.accounts.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where pages ask whether a person may, and where acts are done for it: the same rights and the
 * same audit as on the command line. Looks at figures and states are judged and not written down,
 * for every page is one; looks at persons and acts are.
 */
record Desk(Audit audit, HttpServletRequest request) {
  /** Who asks. */
  Person person() {
    return Welcome.person(request)
        .orElseThrow(() -> new IllegalStateException("nobody has signed in"));
  }

  boolean may(Action action) {
    return Permissions.reach(person().role(), action) != Permissions.Reach.NONE;
  }

  /**
   * How far a person may look.
   *
   * @return the regency beyond which it may not; empty where it may see all
   * @throws id.lumbung.settings.Refused if it may not look at all
   */
  Optional<String> look(Action action) {
    Person person = person();
    Optional<String> own = own(action);
    Permissions.require(person, action, own.orElse(null));
    return own;
  }

  private Optional<String> own(Action action) {
    boolean isOwn = Permissions.reach(person().role(), action) == Permissions.Reach.OWN;
    return isOwn ? Optional.ofNullable(person().regency()) : Optional.empty();
  }

  /**
   * Does what the person asks for, if that person may, and keeps who, when, what and why.
   *
   * @param regency which one it is about; null for none or several
   */
  <T, E extends Exception> T perform(
      @Nullable String regency,
      Action action,
      @Nullable String object,
      @Nullable String reason,
      Audit.Work<T, E> work)
      throws E {
    return audit.perform(new Audit.Request(person(), action, regency, object, reason), work);
  }

  /** The same for an act that gives nothing back. */
  void act(
      @Nullable String regency,
      Action action,
      @Nullable String object,
      @Nullable String reason,
      Runnable work) {
    perform(
        regency,
        action,
        object,
        reason,
        () -> {
          work.run();
          return action;
        });
  }
}
