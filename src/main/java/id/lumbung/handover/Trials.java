package id.lumbung.handover;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Permissions;
import id.lumbung.accounts.Person;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.feedback.Answer;
import id.lumbung.handover.Trial.Stage;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Inbox;
import id.lumbung.pipeline.DryRun;
import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.settings.OwnFiles;
import id.lumbung.settings.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Files that people handed over: kept in private folders, each looked at by one of few hands, and
 * moved into the inbox on their word. Whose a file is is held against who handed it over before
 * anything that is known of its place is touched. This process knows its own; what is left of one
 * that ended goes by its age.
 */
public final class Trials implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Trials.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int HANDS = 2;
  private static final int MOST_OF_A_PERSON = 10;
  private static final int MOST_FINDINGS = 200_000;

  private final TrialWork work;
  private final Folders folders;
  private final SubmissionSettings settings;
  private final Clock clock;
  private final Map<UUID, Held> held = new HashMap<>();
  private long taken;
  private @Nullable ScheduledExecutorService hands;

  Trials(TrialWork work, Folders folders, SubmissionSettings settings, Clock clock) {
    this.work = work;
    this.folders = folders;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where the bytes of a file come from. */
  @FunctionalInterface
  public interface Content {
    /** Puts them into a file that is not there yet. */
    void writeTo(Path target) throws IOException;
  }

  /** A file with all that is known of it; guarded by the lock of {@link Trials}. */
  private static final class Held {
    private final UUID key = UUID.randomUUID();
    private final Person owner;
    private final Path folder;
    private final Path file;
    private final boolean isToSend;
    private final long order;
    private final Instant since;
    private Stage stage = Stage.QUEUED;
    private long rows;
    private @Nullable Long expected;
    private Answer.@Nullable Place place;
    private @Nullable Refusal refusal;
    private @Nullable Answer answer;
    private TrialWork.@Nullable Sending sending;

    Held(Person owner, Path above, String name, boolean isToSend, long order, Instant since) {
      this.owner = owner;
      this.folder = above.resolve(key.toString());
      this.file = folder.resolve(name);
      this.isToSend = isToSend;
      this.order = order;
      this.since = since;
    }

    @Nullable String regency() {
      return place == null ? null : place.regency();
    }

    int findings() {
      return answer == null ? 0 : answer.findings().size();
    }
  }

  /**
   * Takes a file over; it is looked at as soon as a hand is free.
   *
   * @param name as it was told; made harmless
   * @param isToSend whether it goes into the inbox once its head has been read, without a check
   * @throws Refused if it cannot be taken
   */
  public Trial take(Person person, String name, Content content, boolean isToSend) {
    String harmless =
        Inbox.nameFor(name)
            .orElseThrow(() -> new Refused("upload.name", Map.of("berkas", cut(name))));
    if (work.freeBytes() < settings.minFreeBytes()) {
      throw new Refused("upload.no_room", Map.of());
    }
    Held file;
    synchronized (this) {
      tidy();
      forgetRefused(person);
      if (of(person).stream().filter(one -> one.stage != Stage.SENT).count() >= MOST_OF_A_PERSON) {
        throw new Refused("upload.too_many", Map.of("banyak", Integer.toString(MOST_OF_A_PERSON)));
      }
      file = new Held(person, folders.trials(), harmless, isToSend, ++taken, clock.instant());
    }
    try {
      OwnFiles.folder(file.folder);
      content.writeTo(file.file);
      OwnFiles.close(file.file);
    } catch (IOException e) {
      delete(file.folder);
      throw new UncheckedIOException("A file that was handed over cannot be kept", e);
    }
    synchronized (this) {
      held.put(file.key, file);
      hands().execute(() -> look(file));
      return told(file);
    }
  }

  /** Who sends anew has seen why the one before was not taken. */
  private void forgetRefused(Person person) {
    of(person).stream()
        .filter(file -> file.stage.isSettled() && file.stage != Stage.CHECKED)
        .forEach(
            file -> {
              held.remove(file.key);
              delete(file.folder);
            });
  }

  private static String cut(String name) {
    return name.length() > 80 ? name.substring(0, 80) + "…" : name;
  }

  /** What a hand does with a file. */
  private void look(Held file) {
    try {
      synchronized (this) {
        if (!held.containsKey(file.key)) {
          return;
        }
        file.stage = Stage.READING;
      }
      DryRun.Head head = work.head(file.file);
      if (isOurs(file, head)) {
        proceed(file);
      }
    } catch (RuntimeException e) {
      log.warn("A file that was handed over is not checked: {}", e.getClass().getSimpleName());
      settle(file, Stage.FAILED);
      delete(file.folder);
    }
  }

  /** Whether the person may send for the place that the head tells, and the head can be read. */
  private boolean isOurs(Held file, DryRun.Head head) {
    String regency = head.place().regency();
    boolean isElsewhere = regency != null && !Permissions.allow(file.owner, Action.SUBMIT, regency);
    synchronized (this) {
      file.place = head.place();
      file.refusal = isElsewhere ? null : head.refusal();
    }
    if (isElsewhere || head.refusal() != null) {
      settle(file, isElsewhere ? Stage.DENIED : Stage.REFUSED);
      if (isElsewhere || !isForWantOfAColumn(head.refusal())) {
        delete(file.folder);
      }
      return false;
    }
    return true;
  }

  /** Whether the file can be read once its sender has said what its headings mean. */
  private static boolean isForWantOfAColumn(@Nullable Refusal refusal) {
    return refusal != null && refusal.reason() == Reason.KOLOM_WAJIB_TIDAK_ADA;
  }

  private void proceed(Held file) {
    if (file.isToSend) {
      send(file, file.owner);
      return;
    }
    Answer answer =
        work.check(
            file.file,
            file.folder,
            (rows, expected) -> {
              synchronized (this) {
                file.rows = rows;
                file.expected = expected;
              }
            });
    synchronized (this) {
      file.answer = answer;
    }
    settle(file, Stage.CHECKED);
  }

  private synchronized void settle(Held file, Stage stage) {
    file.stage = stage;
  }

  private void send(Held file, Person person) {
    TrialWork.Sending sending = work.send(file.file, file.regency(), person);
    synchronized (this) {
      file.sending = sending;
      file.answer = null;
      file.stage = Stage.SENT;
    }
    delete(file.folder);
  }

  /**
   * Moves a file that was checked into the inbox. One that was sent already stays so.
   *
   * @return nothing where this person has none of that key
   * @throws Refused if it may not be sent as it is
   */
  public Optional<Trial> send(UUID key, Person person) {
    Held file;
    synchronized (this) {
      file = find(key, person);
      if (file == null) {
        return Optional.empty();
      }
      if (file.stage == Stage.SENT) {
        return Optional.of(told(file));
      }
      if (!told(file).isSendable()) {
        throw new Refused(
            "upload.not_sendable", Map.of("berkas", file.file.getFileName().toString()));
      }
      // Nobody else sends it meanwhile.
      file.stage = Stage.READING;
    }
    try {
      send(file, person);
    } finally {
      synchronized (this) {
        if (file.stage == Stage.READING) {
          file.stage = Stage.CHECKED;
        }
      }
    }
    synchronized (this) {
      return Optional.of(told(file));
    }
  }

  /** Looks at a file once more, as after its sender has said what its headings mean. */
  public void again(UUID key, Person person) {
    synchronized (this) {
      Held file = find(key, person);
      boolean isToLookAt =
          file != null
              && (file.stage == Stage.CHECKED || file.stage == Stage.REFUSED)
              && Files.exists(file.file);
      if (file == null || !isToLookAt) {
        return;
      }
      file.stage = Stage.QUEUED;
      file.answer = null;
      file.refusal = null;
      file.rows = 0;
      hands().execute(() -> look(file));
    }
  }

  /** Lets go of a file that was not sent. */
  public void discard(UUID key, Person person) {
    Held file;
    synchronized (this) {
      file = find(key, person);
      if (file == null || file.stage == Stage.READING) {
        return;
      }
      held.remove(key);
    }
    delete(file.folder);
  }

  /** A file of this person's; those of others are as if they were not there. */
  public Optional<Trial> find(String key, Person person) {
    try {
      UUID wanted = UUID.fromString(key);
      synchronized (this) {
        return Optional.ofNullable(find(wanted, person)).map(this::told);
      }
    } catch (IllegalArgumentException e) {
      log.debug("No such key", e);
      return Optional.empty();
    }
  }

  /** Under which number a file of this person's arrived; nothing before it was taken. */
  public Optional<Long> arrived(UUID key, Person person) {
    TrialWork.Sending sending;
    synchronized (this) {
      Held file = find(key, person);
      sending = file == null ? null : file.sending;
    }
    return Optional.ofNullable(sending).flatMap(work::arrived);
  }

  /** The copy with marks of a file of this person's. */
  public synchronized Optional<Path> marked(UUID key, Person person) {
    return Optional.ofNullable(find(key, person)).map(file -> work.marked(file.folder));
  }

  /** The files of this person's that are not sent, the newest first. */
  public synchronized List<Trial> all(Person person) {
    tidy();
    return of(person).stream()
        .filter(file -> file.stage != Stage.SENT)
        .sorted(Comparator.comparingLong((Held file) -> file.order).reversed())
        .map(this::told)
        .toList();
  }

  private @Nullable Held find(UUID key, Person person) {
    Held file = held.get(key);
    return file != null && isOf(file, person) ? file : null;
  }

  private List<Held> of(Person person) {
    return held.values().stream().filter(file -> isOf(file, person)).toList();
  }

  /** Who has come to another regency since is shown nothing of the one before. */
  private static boolean isOf(Held file, Person person) {
    return file.owner.name().equals(person.name())
        && (file.regency() == null
            || file.stage == Stage.DENIED
            || Permissions.allow(person, Action.SUBMIT, file.regency()));
  }

  private Trial told(Held file) {
    int ahead =
        file.stage != Stage.QUEUED
            ? 0
            : (int)
                held.values().stream()
                    .filter(other -> other.stage == Stage.QUEUED && other.order < file.order)
                    .count();
    return new Trial(
        file.key,
        String.valueOf(file.file.getFileName()),
        file.stage,
        ahead,
        file.rows,
        file.expected,
        file.place,
        file.refusal,
        file.answer,
        file.answer != null && work.marked(file.folder) != null);
  }

  /** Lets go of what is a day old, and of the oldest where there is too much to keep in mind. */
  private synchronized void tidy() {
    Instant oldest = clock.instant().minus(KEPT);
    List<Held> ended =
        new ArrayList<>(
            held.values().stream()
                .filter(file -> file.stage.isSettled() || file.stage == Stage.SENT)
                .sorted(Comparator.comparingLong(file -> file.order))
                .toList());
    int findings = ended.stream().mapToInt(Held::findings).sum();
    for (Held file : ended) {
      if (file.since.isBefore(oldest) || findings > MOST_FINDINGS) {
        findings -= file.findings();
        held.remove(file.key);
        delete(file.folder);
      }
    }
    deleteLeftOvers(oldest);
  }

  /** Folders that a process which ended has left. */
  private void deleteLeftOvers(Instant oldest) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folders.trials())) {
      for (Path folder : found) {
        boolean isKnown = held.values().stream().anyMatch(file -> file.folder.equals(folder));
        if (!isKnown && Files.getLastModifiedTime(folder).toInstant().isBefore(oldest)) {
          OwnFiles.delete(folder);
        }
      }
    } catch (IOException e) {
      log.warn("Old files that were handed over stay: {}", e.getClass().getSimpleName());
    }
  }

  private static void delete(Path folder) {
    try {
      OwnFiles.delete(folder);
    } catch (IOException e) {
      log.warn("A file that was handed over stays: {}", e.getClass().getSimpleName());
    }
  }

  private ScheduledExecutorService hands() {
    ScheduledExecutorService working = hands;
    if (working == null) {
      throw new IllegalStateException("the hands have gone");
    }
    return working;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            HANDS,
            work -> {
              Thread thread = new Thread(work, "trial");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> tidying = started.scheduleWithFixedDelay(this::tidy, 0, 1, TimeUnit.HOURS);
    log.debug("Tidies by the hour: {}", tidying);
    hands = started;
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending;
    synchronized (this) {
      ending = hands;
      hands = null;
    }
    if (ending != null) {
      ending.shutdownNow();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return hands != null;
  }
}
