package id.lumbung.operations;

import id.lumbung.database.DatabaseServer;
import id.lumbung.database.ServerPassword;
import id.lumbung.settings.SqlModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read-only roles of BI tools: their passwords, and what else is theirs to do. What a role has
 * set or opened since is put back at every start, as far as Lumbung's own user may.
 */
public final class ReaderRoles {
  /** Reads {@code mart} and {@code reference}. */
  public static final String BI = "lumbung_bi";

  /** Reads {@code mart_public}. */
  public static final String PUBLIC = "lumbung_public";

  /** A login of a regency that reads its own rows: this and the digits of the regency's code. */
  private static final String BI_OF_REGENCY = BI + "_";

  private static final Logger log = LoggerFactory.getLogger(ReaderRoles.class);
  private static final String NO_PRIVILEGE = "42501";

  /** duplicate_object and unique_violation. */
  private static final Set<String> MADE_BY_ANOTHER = Set.of("42710", "23505");

  private static final int TRIES = 5;
  private static final long PAUSE_MILLIS = 50;

  private final DatabaseServer server;
  private final Path passwords;
  private final List<String> regencies;

  /**
   * @param data the data directory, which keeps the passwords
   * @param regencies Kemendagri's codes of those that get a login of their own
   */
  ReaderRoles(DatabaseServer server, Path data, List<String> regencies) {
    this.server = server;
    this.passwords = data.resolve("passwords");
    this.regencies = List.copyOf(regencies);
  }

  /** Logins that read the rows of one regency, by its code; none where Lumbung may make none. */
  public Map<String, String> regencyRoles() {
    Map<String, String> roles = new TreeMap<>();
    try (Connection owner = connect(server.user(), server.password())) {
      List<String> made = rolesOfRegencies(owner);
      for (String regency : regencies) {
        String role = BI_OF_REGENCY + regency.replace(".", "");
        if (made.contains(role)) {
          roles.put(regency, role);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The roles of regencies cannot be read", e);
    }
    return roles;
  }

  /** The password of a role; null where the administrator of the server keeps it. */
  public @Nullable String password(String role) {
    try {
      return kept(role).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerPassword kept(String role) {
    return new ServerPassword(passwords.resolve(role));
  }

  /** Gives the roles their passwords and shuts every door that is Lumbung's to shut. */
  void settle() {
    try (Connection owner = connect(server.user(), server.password())) {
      makeRegencyRoles(owner);
      for (String statement : openDoors(owner)) {
        shut(owner, statement);
      }
      for (String role : List.of(BI, PUBLIC)) {
        if (server.isEmbedded() ? !comesIn(role) : hasNoPassword(owner, role)) {
          shut(owner, "alter role " + role + " password '" + kept(role).make() + "'");
        }
      }
      for (String role : withoutPassword(owner)) {
        shut(owner, "alter role " + role + " password '" + kept(role).make() + "'");
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The roles of BI tools cannot be settled", e);
    }
  }

  /** On a server of its own Lumbung always may; elsewhere it does without where it may not. */
  private void makeRegencyRoles(Connection owner) throws SQLException, IOException {
    List<String> statements = new ArrayList<>();
    String sql = SqlModel.read("operations/regency_readers.sql").replace(":regencies", "?");
    try (PreparedStatement wanted = owner.prepareStatement(sql)) {
      wanted.setArray(1, owner.createArrayOf("text", regencies.toArray()));
      try (ResultSet rows = wanted.executeQuery()) {
        while (rows.next()) {
          statements.add(rows.getString(1));
        }
      }
    }
    for (String statement : statements) {
      try {
        run(owner, statement);
      } catch (SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals(NO_PRIVILEGE)) {
          log.info("Regencies get no login of their own: this user may create no role");
          return;
        }
        if (!MADE_BY_ANOTHER.contains(state)) {
          throw e;
        }
      }
    }
  }

  private static List<String> rolesOfRegencies(Connection owner) throws SQLException {
    List<String> roles = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select rolname from pg_roles where rolname ~ '^lumbung_bi_[0-9]{4}$'")) {
      while (rows.next()) {
        roles.add(rows.getString(1));
      }
    }
    return roles;
  }

  /** Roles of regencies whose password is Lumbung's to make and is not there. */
  private List<String> withoutPassword(Connection owner) throws SQLException, IOException {
    List<String> roles = new ArrayList<>();
    for (String role : rolesOfRegencies(owner)) {
      boolean isForgotten = server.isEmbedded() && kept(role).read() == null;
      if (isForgotten || hasNoPassword(owner, role)) {
        roles.add(role);
      }
    }
    return roles;
  }

  /** The statements that shut what stands open to the roles, for whoever may run them. */
  public static List<String> openDoors(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet doors = statement.executeQuery(SqlModel.read("operations/open_doors.sql"))) {
      List<String> open = new ArrayList<>();
      while (doors.next()) {
        open.add(doors.getString(1));
      }
      return open;
    }
  }

  /** Two processes may set the same at once; the one that comes later finds it set. */
  private static void shut(Connection owner, String sql) throws SQLException, IOException {
    try {
      run(owner, sql);
    } catch (SQLException e) {
      if (!NO_PRIVILEGE.equals(e.getSQLState())) {
        throw e;
      }
      log.info("An administrator of the database may shut more; see lumbung diagnose");
    }
  }

  /** Tries again where another process did the same at the same time. */
  private static void run(Connection owner, String sql) throws SQLException, IOException {
    for (int left = TRIES; left > 0; left--) {
      try (Statement statement = owner.createStatement()) {
        statement.execute(sql);
        return;
      } catch (SQLException e) {
        if (!"XX000".equals(e.getSQLState()) || left == 1) {
          throw e;
        }
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Whether the password in the file is the role's. */
  private boolean comesIn(String role) throws IOException {
    String password = kept(role).read();
    if (password == null) {
      return false;
    }
    try (Connection connection = connect(role, password)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return !String.valueOf(e.getSQLState()).startsWith("28");
    }
  }

  /** Only an administrator sees that, and only of a role that Lumbung itself has made. */
  private static boolean hasNoPassword(Connection owner, String role) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      try (ResultSet self =
          statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
        if (!self.next() || !self.getBoolean(1)) {
          return false;
        }
      }
      try (ResultSet none =
          statement.executeQuery(
              "select from pg_authid where rolpassword is null and rolname = '" + role + "'")) {
        return none.next();
      }
    }
  }

  private Connection connect(String user, @Nullable String password) throws SQLException {
    return DriverManager.getConnection(server.url(), user, password);
  }
}
