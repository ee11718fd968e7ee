package id.lumbung.upkeep;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Person;
import id.lumbung.accounts.Role;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The files that people set Lumbung by, and every version that it has gone by. */
public record SettingsHistory(
    JdbcClient db, TransactionTemplate transaction, JobsFolder jobs, Audit audit) {
  private static final String PROGRAM = "lumbung";

  /** In the order in which people meet them; others follow by their names. */
  private static final List<String> FILES =
      List.of(
          "submission.yml",
          "calendar.yml",
          "rules.yml",
          "matching.yml",
          "statistics.yml",
          "disclosure.yml",
          "retention.yml",
          "monitoring.yml",
          "notices.yml",
          "layouts/synonyms.csv",
          "layouts/words.csv",
          "reference/published.csv",
          "reference/denominators.csv",
          "reference/population.csv",
          "reference/grdp.csv",
          "reference/size_classes.csv");

  /**
   * A version of a file.
   *
   * @param noted when it was first seen
   * @param changed when the file says it was changed; null for the packed copy
   * @param by user of the operating system that owns it; null for the packed copy
   */
  public record Version(
      String file, Instant noted, String text, @Nullable Instant changed, @Nullable String by) {}

  /** Keeps what has changed since it was last looked at, and in the audit each key that did. */
  public void note() {
    jobs.files().forEach(this::note);
  }

  private void note(String file) {
    Version now = read(file);
    transaction.executeWithoutResult(
        status -> {
          db.sql("lock table upkeep.setting_version in share row exclusive mode").update();
          Optional<String> before = last(file);
          if (before.filter(now.text()::equals).isEmpty()) {
            keep(now);
            before.ifPresent(text -> audit(now, text));
          }
        });
  }

  private Version read(String file) {
    try (Reader reader = jobs.open(file)) {
      Optional<Path> own = jobs.file(file);
      return new Version(
          file,
          Instant.EPOCH,
          IOUtils.toString(reader),
          own.isEmpty() ? null : changed(own.get()),
          own.isEmpty() ? null : Files.getOwner(own.get()).getName());
    } catch (IOException e) {
      throw new UncheckedIOException("The settings file " + file + " cannot be read", e);
    }
  }

  private Optional<String> last(String file) {
    return db.sql(
            """
            select text from upkeep.setting_version
            where file = :file order by noted_at desc limit 1
            """)
        .param("file", file)
        .query(String.class)
        .optional();
  }

  private void keep(Version version) {
    Instant changed = version.changed();
    db.sql(
            """
            insert into upkeep.setting_version (file, text, changed_at, changed_by)
            values (:file, :text, :changed, :by)
            """)
        .param("file", version.file())
        .param("text", version.text())
        .param("changed", changed == null ? null : changed.atOffset(ZoneOffset.UTC))
        .param("by", version.by())
        .update();
  }

  /** Whoever can edit the folder has all rights; the packed copy changes with the program. */
  private void audit(Version now, String before) {
    Person by = new Person(Objects.requireNonNullElse(now.by(), PROGRAM), Role.ADMIN, null);
    for (SettingEdits.Edit edit : SettingEdits.between(now.file(), before, now.text())) {
      audit.note(
          by,
          Action.EDIT_SETTINGS,
          "jobs/" + now.file() + " " + edit.key(),
          edit.before(),
          edit.after());
    }
  }

  private static Instant changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  /** The files as they are now, in the order in which people meet them. */
  public List<Version> current() {
    return versions(true);
  }

  /** All versions, the newest first. */
  public List<Version> all() {
    return versions(false);
  }

  private List<Version> versions(boolean isLast) {
    return db.sql(
            """
            select file, noted_at, text, changed_at, changed_by
            from upkeep.setting_version v
            where not :last or noted_at = (
              select max(w.noted_at) from upkeep.setting_version w where w.file = v.file
            )
            order by case when :last then array_position(:files::text[], file) end,
              case when :last then file end, noted_at desc, file
            """)
        .param("last", isLast)
        .param("files", FILES.toArray(String[]::new))
        .query(
            (row, n) -> {
              var changed = row.getTimestamp("changed_at");
              return new Version(
                  row.getString("file"),
                  row.getTimestamp("noted_at").toInstant(),
                  row.getString("text"),
                  changed == null ? null : changed.toInstant(),
                  row.getString("changed_by"));
            })
        .list();
  }
}
