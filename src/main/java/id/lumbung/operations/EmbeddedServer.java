package id.lumbung.operations;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import java.util.ArrayList;
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
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  /** A server that has just been told to read its settings again may refuse for a moment. */
  private static final Duration REFUSED_LIMIT = Duration.ofSeconds(3);

  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  private final Path home;
  private final int port;
  private final @Nullable String password;
  private volatile Connection keeper;

  private EmbeddedServer(Path home, int port, Connection keeper) throws IOException {
    this.home = home;
    this.port = port;
    this.keeper = keeper;
    ServerPassword.demand(home, cluster(home), keeper);
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
        Postmaster running = Postmaster.of(cluster(absolute)).orElse(null);
        if (running == null) {
          start(absolute);
          running = Postmaster.of(cluster(absolute)).orElseThrow();
        }
        return new EmbeddedServer(absolute, running.port(), keep(absolute, running));
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
        stop();
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

  /** PostgreSQL refuses to be commanded by root, so root goes through a user namespace. */
  private void stop() throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(pgCtl(home), "-D", cluster(home).toString(), "-m", "fast", "-w", "stop"));
    try {
      int exit =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(home.resolve("server.log").toFile()))
              .start()
              .waitFor();
      if (exit != 0) {
        log.warn("The embedded PostgreSQL did not stop; see {}", home.resolve("server.log"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The tool beside the server that runs: what the cluster remembers it was started with. */
  private static String pgCtl(Path home) throws IOException {
    String started = Files.readString(cluster(home).resolve("postmaster.opts"));
    return Path.of(started.substring(0, started.indexOf(" \"")))
        .resolveSibling("pg_ctl")
        .toString();
  }

  private static void start(Path home) throws IOException {
    String password = ServerPassword.read(home);
    EmbeddedPostgres.builder()
        .setConnectConfig("password", password == null ? "" : password)
        .setDataDirectory(cluster(home))
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(program(home).toFile())
        .setRegisterShutdownHook(false)
        .setPort(port(home))
        .setPGStartupWait(START_LIMIT)
        .setErrorRedirector(Redirect.appendTo(home.resolve("server.log").toFile()))
        .setOutputRedirector(Redirect.appendTo(home.resolve("server.log").toFile()))
        .setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("encoding", "UTF8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("shared_buffers", sharedBuffers())
        .setServerConfig("work_mem", "64MB")
        .setServerConfig("maintenance_work_mem", "128MB")
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("checkpoint_timeout", "15min")
        .setServerConfig("max_connections", "100")
        .setServerConfig("jit", "off")
        .setServerConfig("log_min_messages", "fatal")
        .setServerConfig("log_min_error_statement", "panic")
        .start();
  }

  /** An eighth of the machine's memory, 256 MB at least and 1 GB at most. */
  private static String sharedBuffers() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long megabytes = machine.getTotalMemorySize() >> 23;
    return Math.max(256, Math.min(1024, megabytes)) + "MB";
  }

  /** The port of the last start where it is free, so that BI connections stay valid. */
  private static int port(Path home) throws IOException {
    Path remembered = home.resolve("port");
    if (Files.exists(remembered)) {
      int last = Integer.parseInt(Files.readString(remembered).strip());
      try (ServerSocket free = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        log.info("Port {} is taken, another one is used", last);
      }
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(remembered, Integer.toString(free.getLocalPort()));
      return free.getLocalPort();
    }
  }

  private static Connection keep(Path home, Postmaster running) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    String password = ServerPassword.read(home);
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", KEEPER);
    properties.setProperty("tcpKeepAlive", "true");
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    long patience = System.nanoTime() + REFUSED_LIMIT.toNanos();
    while (true) {
      try {
        Connection connection = DriverManager.getConnection(url(running.port()), properties);
        if (servesOurFiles(connection, home)) {
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

  private static boolean servesOurFiles(Connection connection, Path home) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      row.next();
      return Path.of(row.getString(1)).toAbsolutePath().normalize().equals(cluster(home));
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

  private static Path cluster(Path home) {
    return home.resolve("cluster");
  }

  private static Path program(Path home) {
    return home.resolve("program");
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
