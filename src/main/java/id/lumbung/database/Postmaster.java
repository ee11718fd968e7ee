package id.lumbung.database;

import id.lumbung.settings.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code postmaster.pid} says of the server that runs on a cluster.
 *
 * @param pid its number in the operating system
 * @param port the TCP port it listens on
 */
record Postmaster(long pid, int port) {
  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final int PORT_LINE = 3;
  private static final Duration END_LIMIT = Duration.ofSeconds(30);

  /** How far apart two clocks may tell the start of one process. */
  private static final Duration CLOSE = Duration.ofMinutes(1);

  /**
   * The server that runs on a cluster. A file that speaks of none, as a power cut leaves it, is
   * removed: PostgreSQL refuses to start beside an empty one.
   *
   * @throws Refused where a server runs here and its file cannot be read
   */
  static Optional<Postmaster> of(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readString(file).lines().map(String::strip).toList();
    Postmaster told = told(lines);
    if (told != null && runs(told.pid, cluster, lines)) {
      return Optional.of(told);
    }
    endUnnamed(file, cluster);
    log.warn("The file {} spoke of no server that runs, and is removed", file);
    Files.deleteIfExists(file);
    return Optional.empty();
  }

  /** PostgreSQL ends itself within a minute where its file is not its own any more. */
  private static void endUnnamed(Path file, Path cluster) {
    Optional<Postmaster> unnamed = worker(cluster);
    if (unnamed.isEmpty()) {
      return;
    }
    Postmaster server = unnamed.orElseThrow();
    Optional<ProcessHandle> process = ProcessHandle.of(server.pid);
    if (!server.hasClients()) {
      process.ifPresent(ProcessHandle::destroy);
      process.map(ProcessHandle::onExit).ifPresent(Postmaster::await);
    }
    if (server.isAlive()) {
      throw new Refused(
          "server.unnamed", Map.of("berkas", file.toString(), "proses", Long.toString(server.pid)));
    }
  }

  private static void await(CompletableFuture<ProcessHandle> end) {
    try {
      log.debug("{} ended", end.get(END_LIMIT.toSeconds(), TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.warn("The server does not end");
    }
  }

  boolean isAlive() {
    return ProcessHandle.of(pid).map(Postmaster::lives).orElse(false);
  }

  /** A process that has ended keeps its number until its parent asks; in a container none may. */
  private static boolean lives(ProcessHandle process) {
    try {
      return process.isAlive()
          && !Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))
              .contains(") Z ");
    } catch (IOException notShown) {
      return process.isAlive();
    }
  }

  /** Whether anybody is connected; true where that cannot be seen. */
  boolean hasClients() {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::children)
        .anyMatch(Postmaster::servesAClient);
  }

  /** PostgreSQL writes the address of the client into the title of the process that serves it. */
  private static boolean servesAClient(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains("(");
    } catch (NoSuchFileException gone) {
      return Files.notExists(Path.of("/proc/self"));
    } catch (IOException notShown) {
      return true;
    }
  }

  private static @Nullable Postmaster told(List<String> lines) {
    try {
      return lines.size() > PORT_LINE
          ? new Postmaster(Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(PORT_LINE)))
          : null;
    } catch (NumberFormatException torn) {
      return null;
    }
  }

  /**
   * Whether the process of a number is the server of this cluster: it works in that folder; where
   * that cannot be seen, it began when the file says.
   */
  private static boolean runs(long pid, Path cluster, List<String> lines) {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    if (process == null || !lives(process)) {
      return false;
    }
    Optional<Path> workedIn = workedIn(process);
    return workedIn.isPresent()
        ? isSame(workedIn.orElseThrow(), cluster)
        : process.info().startInstant().map(began -> isClose(began, lines.get(2))).orElse(true);
  }

  private static boolean isClose(Instant began, String said) {
    try {
      Instant told = Instant.ofEpochSecond(Long.parseLong(said));
      return Duration.between(told, began).abs().compareTo(CLOSE) < 0;
    } catch (NumberFormatException torn) {
      return false;
    }
  }

  /** The server that works in a cluster though no file names it. */
  private static Optional<Postmaster> worker(Path cluster) {
    return ProcessHandle.allProcesses()
        .filter(process -> worksIn(process, cluster))
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .min(Comparator.comparing(ProcessHandle::pid))
        .map(process -> new Postmaster(process.pid(), 0));
  }

  /** Whether a process is seen to work in a folder. */
  static boolean worksIn(ProcessHandle process, Path folder) {
    return workedIn(process).map(in -> isSame(in, folder)).orElse(false);
  }

  private static Optional<Path> workedIn(ProcessHandle process) {
    try {
      return Optional.of(
          Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
    } catch (IOException | UnsupportedOperationException notShown) {
      return Optional.empty();
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
