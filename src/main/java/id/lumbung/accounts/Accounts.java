package id.lumbung.accounts;

import id.lumbung.settings.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The users of this installation. They are never deleted: what they did keeps their name. */
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
  private static final String FIRST = "admin";

  private final JdbcClient db;
  private final Passwords passwords = new Passwords();

  Accounts(JdbcClient db) {
    this.db = db;
  }

  /**
   * Adds a user.
   *
   * @param name 2 to 32 small letters, digits, dots, underscores and hyphens
   * @param regency a petugas' regency; null for the other roles
   * @throws Refused if the name, the regency or the password cannot be
   */
  public void add(String name, Role role, @Nullable String regency, String password, String actor) {
    if (!canBeNamed(name)) {
      throw new Refused("denied.user_name", Map.of("pengguna", name));
    }
    requireRegency(role, regency);
    try {
      db.sql(
              """
              insert into accounts.app_user (user_name, role, regency_code, password, created_by)
              values (:name, :role, :regency, :password, :actor)
              """)
          .param("name", name)
          .param("role", role.code())
          .param("regency", regency)
          .param("password", passwords.hash(password))
          .param("actor", actor)
          .update();
    } catch (DuplicateKeyException e) {
      throw new Refused("denied.user_known", Map.of("pengguna", name));
    } catch (DataIntegrityViolationException e) {
      throw noRegency(regency);
    }
  }

  /** Whether a user may have the name. */
  static boolean canBeNamed(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Adds the first administrator where there is no user yet.
   *
   * @param password told to nobody but the caller
   * @return its name; nothing where there are users
   */
  public Optional<String> addFirst(String password, String actor) {
    int added =
        db.sql(
                """
                insert into accounts.app_user (user_name, role, password, created_by)
                select :name, 'admin', :password, :actor
                where not exists (select from accounts.app_user)
                on conflict (user_name) do nothing
                """)
            .param("name", FIRST)
            .param("password", passwords.hash(password))
            .param("actor", actor)
            .update();
    return added == 0 ? Optional.empty() : Optional.of(FIRST);
  }

  private static void requireRegency(Role role, @Nullable String regency) {
    if ((role == Role.PETUGAS) != (regency != null)) {
      throw new Refused(
          role == Role.PETUGAS ? "denied.regency_missing" : "denied.regency_too_many",
          Map.of("peran", role.code()));
    }
  }

  private static Refused noRegency(@Nullable String regency) {
    return new Refused("denied.no_regency", Map.of("kode", String.valueOf(regency)));
  }

  /**
   * Gives a user another role.
   *
   * @throws Refused if there is no such user or regency
   */
  public void setRole(String name, Role role, @Nullable String regency) {
    requireRegency(role, regency);
    try {
      requireOne(
          name,
          db.sql(
                  """
                  update accounts.app_user set role = :role, regency_code = :regency
                  where user_name = :name
                  """)
              .param("name", name)
              .param("role", role.code())
              .param("regency", regency)
              .update());
    } catch (DataIntegrityViolationException e) {
      throw noRegency(regency);
    }
  }

  /**
   * Gives a user another password.
   *
   * @throws Refused if there is no such user, or the password is too short or too long
   */
  public void setPassword(String name, String password) {
    requireOne(
        name,
        db.sql("update accounts.app_user set password = :password where user_name = :name")
            .param("name", name)
            .param("password", passwords.hash(password))
            .update());
  }

  /**
   * Keeps a user out, or lets one in again.
   *
   * @throws Refused if there is no such user
   */
  public void setEnabled(String name, boolean enabled, String actor) {
    requireOne(
        name,
        db.sql(
                """
                update accounts.app_user
                set disabled_at = case when not :enabled then clock_timestamp() end,
                  disabled_by = case when not :enabled then :actor end
                where user_name = :name
                """)
            .param("name", name)
            .param("enabled", enabled)
            .param("actor", actor)
            .update());
  }

  private static void requireOne(String name, int found) {
    if (found == 0) {
      throw new Refused("denied.no_user", Map.of("pengguna", name));
    }
  }

  /**
   * A user who may come in.
   *
   * @throws Refused if there is none of that name, or it was disabled
   */
  public Person enabled(String name) {
    return db.sql(
            """
            select role, regency_code from accounts.app_user
            where user_name = :name and disabled_at is null
            """)
        .param("name", name)
        .query((row, n) -> person(name, row))
        .optional()
        .orElseThrow(() -> new Refused("denied.no_user", Map.of("pengguna", name)));
  }

  /** The user that a name and a password stand for; nothing says which of the two was wrong. */
  public Optional<Person> authenticate(String name, String password) {
    Optional<String> hash =
        db.sql(
                """
                select password from accounts.app_user
                where user_name = :name and disabled_at is null
                """)
            .param("name", name)
            .query(String.class)
            .optional();
    if (hash.isEmpty()) {
      passwords.pretend(password);
    }
    return hash.filter(kept -> passwords.matches(password, kept)).map(kept -> enabled(name));
  }

  /** All users by name. */
  public List<Account> all() {
    return db.sql(
            """
            select user_name as "user", role, regency_code as regency, created_by, disabled_by,
              to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as created,
              to_char(disabled_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as disabled
            from accounts.app_user order by user_name
            """)
        .query(Account.class)
        .list();
  }

  private static Person person(String name, ResultSet row) throws SQLException {
    return new Person(
        name,
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getString("regency_code"));
  }
}
