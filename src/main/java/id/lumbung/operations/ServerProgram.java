package id.lumbung.operations;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL program that comes along, unpacked beside the cluster it serves. The first start
 * unpacks it and makes the cluster; every later one goes straight to what is there, which spares
 * reading the archive.
 */
final class ServerProgram {
  static final Duration START_LIMIT = Duration.ofSeconds(90);

  /** The release in the archive. Another one unpacked before is left for what may still run. */
  static final String RELEASE = "18.6";

  private static final Logger log = LoggerFactory.getLogger(ServerProgram.class);

  private final Path home;

  /**
   * @param home folder of the server's program and cluster
   */
  ServerProgram(Path home) {
    this.home = home;
  }

  /** The folder of the database's own files. */
  Path cluster() {
    return home.resolve("cluster");
  }

  /** Starts the server, which then runs whatever becomes of this process. */
  void start() throws IOException {
    Path unpacked = unpacked();
    if (unpacked != null && Files.exists(cluster().resolve("PG_VERSION"))) {
      startAgain(unpacked);
    } else {
      startFirst();
      Files.writeString(record(), RELEASE + " " + home.relativize(running("pg_ctl")));
    }
  }

  private void startFirst() throws IOException {
    String password = ServerPassword.read(home);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setConnectConfig("password", password == null ? "" : password)
            .setDataDirectory(cluster())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(home.resolve("program").toFile())
            .setRegisterShutdownHook(false)
            .setPort(port())
            .setPGStartupWait(START_LIMIT)
            .setErrorRedirector(Redirect.appendTo(log().toFile()))
            .setOutputRedirector(Redirect.appendTo(log().toFile()))
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8");
    settings().forEach(builder::setServerConfig);
    builder.start();
  }

  private void startAgain(Path pgCtl) throws IOException {
    String options =
        settings().entrySet().stream()
            .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" ", "-p " + port() + " ", ""));
    int exit =
        command(
            pgCtl,
            "--log=" + log(),
            "--wait",
            "--timeout=" + START_LIMIT.toSeconds(),
            "--options=" + options,
            "start");
    if (exit != 0) {
      throw new IOException("its program ended with " + exit + "; see " + log());
    }
  }

  /** Stops the server, whichever release it is, once its clients are sent away. */
  void stop() throws IOException {
    if (command(running("pg_ctl"), "--mode=fast", "--wait", "stop") != 0) {
      log.warn("The embedded PostgreSQL did not stop; see {}", log());
    }
  }

  /** PostgreSQL refuses to be commanded by root, so root goes through a user namespace. */
  private int command(Path pgCtl, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(pgCtl.toString(), "--pgdata=" + cluster()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log().toFile()))
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The command of the release that comes along, if it was unpacked and has served before. */
  private @Nullable Path unpacked() throws IOException {
    if (!Files.exists(record())) {
      return null;
    }
    String[] said = Files.readString(record()).strip().split(" ", 2);
    Path pgCtl = said.length == 2 ? home.resolve(said[1]) : home;
    return said[0].equals(RELEASE) && Files.isExecutable(pgCtl) && Files.isRegularFile(pgCtl)
        ? pgCtl
        : null;
  }

  /** A tool beside the server that runs: the cluster remembers what it was started with. */
  private Path running(String tool) throws IOException {
    String started = Files.readString(cluster().resolve("postmaster.opts"));
    return Path.of(started.substring(0, started.indexOf(" \""))).resolveSibling(tool);
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("timezone", "UTC");
    settings.put("shared_buffers", sharedBuffers());
    settings.put("work_mem", "64MB");
    settings.put("temp_buffers", "64MB");
    settings.put("maintenance_work_mem", "128MB");
    settings.put("max_wal_size", "4GB");
    settings.put("checkpoint_timeout", "15min");
    settings.put("max_connections", "100");
    settings.put("jit", "off");
    settings.put("log_min_messages", "fatal");
    settings.put("log_min_error_statement", "panic");
    return settings;
  }

  /** An eighth of the machine's memory, 256 MB at least and 1 GB at most. */
  private static String sharedBuffers() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long megabytes = machine.getTotalMemorySize() >> 23;
    return Math.max(256, Math.min(1024, megabytes)) + "MB";
  }

  /** The port of the last start where it is free, so that BI connections stay valid. */
  private int port() throws IOException {
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

  private Path record() {
    return home.resolve("release");
  }

  private Path log() {
    return home.resolve("server.log");
  }
}
