package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.domain.Field;
import id.lumbung.domain.Reason;
import id.lumbung.domain.Severity;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsProblem;
import id.lumbung.settings.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
  @TempDir Path folder;

  @Test
  void codesAreTheSameInCodeRulesAndBothBundles() {
    RuleBook.Settings settings = Rows.JOBS.settings("rules.yml", RuleBook.Settings.class);
    Map<Rule, Severity> usual =
        Arrays.stream(Rule.values()).collect(Collectors.toMap(rule -> rule, Rule::usual));
    assertThat(settings.severity()).isEqualTo(usual);
    Set<String> codes =
        Stream.concat(Arrays.stream(Rule.values()), Arrays.stream(Reason.values()))
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> keys = properties("id").stringPropertyNames();
    assertThat(properties("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(keys).containsAll(codes);
    assertThat(keys)
        .allMatch(
            key ->
                codes.contains(key.replaceFirst("^(title|mend)[.]", "").replaceFirst("[.].*", "")));
  }

  @Test
  void bothLanguagesUseTheSamePlaceholders() {
    Properties indonesian = properties("id");
    Properties english = properties("en");
    for (String code : indonesian.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(code)))
          .as(code)
          .isEqualTo(placeholders(indonesian.getProperty(code)));
    }
  }

  @Test
  void findingsFillEveryPlaceholderOfTheirSentence() {
    Texts texts = Texts.of("findings", Texts.INDONESIAN);
    List<RowJudgement> judged =
        List.of(
            Rows.sound().with(Field.NIK, "1").with(Field.KECAMATAN, "x").judged(),
            Rows.sound().with(Field.NIK, "-").with(Field.KECAMATAN, "Kumai").judged(),
            Rows.sound().with(Field.KABUPATEN, "Katingan").with(Field.NIB, "1").judged(),
            Rows.sound().with(Field.NIB, "1/x").with(Field.NPWP, "1").judged(),
            Rows.sound().with(Field.KBLI, "1").with(Field.PIRT, "3063306010072-19").judged(),
            Rows.sound().with(Field.KBLI, "04111").with(Field.PIRT, "12345").judged(),
            Rows.sound().with(Field.HALAL, "KH12345").with(Field.HP, "1").judged(),
            Rows.sound().with(Field.MODAL, "x1").with(Field.ASET, "1-2").judged(),
            Rows.sound().with(Field.MODAL, "50").with(Field.OMZET_BULAN, "5 jt").judged(),
            Rows.sound().with(Field.KELAS, "besar").with(Field.OMZET_TAHUN, "5 jt").judged(),
            Rows.sound()
                .with(Field.TK_L, "1")
                .with(Field.TK_P, "1")
                .with(Field.TK_TOTAL, "9")
                .judged(),
            Rows.sound().with(Field.TAHUN_DATA, "2020").with(Field.TAHUN_BERDIRI, "9").judged(),
            Rows.sound().with(Field.NAMA_PEMILIK, "").with(Field.NAMA_USAHA, "").judged(),
            Rows.sound().with(Field.ALAMAT, "#REF!").with(Field.JENIS_KELAMIN, "L").judged(),
            Rows.sound().with(Field.NIK, "6203010503150001").hidden().judged(),
            Rows.sound().with(Field.TANGGAL_LAHIR, "1-1-1990").judged());
    for (RowJudgement judgement : judged) {
      assertThat(judgement.findings()).isNotEmpty();
      for (Finding finding : judgement.findings()) {
        assertThat(texts.get(finding.code(), finding.arguments())).doesNotContain("{");
      }
    }
  }

  @Test
  void changesASeverityAndKeepsTheOthers() throws IOException {
    write("severity: {NAMA_USAHA_KOSONG: galat}\nlimits: {age_min: 17}\n");
    RuleBook rules = RuleBook.read(JobsFolder.locate(folder));
    assertThat(rules.severity(Rule.NAMA_USAHA_KOSONG)).isEqualTo(Severity.GALAT);
    assertThat(rules.severity(Rule.NIK_KOSONG)).isEqualTo(Severity.PERINGATAN);
    assertThat(Rows.sound().under(rules).with(Field.NAMA_USAHA, "-").judged().quarantined())
        .isTrue();
  }

  @Test
  void refusesUnknownCodesAndSeverities() throws IOException {
    write("severity: {NIK_BUKAN_17: galat, NIB_BUKAN_13: fatal}\n");
    assertThatThrownBy(() -> RuleBook.read(JobsFolder.locate(folder)))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("'NIK_BUKAN_17'")
        .hasMessageContaining("Did you mean 'NIK_BUKAN_16'?")
        .hasMessageContaining("allowed are: galat, peringatan, informasi");
  }

  @Test
  void doesNotLetARowWithoutADistrictThrough() throws IOException {
    write("severity: {KEC_TIDAK_DIKENAL: peringatan}\n");
    assertThatThrownBy(() -> RuleBook.read(JobsFolder.locate(folder)))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("KEC_TIDAK_DIKENAL");
    write("severity: {WAJIB_KOSONG: informasi, RUMUS_GALAT: informasi}\n");
    RuleBook rules = RuleBook.read(JobsFolder.locate(folder));
    assertThat(Rows.sound().under(rules).without(Field.KECAMATAN).judged().quarantined()).isTrue();
    assertThat(Rows.sound().under(rules).without(Field.NAMA_PEMILIK).judged().quarantined())
        .isFalse();
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{[a-z_]+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static Properties properties(String language) {
    Properties properties = new Properties();
    String path = "messages/findings_" + language.toLowerCase(Locale.ROOT) + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(RuleBookTest.class.getClassLoader().getResourceAsStream(path)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("rules.yml"), text);
  }
}
