package id.lumbung.retention;

import id.lumbung.intake.Folders;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.settings.SqlModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that have reached their age: answers in the outbox, originals in the archive. */
record ExpiredFiles(Folders folders, SubmissionRegister register, JdbcClient db) {
  private static final Pattern ANSWER = Pattern.compile("(\\d+)-.*(?<!\\.receipt\\.(json|txt))");

  /**
   * Files of one submission that may go.
   *
   * @param archivedAs the original's path under the archive; empty for answers
   */
  private record OldFile(long submission, String archivedAs) {}

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
          register.noteRemovedOriginal(old.submission());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An old file cannot be deleted", e);
    }
    return deleted;
  }

  private List<OldFile> old(String model, Instant before) {
    return db.sql(SqlModel.read(model))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, n) -> new OldFile(row.getLong("submission_id"), row.getString("archived_as")))
        .list();
  }

  private List<OldFile> originals(Instant before) {
    return old("retention/expired_originals.sql", before);
  }

  private Path path(OldFile original) {
    return folders.archive().resolve(original.archivedAs());
  }

  private List<Path> answers(Instant before) {
    Set<Long> old =
        old("retention/expired_answers.sql", before).stream()
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
