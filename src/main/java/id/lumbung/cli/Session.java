package id.lumbung.cli;

import id.lumbung.LumbungApplication;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Permissions;
import id.lumbung.accounts.Person;
import id.lumbung.operations.Installation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running product behind a command: database, rooms, node. */
final class Session implements AutoCloseable {
  private static final String DRY_RUN = "--dry-run";

  private final ConfigurableApplicationContext context;

  private Session(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the product without a web port.
   *
   * @param properties further settings of the application, {@code --key=value} each
   */
  static Session open(CommonOptions options, String... properties) {
    Installation installation = options.installation();
    return new Session(
        new SpringApplicationBuilder(LumbungApplication.class)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(Installation.class, () -> installation))
            .run(properties));
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Does what the person asks for, if that person may, and keeps who, when, what and why. */
  <T, E extends Exception> T perform(
      Action action, @Nullable String object, @Nullable String reason, Audit.Work<T, E> work)
      throws E {
    return performIn(null, action, object, reason, work);
  }

  /** Tells what an act would do to a person who may do it; the audit shows it as a dry run. */
  <T, E extends Exception> T rehearse(Action action, @Nullable String object, Audit.Work<T, E> work)
      throws E {
    return perform(action, object == null ? DRY_RUN : object + " " + DRY_RUN, null, work);
  }

  /** The same as {@link #perform} for an act that gives nothing back. */
  void act(Action action, @Nullable String object, @Nullable String reason, Runnable work) {
    perform(
        action,
        object,
        reason,
        () -> {
          work.run();
          return action;
        });
  }

  /**
   * Asks whether the person may look, and how far.
   *
   * @return the regency beyond which it may not; empty where it may see all
   */
  Optional<String> look(Action action, String object) {
    Person person = Actor.person(get(Accounts.class));
    boolean isOwn = Permissions.reach(person.role(), action) == Permissions.Reach.OWN;
    Optional<String> own = isOwn ? Optional.ofNullable(person.regency()) : Optional.empty();
    return performIn(own.orElse(null), action, object, null, () -> own);
  }

  /** The same within one regency, for which its own officer may have the right. */
  <T, E extends Exception> T performIn(
      @Nullable String regency,
      Action action,
      @Nullable String object,
      @Nullable String reason,
      Audit.Work<T, E> work)
      throws E {
    Person person = Actor.person(get(Accounts.class));
    return get(Audit.class)
        .perform(new Audit.Request(person, action, regency, object, reason), work);
  }

  @Override
  public void close() {
    context.close();
  }
}
