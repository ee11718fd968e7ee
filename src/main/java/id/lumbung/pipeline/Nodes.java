package id.lumbung.pipeline;

import com.github.kagkarlsson.scheduler.Clock;
import id.lumbung.intake.NodeRegister;
import id.lumbung.intake.NodeRegister.LocalProcess;
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

/**
 * Shows that this process lives, and tells which others do not. Its time is that of the database,
 * whatever the clock of this machine says.
 */
public final class Nodes implements Clock, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Nodes.class);
  static final int BEATS_PER_SILENCE = 6;
  private static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]x");

  private final NodeRegister register;
  private final Duration silence;
  private final String host = hostName();
  private volatile long lastBeat = System.nanoTime();
  private volatile Reading reading = new Reading(Instant.EPOCH, lastBeat);

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
   * What the database's clock said.
   *
   * @param nanos when it was asked
   */
  private record Reading(Instant time, long nanos) {}

  /**
   * @param silence how long a node may be silent before it is dead
   */
  Nodes(NodeRegister register, Duration silence) {
    this.register = register;
    this.silence = silence;
  }

  void start() {
    register.register(host, ProcessHandle.current());
    beat();
    long pause = interval().toMillis();
    ScheduledFuture<?> beats =
        heart.scheduleAtFixedRate(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    log.debug("Heartbeat every {} ms: {}", pause, beats);
  }

  private void beat() {
    try {
      long asked = System.nanoTime();
      reading = new Reading(register.beat(), asked);
      long now = System.nanoTime();
      if (isCutOff(now)) {
        judgesFrom = now + silence.toNanos();
      }
      lastBeat = now;
    } catch (DataAccessException e) {
      log.warn("The database does not answer: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public Instant now() {
    Reading last = reading;
    return last.time().plusNanos(System.nanoTime() - last.nanos());
  }

  private boolean isCutOff(long now) {
    return now - lastBeat > silence.toNanos();
  }

  /**
   * Other nodes that cannot write any more: they left, their process on this host is gone, or they
   * have been silent for a whole lease. After the database was away for all, or this process was
   * frozen, the others get a whole lease to show life again.
   */
  public List<UUID> dead() {
    List<UUID> gone = goneFromThisHost();
    if (!gone.isEmpty()) {
      register.markGone(gone);
    }
    return register.silent(maySilenceBeJudged() ? silence.toSeconds() : null);
  }

  /** Whether the silence of others says anything. */
  boolean maySilenceBeJudged() {
    long now = System.nanoTime();
    return !isCutOff(now) && now - judgesFrom >= 0;
  }

  /** How often life is shown. */
  Duration interval() {
    return silence.dividedBy(BEATS_PER_SILENCE);
  }

  private List<UUID> goneFromThisHost() {
    List<UUID> gone = new ArrayList<>();
    for (LocalProcess process : register.onHost(host)) {
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
      register.leave();
    } catch (DataAccessException e) {
      log.info("The database was gone before this process left: {}", e.getClass().getSimpleName());
    }
  }
}
