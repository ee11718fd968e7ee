package id.lumbung.operations;

import id.lumbung.reference.SqlModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

  private static final Logger log = LoggerFactory.getLogger(ReaderRoles.class);
  private static final int TRIES = 5;
  private static final long PAUSE_MILLIS = 50;

  private final DatabaseServer server;
  private final Path passwords;

  /**
   * @param data the data directory, which keeps the passwords
   */
  ReaderRoles(DatabaseServer server, Path data) {
    this.server = server;
    this.passwords = data.resolve("passwords");
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
      for (String statement : openDoors(owner)) {
        shut(owner, statement);
      }
      for (String role : List.of(BI, PUBLIC)) {
        if (server.isEmbedded() ? !comesIn(role) : hasNoPassword(owner, role)) {
          shut(owner, "alter role " + role + " password '" + kept(role).make() + "'");
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The roles of BI tools cannot be settled", e);
    }
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
    for (int left = TRIES; left > 0; left--) {
      try (Statement statement = owner.createStatement()) {
        statement.execute(sql);
        return;
      } catch (SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals("42501")) {
          log.info("An administrator of the database may shut more; see lumbung diagnose");
          return;
        }
        if (!state.equals("XX000") || left == 1) {
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
