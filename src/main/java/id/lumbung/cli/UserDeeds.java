package id.lumbung.cli;

import id.lumbung.accounts.Account;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Action;
import id.lumbung.accounts.Role;
import id.lumbung.publication.JsonForms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be done with users. */
final class UserDeeds {
  private UserDeeds() {}

  /** A deed about one user. */
  private abstract static class Deed implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "users.name")
    private String name = "";

    private final Action action;

    Deed(Action action) {
      this.action = action;
    }

    final String name() {
      return name;
    }

    /** Reads what has to be asked before the database is opened. */
    String ask(Console console) {
      return "";
    }

    abstract void carryOut(Accounts accounts, String asked);

    @Override
    public final Integer call() {
      Console console = common.console();
      String asked = ask(console);
      try (Session session = Session.open(common)) {
        session.perform(
            action,
            name,
            null,
            () -> {
              carryOut(session.get(Accounts.class), asked);
              return name;
            });
        console.out(CliTexts.get("users.done." + action.code(), Map.of("pengguna", name)));
        return 0;
      }
    }
  }

  /** A role, with the regency that a petugas needs. */
  static final class Place {
    @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "users.role")
    private Role role = Role.PETUGAS;

    @Option(names = "--regency", paramLabel = "CODE", descriptionKey = "users.regency")
    private @Nullable String regency;
  }

  /** {@code users add NAME --role ROLE [--regency CODE]}. */
  @Command(name = "add", resourceBundle = "messages.cli")
  static final class Add extends Deed {
    @Mixin private Place place = new Place();

    Add() {
      super(Action.USER_ADD);
    }

    @Override
    String ask(Console console) {
      return PasswordPrompt.ask(console);
    }

    @Override
    void carryOut(Accounts accounts, String password) {
      accounts.add(name(), place.role, place.regency, password, Actor.name());
    }
  }

  /** {@code users role NAME --role ROLE [--regency CODE]}. */
  @Command(name = "role", resourceBundle = "messages.cli")
  static final class ChangeRole extends Deed {
    @Mixin private Place place = new Place();

    ChangeRole() {
      super(Action.USER_ROLE);
    }

    @Override
    void carryOut(Accounts accounts, String asked) {
      accounts.setRole(name(), place.role, place.regency);
    }
  }

  /** {@code users password NAME}. */
  @Command(name = "password", resourceBundle = "messages.cli")
  static final class ChangePassword extends Deed {
    ChangePassword() {
      super(Action.USER_PASSWORD);
    }

    @Override
    String ask(Console console) {
      return PasswordPrompt.ask(console);
    }

    @Override
    void carryOut(Accounts accounts, String password) {
      accounts.setPassword(name(), password);
    }
  }

  /** {@code users disable NAME}. */
  @Command(name = "disable", resourceBundle = "messages.cli")
  static final class Disable extends Deed {
    Disable() {
      super(Action.USER_DISABLE);
    }

    @Override
    void carryOut(Accounts accounts, String asked) {
      accounts.setEnabled(name(), false, Actor.name());
    }
  }

  /** {@code users enable NAME}. */
  @Command(name = "enable", resourceBundle = "messages.cli")
  static final class Enable extends Deed {
    Enable() {
      super(Action.USER_ENABLE);
    }

    @Override
    void carryOut(Accounts accounts, String asked) {
      accounts.setEnabled(name(), true, Actor.name());
    }
  }

  /** {@code users list}. */
  @Command(name = "list", resourceBundle = "messages.cli")
  static final class Listing implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    /** A document of {@code users list --json}. */
    record UsersForm(List<Account> users) {}

    @Override
    public Integer call() {
      try (Session session = Session.open(common)) {
        List<Account> users =
            session.perform(Action.READ_USERS, null, null, () -> session.get(Accounts.class).all());
        common.console().out(json ? JsonForms.of(new UsersForm(users)) : table(users));
        return 0;
      }
    }

    private static String table(List<Account> users) {
      TextTable table = new TextTable(6, FigureTables.titles("users"));
      for (Account user : users) {
        table.row(
            List.of(
                user.user(),
                user.role(),
                Objects.requireNonNullElse(user.regency(), "-"),
                user.created(),
                user.createdBy(),
                Objects.requireNonNullElse(user.disabled(), "-")));
      }
      return table.toString();
    }
  }
}
