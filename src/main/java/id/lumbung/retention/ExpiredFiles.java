package id.lumbung.retention;

import id.lumbung.intake.Folders;
import id.lumbung.retention.ExpiredRows.OldFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Files that have reached their age: answers in the outbox, originals in the archive. */
final class ExpiredFiles {
  private static final Pattern ANSWER = Pattern.compile("(\\d+)-.*(?<!\\.receipt\\.(json|txt))");

  private final Folders folders;
  private final ExpiredRows rows;

  ExpiredFiles(Folders folders, ExpiredRows rows) {
    this.folders = folders;
    this.rows = rows;
  }

  long count(Retained kind, Instant before) {
    return kind == Retained.ANSWERS
        ? answers(before).size()
        : originals(before).stream().filter(old -> Files.exists(path(old))).count();
  }

  /** Deletes them; one that is gone already is none. */
  long delete(Retained kind, Instant before) {
    long deleted = 0;
    try {
      if (kind == Retained.ANSWERS) {
        for (Path answer : answers(before)) {
          deleted += Files.deleteIfExists(answer) ? 1 : 0;
        }
      } else {
        for (OldFile old : originals(before)) {
          deleted += Files.deleteIfExists(path(old)) ? 1 : 0;
          rows.noteRemovedOriginal(old.submission());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An old file cannot be deleted", e);
    }
    return deleted;
  }

  private List<OldFile> originals(Instant before) {
    return rows.files(Retained.ORIGINALS, before);
  }

  private Path path(OldFile original) {
    return folders.archive().resolve(original.archivedAs());
  }

  private List<Path> answers(Instant before) {
    Set<Long> old =
        rows.files(Retained.ANSWERS, before).stream()
            .map(OldFile::submission)
            .collect(Collectors.toSet());
    try (var files = Files.walk(folders.outbox())) {
      return files.filter(Files::isRegularFile).filter(file -> isAnswerOf(file, old)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The outbox cannot be read", e);
    }
  }

  private static boolean isAnswerOf(Path file, Set<Long> submissions) {
    Matcher name = ANSWER.matcher(file.getFileName().toString());
    return name.matches() && submissions.contains(Long.parseLong(name.group(1)));
  }
}
