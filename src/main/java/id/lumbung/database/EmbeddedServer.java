package id.lumbung.database;

import id.lumbung.settings.OwnFiles;
import id.lumbung.settings.Refused;
import id.lumbung.settings.Unusable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL of one data directory, shared by every process that uses it.
 *
 * <p>Attach or start: a server that already runs on these files (started by another command, or
 * left behind by a killed one) is used; otherwise one is started. Each user holds one marked
 * connection; the last to close stops the server. A file lock orders starting and stopping.
 */
public final class EmbeddedServer implements DatabaseServer {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final String KEEPER = "lumbung-keeper";

  /** A server that has just been told to read its settings again may refuse for a moment. */
  private static final Duration REFUSED_LIMIT = Duration.ofSeconds(3);

  /** A wrong password, or none, or a cluster that was half made. */
  private static final String REFUSED = "28...|08004|3D000";

  private static final int LOOKS = 10;

  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  private final Path home;
  private final ServerProgram program;
  private final int port;
  private final @Nullable String password;
  private volatile Connection keeper;

  private EmbeddedServer(Path home, ServerProgram program, int port, Connection keeper)
      throws IOException {
    this.home = home;
    this.program = program;
    this.port = port;
    this.keeper = keeper;
    if (!program.cluster().demandsPasswords()) {
      demandPasswords(program, keeper);
    }
    this.password = program.password().read();
  }

  /**
   * @param home folder of the server's program, cluster and lock
   */
  static EmbeddedServer attachOrStart(Path home) {
    Path absolute = home.toAbsolutePath().normalize();
    IN_THIS_PROCESS.lock();
    try {
      OwnFiles.folder(absolute);
      if (Files.exists(absolute.resolve("program"))) {
        OwnFiles.folder(absolute.resolve("program"));
      }
      try (FileChannel channel = lockFile(absolute)) {
        FileLock held = channel.lock();
        log.debug("Holding {}", held);
        return attachOrStart(absolute, new ServerProgram(absolute));
      }
    } catch (IOException e) {
      throw Unusable.of(absolute, e);
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  private static EmbeddedServer attachOrStart(Path home, ServerProgram program) throws IOException {
    program.outlastEarlierCommands();
    Optional<Postmaster> found = Postmaster.of(program.cluster().place());
    Postmaster running = found.isPresent() ? found.orElseThrow() : started(program);
    Connection keeper = keep(program, running);
    if (keeper == null && !isUsed(running)) {
      program.stop();
      if (program.cluster().isMade()) {
        program.resetPassword();
      }
      running = started(program);
      keeper = keep(program, running);
    }
    if (keeper == null) {
      throw new Refused("server.password", Map.of("berkas", program.password().file().toString()));
    }
    return new EmbeddedServer(home, program, running.port(), keeper);
  }

  /** Whether anybody stays connected; one that was just refused may need a moment to go. */
  private static boolean isUsed(Postmaster running) throws IOException {
    for (int look = 0; look < LOOKS && running.hasClients(); look++) {
      pause();
    }
    return running.hasClients();
  }

  private static Postmaster started(ServerProgram program) throws IOException {
    program.start();
    return Postmaster.of(program.cluster().place()).orElseThrow(program::noStart);
  }

  /** A server from before asks for no password yet, or not everybody. */
  private static void demandPasswords(ServerProgram program, Connection owner) throws IOException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("alter role postgres password '" + program.password().make() + "'");
      program.cluster().demandPasswords();
      statement.execute("select pg_reload_conf()");
    } catch (SQLException e) {
      throw program.noStart();
    }
  }

  @Override
  public String url() {
    return url(port);
  }

  @Override
  public String user() {
    return "postgres";
  }

  @Override
  public @Nullable String password() {
    return password;
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  @Override
  public void revive() {
    if (answers()) {
      return;
    }
    EmbeddedServer again = attachOrStart(home);
    if (again.port == port) {
      keeper = again.keeper;
      log.warn("The embedded PostgreSQL had ended and runs again");
    } else {
      closeQuietly(again.keeper);
      log.error("The embedded PostgreSQL runs on another port now; start Lumbung again");
    }
  }

  private boolean answers() {
    try {
      return keeper.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    IN_THIS_PROCESS.lock();
    try (FileChannel channel = lockFile(home)) {
      FileLock held = channel.lock();
      log.debug("Holding {}", held);
      boolean last = isLastUser();
      closeQuietly(keeper);
      if (last) {
        program.stop();
      }
    } catch (IOException e) {
      log.warn("The embedded PostgreSQL could not be stopped: {}", e.getMessage());
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  private boolean isLastUser() {
    try (Connection connection = DriverManager.getConnection(url(), user(), password);
        Statement statement = connection.createStatement();
        ResultSet others =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where application_name = '"
                    + KEEPER
                    + "'")) {
      others.next();
      return others.getLong(1) <= (keeper.isClosed() ? 0 : 1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** A marked connection; null where the server refuses the password. */
  private static @Nullable Connection keep(ServerProgram program, Postmaster running)
      throws IOException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    String password = program.password().read();
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", KEEPER);
    properties.setProperty("tcpKeepAlive", "true");
    long limit = System.nanoTime() + ServerProgram.START_LIMIT.toNanos();
    long patience = System.nanoTime() + REFUSED_LIMIT.toNanos();
    while (true) {
      try {
        Connection connection = DriverManager.getConnection(url(running.port()), properties);
        if (servesOurFiles(connection, program)) {
          return connection;
        }
        connection.close();
        throw program.noStart();
      } catch (SQLException e) {
        boolean isRefused = String.valueOf(e.getSQLState()).matches(REFUSED);
        if (isRefused && System.nanoTime() > patience) {
          return null;
        }
        boolean mayCome = DatabaseServer.isAway(e) || isRefused;
        if (!mayCome || System.nanoTime() > limit || !running.isAlive()) {
          log.warn("The embedded PostgreSQL does not come: {}", e.getSQLState());
          throw program.noStart();
        }
        pause();
      }
    }
  }

  private static boolean servesOurFiles(Connection connection, ServerProgram program)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      return Path.of(row.getString(1))
          .toAbsolutePath()
          .normalize()
          .equals(program.cluster().place());
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      log.debug("Closing the keeper failed: {}", e.getMessage());
    }
  }

  private static FileChannel lockFile(Path home) throws IOException {
    Path lock = home.resolve("lock");
    OwnFiles.file(lock);
    return FileChannel.open(lock, StandardOpenOption.WRITE);
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }
}
