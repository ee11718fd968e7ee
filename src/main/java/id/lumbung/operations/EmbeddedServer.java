package id.lumbung.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.List;
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
final class EmbeddedServer implements DatabaseServer {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final String KEEPER = "lumbung-keeper";

  /** A server that has just been told to read its settings again may refuse for a moment. */
  private static final Duration REFUSED_LIMIT = Duration.ofSeconds(3);

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
    ServerPassword.demand(home, program.cluster(), keeper);
    this.password = ServerPassword.read(home);
  }

  /**
   * @param home folder of the server's program, cluster and lock
   */
  static EmbeddedServer attachOrStart(Path home) {
    Path absolute = home.toAbsolutePath().normalize();
    IN_THIS_PROCESS.lock();
    try {
      Files.createDirectories(absolute);
      try (FileChannel channel = lockFile(absolute)) {
        FileLock held = channel.lock();
        log.debug("Holding {}", held);
        ServerProgram program = new ServerProgram(absolute);
        Postmaster running = Postmaster.of(program.cluster()).orElse(null);
        if (running == null) {
          program.start();
          running = Postmaster.of(program.cluster()).orElseThrow();
        }
        return new EmbeddedServer(
            absolute, program, running.port(), keep(absolute, program, running));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded PostgreSQL in " + absolute + " cannot be started: " + e.getMessage(), e);
    } finally {
      IN_THIS_PROCESS.unlock();
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

  private static Connection keep(Path home, ServerProgram program, Postmaster running)
      throws IOException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    String password = ServerPassword.read(home);
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
        throw new IOException("port " + running.port() + " belongs to another server");
      } catch (SQLException e) {
        if (String.valueOf(e.getSQLState()).startsWith("28") && System.nanoTime() > patience) {
          throw new IOException(
              "it refuses the password in "
                  + home.resolve("password")
                  + "; bring that file back from the backup",
              e);
        }
        if (System.nanoTime() > limit) {
          throw new IOException("it does not answer on port " + running.port(), e);
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
      return Path.of(row.getString(1)).toAbsolutePath().normalize().equals(program.cluster());
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
    return FileChannel.open(
        home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /**
   * What {@code postmaster.pid} says of a running server.
   *
   * @param port the TCP port it listens on
   */
  private record Postmaster(int port) {

    /** The server that runs on a cluster; a pid file left by a power cut is removed. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
      Path file = cluster.resolve("postmaster.pid");
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      long pid = Long.parseLong(lines.get(0).strip());
      boolean alive =
          ProcessHandle.of(pid)
              .filter(ProcessHandle::isAlive)
              .map(process -> process.info().command().orElse("postgres").contains("postgres"))
              .orElse(false);
      if (!alive) {
        Files.deleteIfExists(file);
        return Optional.empty();
      }
      return Optional.of(new Postmaster(Integer.parseInt(lines.get(3).strip())));
    }
  }
}
