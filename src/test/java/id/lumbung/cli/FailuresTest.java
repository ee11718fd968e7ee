package id.lumbung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FailuresTest {
  @Test
  void tellsEveryFaultOfASettingsFileWithItsPlace(@TempDir Path jobs) throws IOException {
    Files.writeString(
        jobs.resolve("submission.yml"),
        Files.readString(Path.of("jobs", "submission.yml"))
            .replace("parallelism: 2", "parallelism: 0")
            .replace("chunk_size: 2000", "chunk_size: 0"));

    assertThat(said(new IllegalStateException("bean", problem(jobs))))
        .contains("submission.yml:", ": parallelism: wrong value '0'; allowed is 1 to 16")
        .contains(": chunk_size: wrong value '0'; allowed is 1 to 100000");
  }

  @Test
  void tellsWhatAPersonCanDoAboutAFaultDeepInside() {
    assertThat(said(new IllegalStateException("outer", new IOException("No space left on device"))))
        .startsWith("Gagal: Ruang untuk ")
        .contains("kosongkan ruang");
    assertThat(said(new IllegalStateException("outer", new SQLException("nope", "28P01"))))
        .contains("LUMBUNG_DB_PASSWORD")
        .doesNotContain("nope");
  }

  @Test
  void tellsOnlyTheKindOfAFaultThatNobodyForesaw() {
    assertThat(said(new IllegalStateException("bean 'x'", new NumberFormatException("Budi"))))
        .contains("IllegalStateException < NumberFormatException", "lumbung diagnose")
        .doesNotContain("Budi", "bean");
  }

  private static SettingsProblem problem(Path jobs) {
    try {
      JobsFolder.locate(jobs).settings("submission.yml", SubmissionSettings.class);
    } catch (SettingsProblem e) {
      return e;
    }
    throw new AssertionError("nothing was wrong");
  }

  private static String said(Exception failure) {
    StringWriter said = new StringWriter();
    CommandLine command = new CommandLine(new Lumbung()).setErr(new PrintWriter(said, true));
    new Failures().handleExecutionException(failure, command, command.parseArgs());
    return said.toString().strip();
  }
}
