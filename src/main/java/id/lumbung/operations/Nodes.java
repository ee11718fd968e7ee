package id.lumbung.operations;

import id.lumbung.intake.Leases;
import id.lumbung.intake.Leases.LocalProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Shows that this process lives, and tells which others do not. */
final class Nodes implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Nodes.class);
  private static final int BEATS_PER_SILENCE = 6;
  private static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]x");

  private final Leases leases;
  private final Duration silence;
  private final String host = hostName();
  private volatile long lastBeat = System.nanoTime();

  /** Before this moment the silence of others says nothing: this process was cut off itself. */
  private volatile long judgesFrom = lastBeat;

  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param silence how long a node may be silent before it is dead
   */
  Nodes(Leases leases, Duration silence) {
    this.leases = leases;
    this.silence = silence;
  }

  void start() {
    leases.register(host, ProcessHandle.current());
    long pause = silence.toMillis() / BEATS_PER_SILENCE;
    ScheduledFuture<?> beats =
        heart.scheduleAtFixedRate(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    log.debug("Heartbeat every {} ms: {}", pause, beats);
  }

  private void beat() {
    try {
      leases.beat();
      long now = System.nanoTime();
      if (isCutOff(now)) {
        judgesFrom = now + silence.toNanos();
      }
      lastBeat = now;
    } catch (DataAccessException e) {
      log.warn("The database does not answer: {}", e.getClass().getSimpleName());
    }
  }

  private boolean isCutOff(long now) {
    return now - lastBeat > silence.toNanos();
  }

  /**
   * Other nodes that cannot write any more: they left, their process on this host is gone, or they
   * have been silent for a whole lease. After the database was away for all, or this process was
   * frozen, the others get a whole lease to show life again.
   */
  List<UUID> dead() {
    long now = System.nanoTime();
    boolean maySilenceBeJudged = !isCutOff(now) && now - judgesFrom >= 0;
    leases.markGone(goneFromThisHost());
    return leases.silent(maySilenceBeJudged ? silence.toSeconds() : null);
  }

  private List<UUID> goneFromThisHost() {
    List<UUID> gone = new ArrayList<>();
    for (LocalProcess process : leases.onHost(host)) {
      if (!lives(process)) {
        gone.add(process.node());
      }
    }
    return gone;
  }

  private static boolean lives(LocalProcess process) {
    return ProcessHandle.of(process.pid())
        .filter(ProcessHandle::isAlive)
        .map(handle -> isSame(handle, process))
        .orElse(false);
  }

  /** A later process may have the same number; it started at another time. */
  private static boolean isSame(ProcessHandle handle, LocalProcess process) {
    return handle
        .info()
        .startInstant()
        .flatMap(now -> process.started().map(then -> isClose(now, then)))
        .orElse(true);
  }

  private static boolean isClose(Instant now, String then) {
    Instant registered = OffsetDateTime.parse(then, STARTED).toInstant();
    return Math.abs(now.toEpochMilli() - registered.toEpochMilli()) < 2_000;
  }

  /** Name and start of the machine: two machines may have one name, and numbers of processes. */
  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName() + bootOfThisMachine();
    } catch (UnknownHostException e) {
      return "localhost" + bootOfThisMachine();
    }
  }

  private static String bootOfThisMachine() {
    try {
      return " " + Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    try {
      leases.leave();
    } catch (DataAccessException e) {
      log.info("The database was gone before this process left: {}", e.getClass().getSimpleName());
    }
  }
}
