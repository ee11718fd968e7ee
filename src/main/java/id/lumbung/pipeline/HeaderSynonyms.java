package id.lumbung.pipeline;

import id.lumbung.reference.JobsFolder;
import id.lumbung.reference.SettingsProblem;
import id.lumbung.reference.SettingsTexts;
import id.lumbung.workbook.Layouts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** What titles mean, from the jobs folder. */
public final class HeaderSynonyms {
  private static final String FILE = "layouts/synonyms.csv";

  private static final List<String> NEEDED = List.of("field", "title");
  private static final int LONGEST_LINE = 8_192;

  private HeaderSynonyms() {}

  /**
   * Reads {@code layouts/synonyms.csv}.
   *
   * @throws SettingsProblem where that cannot be done
   */
  public static Layouts read(JobsFolder jobs) {
    try (BufferedReader csv = new BufferedReader(jobs.open(FILE))) {
      csv.mark(LONGEST_LINE);
      String titles = csv.readLine();
      if (titles == null || !List.of(titles.split(",", -1)).containsAll(NEEDED)) {
        throw new IllegalArgumentException("columns are missing");
      }
      csv.reset();
      return Layouts.read(csv);
    } catch (IOException | JacksonException | IllegalArgumentException | UncheckedIOException e) {
      throw new SettingsProblem(
          SettingsTexts.get("synonyms", Map.of("berkas", jobs.name(FILE))), e);
    }
  }
}
