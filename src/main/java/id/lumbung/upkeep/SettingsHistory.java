package id.lumbung.upkeep;

import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that people set Lumbung by, and every version that it has gone by. */
public record SettingsHistory(JdbcClient db, JobsFolder jobs) {
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

  /** Keeps what has changed since it was last looked at. */
  public void note() {
    for (String file : FILES) {
      if (jobs.has(file)) {
        note(file);
      }
    }
  }

  private void note(String file) {
    try (Reader reader = jobs.open(file)) {
      String text = IOUtils.toString(reader);
      String sha256 =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(text.getBytes(StandardCharsets.UTF_8)));
      Optional<Path> own = jobs.file(file);
      db.sql(
              """
              insert into upkeep.setting_version (file, sha256, text, changed_at, changed_by)
              select :file, :sha256, :text, :changed, :by
              where :sha256 is distinct from (
                select v.sha256 from upkeep.setting_version v
                where v.file = :file
                order by v.noted_at desc
                limit 1
              )
              on conflict do nothing
              """)
          .param("file", file)
          .param("sha256", sha256)
          .param("text", text)
          .param("changed", own.isEmpty() ? null : changed(own.get()).atOffset(ZoneOffset.UTC))
          .param("by", own.isEmpty() ? null : Files.getOwner(own.get()).getName())
          .update();
    } catch (IOException e) {
      throw new UncheckedIOException("The settings file " + file + " cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
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
              noted_at desc, file
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
