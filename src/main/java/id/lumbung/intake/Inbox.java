package id.lumbung.intake;

import id.lumbung.domain.FileName;
import id.lumbung.settings.OwnFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder people drop files into: see, wait until quiet, claim by a rename to a unique target,
 * freeze. The age of a file counts from our own first sighting on the monotonic clock, never from
 * the file's times.
 */
public final class Inbox {
  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /** How long a folder stays whose files were all taken: somebody may be copying the next. */
  private static final Duration EMPTY = Duration.ofMinutes(2);

  private final Folders folders;
  private final Freezer freezer;
  private final Duration quiet;
  private final Duration textQuiet;
  private final Duration emptyFor;
  private final Map<Path, Watched> watched = new HashMap<>();

  /** Folders that hold nothing, and since when. */
  private final Map<Path, Long> empty = new HashMap<>();

  /** Files that we brought whole, and on whose behalf; also of threads that do not look. */
  private final Map<Path, String> brought = new ConcurrentHashMap<>();

  private final Set<Path> unnameable = new HashSet<>();

  /**
   * @param quiet how long a file must stay unchanged before it is claimed
   * @param textQuiet the same for a table of text whose last line is not ended
   * @param maxBytes size of a file above which it is taken and not copied
   */
  public Inbox(Folders folders, Duration quiet, Duration textQuiet, long maxBytes) {
    this(folders, quiet, textQuiet, maxBytes, EMPTY);
  }

  /**
   * @param emptyFor how long a folder stays that holds nothing
   */
  Inbox(Folders folders, Duration quiet, Duration textQuiet, long maxBytes, Duration emptyFor) {
    this.emptyFor = emptyFor;
    this.folders = folders;
    this.freezer = new Freezer(folders, maxBytes);
    this.quiet = quiet;
    this.textQuiet = textQuiet;
  }

  /** One file under observation, times by {@link System#nanoTime}. */
  private record Watched(Sighting sighting, long firstSeen, long unchangedSince, int looks) {}

  /**
   * Copies files into the inbox. They are complete at once and need no quiet time.
   *
   * @param folder files of this folder and its folders are taken, names to leave alone excepted
   * @param actor on whose behalf they are taken
   * @return how many files were copied
   */
  public int copyFrom(Path folder, String actor) {
    List<Path> files;
    try (var found = Files.walk(folder)) {
      files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> InboxFiles.isForUs(file) && !isTruthFile(file))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
    }
    for (Path file : files) {
      copyIn(file, actor);
    }
    return files.size();
  }

  private void copyIn(Path file, String actor) {
    try {
      Path part = folders.inbox().resolve("." + UUID.randomUUID() + ".part");
      Files.copy(file, part);
      putDown(part, file.getFileName().toString(), actor);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be copied into the inbox", e);
    }
  }

  /**
   * Moves a file into the inbox under its name, or the next that is free. It is complete at once,
   * and the next look takes it like one that somebody dropped. Called from any thread.
   *
   * @param actor on whose behalf it is taken
   */
  public void bring(Path file, String actor) {
    try {
      Path part = folders.inbox().resolve("." + UUID.randomUUID() + ".part");
      Files.move(file, part);
      try {
        putDown(part, String.valueOf(file.getFileName()), actor);
      } catch (IOException e) {
        Files.move(part, file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A file cannot be moved into the inbox", e);
    }
  }

  private synchronized void putDown(Path part, String name, String actor) throws IOException {
    OwnFiles.close(part);
    Path target = freeName(name);
    brought.put(target, actor);
    Files.move(part, target);
  }

  /**
   * What a file may be called whose name is told by somebody else.
   *
   * @return nothing where no such file would be taken
   */
  public static Optional<String> nameFor(String told) {
    String name = FileName.harmless(told);
    return Optional.of(name)
        .filter(harmless -> !harmless.isEmpty() && InboxFiles.isForUs(Path.of(harmless)));
  }

  private Path freeName(String name) {
    Path target = folders.inbox().resolve(name);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    for (int n = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); n++) {
      target = folders.inbox().resolve(stem + " (" + n + ")" + ending);
    }
    return target;
  }

  /**
   * Looks at the inbox once.
   *
   * @return the files that have been quiet long enough over at least two looks, in name order
   */
  public List<Path> look() {
    Map<Path, Watched> before = Map.copyOf(watched);
    watched.clear();
    List<Path> ready = new ArrayList<>();
    long now = System.nanoTime();
    try {
      for (Path file : InboxFiles.in(folders.inbox())) {
        if (canBeNamed(file) && isReady(file, before.get(file), now)) {
          ready.add(file);
        }
      }
      deleteEmptied(now);
    } catch (IOException e) {
      throw new UncheckedIOException("The inbox " + folders.inbox() + " cannot be read", e);
    }
    // Another process took it; whatever comes under its name is another file.
    before.keySet().stream().filter(file -> !watched.containsKey(file)).forEach(brought::remove);
    ready.sort(null);
    return ready;
  }

  /** Folders that were dropped go once nobody copies into them any more. */
  private void deleteEmptied(long now) throws IOException {
    Map<Path, Long> before = Map.copyOf(empty);
    empty.clear();
    for (Path folder : InboxFiles.emptyFolders(folders.inbox())) {
      long since = before.getOrDefault(folder, now);
      if (now - since < emptyFor.toNanos()) {
        empty.put(folder, since);
      } else {
        Freezer.deleteQuietly(folder);
      }
    }
  }

  private boolean isReady(Path file, @Nullable Watched before, long now) throws IOException {
    try {
      Watched seen = watch(file, before, now);
      watched.put(file, seen);
      return brought.containsKey(file)
          || (seen.looks() >= 2 && now - seen.unchangedSince() >= quietOf(file).toNanos());
    } catch (NoSuchFileException vanished) {
      log.debug("A file left the inbox while it was looked at");
      return false;
    }
  }

  /** In a locale without its letters a file can be seen, and neither moved nor answered. */
  private boolean canBeNamed(Path file) {
    try {
      Path written = file.resolveSibling(file.getFileName().toString());
      return written.getNameCount() == file.getNameCount();
    } catch (InvalidPathException e) {
      if (unnameable.add(file)) {
        log.warn("A file stays in the inbox: its name needs a locale of UTF-8, LANG=C.UTF-8");
      }
      return false;
    }
  }

  private static Watched watch(Path file, @Nullable Watched before, long now) throws IOException {
    Sighting seen = Sighting.of(file);
    if (before == null) {
      return new Watched(seen, now, now, 1);
    }
    return before.sighting().equals(seen)
        ? new Watched(seen, before.firstSeen(), before.unchangedSince(), before.looks() + 1)
        : new Watched(seen, before.firstSeen(), now, 1);
  }

  /** How many files the last look saw. */
  public int waiting() {
    return watched.size();
  }

  /** Forgets a file that was taken for good. */
  public void forget(Path file) {
    watched.remove(file);
    brought.remove(file);
  }

  /** Whether the last look saw a file that appeared only a moment ago. */
  public boolean hasNewcomer(Duration moment) {
    long now = System.nanoTime();
    return watched.values().stream().anyMatch(w -> now - w.firstSeen() < moment.toNanos());
  }

  /** Room for new files where claimed files are kept, in bytes. */
  public long freeBytes() {
    try {
      return Files.getFileStore(folders.spool()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException("The room left in " + folders.spool() + " is unknown", e);
    }
  }

  /** How long ago a file was first seen; zero for one not seen before. */
  public Duration age(Path file) {
    Watched seen = watched.get(file);
    return seen == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - seen.firstSeen());
  }

  /** On whose behalf a file was brought whole, by us; nothing where somebody dropped it. */
  public Optional<String> broughtBy(Path file) {
    return Optional.ofNullable(brought.get(file));
  }

  /**
   * Takes a file: rename to a target that is never reused, then freeze.
   *
   * @return nothing where another process was faster or the file is still being written; it is then
   *     in the inbox again
   */
  public Optional<Claim> claim(Path file) {
    UUID key = UUID.randomUUID();
    Path folder = folders.claimed().resolve(key.toString());
    Path target = folder.resolve(file.getFileName().toString());
    Path parent = file.getParent() == null ? folders.inbox() : file.getParent();
    try {
      OwnFiles.folder(folder);
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      OwnFiles.close(target);
      OwnFiles.sync(parent);
      OwnFiles.sync(folder);
    } catch (IOException e) {
      log.info("A file was not claimed: {}", e.getClass().getSimpleName());
      Freezer.deleteQuietly(folder);
      return Optional.empty();
    }
    Optional<Claim> frozen = freezer.freeze(key, target);
    if (frozen.isEmpty()) {
      putBack(key, target);
    }
    boolean isBrought = brought.containsKey(file);
    return isBrought ? frozen : frozen.map(this::withWait);
  }

  /** The claims whose files are still where they were claimed to. */
  public Set<UUID> claimed() {
    Set<UUID> keys = new HashSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folders.claimed())) {
      for (Path folder : found) {
        keyOf(folder).ifPresent(keys::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of claimed files cannot be read", e);
    }
    return keys;
  }

  /** What a file manager leaves in the folder is no claim. */
  private static Optional<UUID> keyOf(Path folder) {
    try {
      return Optional.of(UUID.fromString(folder.getFileName().toString()));
    } catch (IllegalArgumentException e) {
      log.debug("The folder of claimed files holds something else", e);
      return Optional.empty();
    }
  }

  /**
   * Claims that have no row in the register: a crash came between the rename and the row.
   *
   * @param keys claims known to have no row
   */
  public List<Claim> unfinished(Set<UUID> keys) {
    List<Claim> found = new ArrayList<>();
    for (UUID key : keys) {
      Path folder = folders.claimed().resolve(key.toString());
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          freezer.freeze(key, file).ifPresentOrElse(found::add, () -> putBack(key, file));
        }
      } catch (NoSuchFileException gone) {
        log.debug("A claim was finished meanwhile");
      } catch (IOException e) {
        throw new UncheckedIOException("The folder of claimed files cannot be read", e);
      }
      Freezer.deleteQuietly(folder);
    }
    return found;
  }

  /** Gives a file back to the inbox, to be looked at again. */
  public void putBack(Claim claim) {
    putBack(claim.key(), claim.original());
    Freezer.deleteQuietly(claim.frozen());
  }

  private void putBack(UUID key, Path original) {
    try {
      Files.move(original, freeName(original.getFileName().toString()));
      Freezer.deleteQuietly(folders.claimed().resolve(key.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("A claimed file cannot be given back", e);
    }
  }

  private Claim withWait(Claim claim) {
    try {
      return !claim.isTooLarge() && isUnended(claim.fileName(), claim.frozen())
          ? claim.after(textQuiet)
          : claim;
    } catch (IOException e) {
      throw new UncheckedIOException("A claimed file cannot be read", e);
    }
  }

  private Duration quietOf(Path file) throws IOException {
    return isUnended(file.getFileName().toString(), file) ? textQuiet : quiet;
  }

  /** A table of text has no mark at its end but that its last line is ended. */
  private static boolean isUnended(String name, Path file) throws IOException {
    return InboxFiles.isText(name) && !InboxFiles.isEnded(file);
  }

  private static boolean isTruthFile(Path file) {
    return file.getFileName().toString().equals("truth.json");
  }
}
