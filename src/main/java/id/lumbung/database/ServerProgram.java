package id.lumbung.database;

import com.sun.management.OperatingSystemMXBean;
import id.lumbung.settings.OwnFiles;
import id.lumbung.settings.Refused;
import id.lumbung.settings.Unusable;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * The commands of the PostgreSQL program that comes along, on the cluster beside it. The first
 * start unpacks the one and makes the other; every later one proves that both are whole.
 */
final class ServerProgram {
  static final Duration START_LIMIT = Duration.ofSeconds(90);

  /** What a first start writes: the program, the cluster, and its log of changes. */
  private static final DataSize FIRST_START = DataSize.ofMegabytes(256);

  /** With less than this a server that does not start lacks room. */
  private static final DataSize NO_ROOM = DataSize.ofMegabytes(64);

  private static final int LAST_PORT = 65_535;
  private static final Logger log = LoggerFactory.getLogger(ServerProgram.class);

  private final Path home;
  private final UnpackedProgram program;
  private final ServerCluster cluster;
  private final ServerPassword password;

  /**
   * @param home folder of the server's program and cluster
   */
  ServerProgram(Path home) {
    this.home = home;
    this.program = new UnpackedProgram(home);
    this.cluster = new ServerCluster(home.resolve("cluster"));
    this.password = new ServerPassword(home.resolve("password"));
  }

  /** The database's own files. */
  ServerCluster cluster() {
    return cluster;
  }

  /** The password of the owner. */
  ServerPassword password() {
    return password;
  }

  /**
   * Ends or awaits the commands of a process that was killed while it ran them: they go on without
   * it, and two at once would write the same files.
   */
  void outlastEarlierCommands() throws IOException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    List<ProcessHandle> earlier = earlierCommands();
    while (!earlier.isEmpty() && System.nanoTime() < limit) {
      earlier.stream()
          .filter(process -> !isCommand(process, "pg_ctl"))
          .forEach(ProcessHandle::destroyForcibly);
      pause();
      earlier = earlierCommands();
    }
  }

  private List<ProcessHandle> earlierCommands() {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                isCommand(process, "pg_ctl")
                    || isCommand(process, "initdb")
                    || (isCommand(process, "postgres")
                        && Postmaster.worksIn(process, cluster.beside())))
        .toList();
  }

  private boolean isCommand(ProcessHandle process, String tool) {
    String command = process.info().command().orElse("");
    return command.endsWith(tool) && isSame(Path.of(command), program.tool(tool));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Starts the server, which then runs whatever becomes of this process. */
  void start() throws IOException {
    boolean isMade = cluster.isMade();
    boolean isWhole = program.isWhole();
    if ((!isMade || !isWhole) && Unusable.room(home) < FIRST_START.toBytes()) {
      throw Unusable.full(home, FIRST_START.toBytes());
    }
    if (!isWhole) {
      program.unpack();
      // An earlier release noted here what it had unpacked.
      Files.deleteIfExists(home.resolve("release"));
    }
    if (!isMade) {
      makeCluster();
    } else if (password.read() == null) {
      resetPassword();
    }
    String options =
        settings().entrySet().stream()
            .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" ", "-p " + port() + " ", ""));
    run(
        "",
        program.tool("pg_ctl"),
        "--pgdata=" + cluster.place(),
        "--log=" + log(),
        "--wait",
        "--timeout=" + START_LIMIT.toSeconds(),
        "--options=" + options,
        "start");
  }

  private void makeCluster() throws IOException {
    Path made = cluster.beside();
    OwnFiles.delete(made);
    password.make();
    run(
        "",
        program.tool("initdb"),
        "--pgdata=" + made,
        "--username=postgres",
        "--pwfile=" + password.file(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8");
    cluster.putInPlace();
  }

  /** Gives the owner another password; whoever may write the files may do so while none runs. */
  void resetPassword() throws IOException {
    log.warn("The password of the embedded PostgreSQL is made again");
    String made = password.renew();
    run(
        "alter role postgres password '" + made + "'\n",
        program.tool("postgres"),
        "--single",
        "-D",
        cluster.place().toString(),
        "postgres");
  }

  /** Stops the server, whichever release it is, once its clients are sent away. */
  void stop() throws IOException {
    int exit =
        command("", runningTool(), "--pgdata=" + cluster.place(), "--mode=fast", "--wait", "stop");
    if (exit != 0) {
      log.warn("The embedded PostgreSQL did not stop; see {}", log());
    }
  }

  private void run(String input, Path tool, String... arguments) throws IOException {
    if (command(input, tool, arguments) != 0) {
      throw noStart();
    }
  }

  /** Why the server does not run. */
  Refused noStart() {
    return Unusable.room(home) < NO_ROOM.toBytes()
        ? Unusable.full(home, NO_ROOM.toBytes())
        : new Refused("server.no_start", Map.of("berkas", log().toString()));
  }

  /** PostgreSQL refuses to be commanded by root, so root goes through a user namespace. */
  private int command(String input, Path tool, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(tool.toString());
    command.addAll(List.of(arguments));
    OwnFiles.file(log());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log().toFile()))
            .start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(input.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The tool beside the server that runs: the cluster remembers what it was started with. */
  private Path runningTool() throws IOException {
    Path options = cluster.place().resolve("postmaster.opts");
    String started = Files.exists(options) ? Files.readString(options) : "";
    int end = started.indexOf(" \"");
    Path own = program.tool("pg_ctl");
    return end < 0 ? own : Path.of(started.substring(0, end)).resolveSibling(own.getFileName());
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("listen_addresses", "127.0.0.1");
    // A socket would be locked in /tmp, where the lock of a dead server may name a living process.
    settings.put("unix_socket_directories", "");
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
    int last = Files.exists(remembered) ? port(Files.readString(remembered).strip()) : 0;
    if (last > 0) {
      try (ServerSocket free = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        log.info("Port {} is taken, another one is used", last);
      }
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      OwnFiles.write(remembered, Integer.toString(free.getLocalPort()));
      return free.getLocalPort();
    }
  }

  /** The port that a file remembers; 0 for what a power cut left of one. */
  private static int port(String remembered) {
    int port = remembered.matches("\\d{1,5}") ? Integer.parseInt(remembered) : 0;
    return port <= LAST_PORT ? port : 0;
  }

  private Path log() {
    return home.resolve("server.log");
  }
}
