package id.lumbung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.pipeline.SubmissionSettings;
import id.lumbung.retention.RetentionSettings;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsProblem;
import id.lumbung.statistics.CalendarSettings;
import id.lumbung.statistics.DisclosureSettings;
import id.lumbung.statistics.StatisticsSettings;
import id.lumbung.upkeep.MonitoringSettings;
import id.lumbung.upkeep.NoticeSettings;
import id.lumbung.validation.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final Path SHIPPED = Path.of("jobs");

  @TempDir Path folder;

  @Test
  void theShippedFilesAreSound() {
    JobsFolder jobs = JobsFolder.locate(SHIPPED);

    assertThat(submission(jobs).quiet()).isEqualTo(Duration.ofSeconds(2));
    assertThat(submission(jobs).limits().entries()).isEqualTo(1000);
    assertThat(StatisticsSettings.read(jobs).headlineSeries()).isEqualTo("labour_force");
    assertThat(StatisticsSettings.read(jobs).publisher().office()).startsWith("Dinas Koperasi");
    assertThat(calendar(jobs).closingDay(2022)).isEqualTo(LocalDate.of(2023, 6, 30));
    assertThat(RuleBook.read(jobs)).isNotNull();
    assertThat(RetentionSettings.read(jobs).audit()).isEqualTo(Duration.ofDays(1825));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "parallelism: 2|paralelism: 2|paralelism: unknown key|Did you mean 'parallelism'?",
        "parallelism: 2|parallelism: 0|parallelism: wrong value '0'|1 to 16",
        "parallelism: 2|parallelism: two|parallelism: wrong value 'two'|a whole number",
        "chunk_size: 2000|chunk_size: 100001|chunk_size: wrong value '100001'|1 to 100000",
        "quiet: 2s|quiet: 2 moments|quiet: wrong value '2 moments'|500ms, 2s, 5m, 8h, 30d",
        "quiet: 2s|quiet: 2h|quiet: wrong value 'PT2H'|0s to 1h",
        "quiet: 2s|# none|quiet: missing|0s to 1h",
        "incomplete_wait: 2m|incomplete_wait: 2d|incomplete_wait: wrong value|0s to 1d",
        "quarantine_gate: 0.5|quarantine_gate: 50|quarantine_gate: wrong value '50.0'|0 to 1",
        "quarantine_gate: 0.5|# none|quarantine_gate: missing|0 to 1",
        "shrinkage_limit: 0.3|shrinkage_limit: -1|shrinkage_limit: wrong value '-1.0'|0 to 1",
        "shrinkage_limit: 0.3|# none|shrinkage_limit: missing|0 to 1",
        "inbox: inbox|inbox: ' '|inbox: wrong value|a folder",
        "  cells: 50000000|  cells: 0|limits.cells: wrong value '0'|1 or more",
        "  entries: 1000|  entrys: 1000|limits.entrys: unknown key|Did you mean 'entries'?",
        "  silence: 30s|  silence: 0s|limits.silence: wrong value 'PT0S'|1ms to 1h",
        "schedule: 0 */15|schedule: often 0 */15|schedule: wrong value|such as 0 */15 * * * *",
        "attempts: 3|attempts: 0|attempts: wrong value '0'|1 to 10",
        "node_silence: 30s|node_silence: 1s|node_silence: wrong value|2s to 10m",
        "min_free_bytes: 536870912|min_free_bytes: -1|min_free_bytes: wrong value '-1'|0 or more",
        "  file_bytes: 536870912|  file_bytes: -1|limits.file_bytes: wrong value '-1'|1 or more",
      })
  void refusesWhatSubmissionsCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("submission.yml", right, wrong, SettingsTest::submission)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "headline_series:|headline_serie:|headline_serie: unknown key|'headline_series'?",
        "labour_force|labor_force|wrong value 'labor_force'|age_15_64, employed, labour_force, work",
        "labour_force|unemployed|wrong value 'unemployed'|age_15_64, employed, labour_force, work",
        "\"2020\"|\"2019\"|kbli_version: wrong value '2019'|2020, 2025",
        "[A, B,|[a, B,|productive_sections: wrong value|a list of the letters A to V",
        "productive_sections: [A|productive_sections: A #|productive_sections: wrong|a list",
        "licence: CC-BY-4.0|licence: free|publisher.licence: wrong value 'free'|CC-BY-4.0",
        "frequency: annual|frequency: often|publisher.frequency: wrong value 'often'|quarterly",
        "  email: \"\"|  email: nobody|publisher.email: wrong value 'nobody'|an address",
        "  website: \"\"|  website: here|publisher.website: wrong value 'here'|an http or https",
        "  unit: \"\"|  units: \"\"|publisher.units: unknown key|Did you mean 'unit'?",
      })
  void refusesWhatStatisticsCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("statistics.yml", right, wrong, StatisticsSettings::read)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minimum_businesses: 3|minimum_businesses: 1|wrong value '1'|a whole number of 2 to 100",
        "dominance_pct: 10|dominance_pct: 101|wrong value '101'|a whole number of 1 to 100",
        "count_margin: 3|margin: 3|margin: unknown key|count_margin",
      })
  void refusesWhatDisclosureControlCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("disclosure.yml", right, wrong, DisclosureSettings::read)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "closing:|closes:|closes: unknown key|closing, closing_lock, exceptions",
        "\"--06-30\"|\"30 June\"|closing: wrong value '30 June'|such as --06-30",
        "closing: \"--06-30\"|# none|closing: missing|such as --06-30",
        "{}|{2022: soon}|exceptions.2022: wrong value 'soon'|such as 2023-09-30",
        "{}|{2022: 2021-09-30}|exceptions.2022: wrong value '2021-09-30'|a day of 2022 or later",
        "{}|{last: 2023-09-30}|unknown key 'last'|a whole number",
      })
  void refusesWhatACalendarCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("calendar.yml", right, wrong, SettingsTest::calendar)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "NIK_KOSONG:|NIK_KOSNG:|unknown key 'NIK_KOSNG'|Did you mean 'NIK_KOSONG'?",
        "NIK_KOSONG: peringatan|NIK_KOSONG: fatal|'fatal'|galat, peringatan, informasi",
        "NIK_KOSONG: peringatan|NIK_KOSONG:|NIK_KOSONG: missing|galat, peringatan, informasi",
        "KEC_TIDAK_DIKENAL: galat|KEC_TIDAK_DIKENAL: informasi|severity.KEC_TIDAK|galat alone",
        "age_min: 15|age_mim: 15|limits.age_mim: unknown key|Did you mean 'age_min'?",
        "age_min: 15|age_min: 120|limits.age_min: wrong value '120'|0 to age_max",
        "suggestions: 3|suggestions: 0|limits.suggestions: wrong value '0'|1 to 20",
        "suggestion_floor: 0.75|suggestion_floor: 75|limits.suggestion_floor: wrong|0 to 1",
        "workers_max: 100000|workers_max: many|limits.workers_max: wrong value 'many'|a whole",
        "truncated_share_pct: 20|truncated_share_pct: 0|limits.truncated_share_pct|10 to 100",
        "selling_days_year: 360|selling_days_year: 400|limits.selling_days_year|1 to 366",
        "unit_slip_above_idr: 1|unit_slip_above_idr: 5 #|unit_slip_above_idr: wrong|more than",
      })
  void refusesWhatRulesCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("rules.yml", right, wrong, RuleBook::read)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "schedule: 0 30 2 * * SUN|schedule: sunday|schedule: wrong value|or never",
        "runs: 400d|run: 400d|run: unknown key|runs",
        "audit: 1825d|audit: 90d|audit: wrong value|365d or more",
        "originals: 3650d|originals: 364d|originals: wrong value|365d or more",
        "staged_rows: 90d|staged_rows: 0d|staged_rows: wrong value|1d or more",
        "answers: 365d|answers: soon|answers: wrong value 'soon'|500ms, 2s, 5m, 8h, 30d",
        "findings: 730d|# none|findings: missing|1d or more",
      })
  void refusesWhatRetentionCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("retention.yml", right, wrong, RetentionSettings::read)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "port: 8080|port: 80800|port: wrong value '80800'|0 to 65535",
        "log: plain|log: xml|log: wrong value 'xml'|plain, json",
        "disk_least: 1GB|disk_least: much|disk_least: wrong value 'much'|64KB, 512MB, 4GB",
        "backlog_files: 200|backlog_files: 0|backlog_files: wrong value '0'|1 or more",
        "oldest_file: 30m|oldest_files: 30m|oldest_files: unknown key|'oldest_file'?",
        "clock_apart: 5s|clock_apart: 0s|clock_apart: wrong value|more than 0s",
      })
  void refusesWhatMonitoringCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("monitoring.yml", right, wrong, MonitoringSettings::read)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "  host: \"\"|  host: mail.example|mail.from: wrong value ''|an address",
        "  host: \"\"|  host: mail.example|mail.to: wrong value '[]'|a list of addresses",
        "  port: 587|  port: 0|mail.port: wrong value '0'|1 to 65535",
        "starttls  |ssl  |mail.security: wrong value 'ssl'|none, starttls, tls",
        "url: \"\"|url: mailto:me|webhook.url: wrong value 'mailto:me'|an http or https address",
        "on_failure:|on_failures:|on_failures: unknown key|'on_failure'?",
      })
  void refusesWhatNoticesCannotBe(String right, String wrong, String told, String allowed)
      throws IOException {
    assertRefused("notices.yml", right, wrong, NoticeSettings::read)
        .hasMessageContaining(told)
        .hasMessageContaining(allowed);
  }

  @Test
  void tellsAllValuesOutOfRangeAtOnceEachWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("submission.yml"),
        shipped("submission.yml")
            .replace("parallelism: 2", "parallelism: 17")
            .replace("chunk_size: 2000", "chunk_size: 0"));

    assertThatThrownBy(() -> submission(JobsFolder.locate(folder)))
        .hasMessageMatching(
            "(?s).*submission.yml:\\d+: parallelism: wrong value '17'; allowed is 1 to 16\n"
                + ".*submission.yml:\\d+: chunk_size: wrong value '0'; allowed is 1 to 100000");
  }

  private AbstractThrowableAssert<?, ?> assertRefused(
      String file, String right, String wrong, Function<JobsFolder, ?> reader) throws IOException {
    String text = shipped(file);
    assertThat(text).contains(right);
    Files.writeString(folder.resolve(file), text.replace(right, wrong));
    return assertThatThrownBy(() -> reader.apply(JobsFolder.locate(folder)))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining(file);
  }

  private static String shipped(String file) throws IOException {
    return Files.readString(SHIPPED.resolve(file));
  }

  private static SubmissionSettings submission(JobsFolder jobs) {
    return jobs.settings("submission.yml", SubmissionSettings.class);
  }

  private static CalendarSettings calendar(JobsFolder jobs) {
    return jobs.settings("calendar.yml", CalendarSettings.class);
  }
}
