package id.lumbung.statistics;

import id.lumbung.reference.Denominator;
import id.lumbung.reference.Kbli;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsCheck;
import id.lumbung.settings.SettingsProblem;
import id.lumbung.settings.SettingsTexts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may set in {@code jobs/statistics.yml}.
 *
 * @param productiveSections KBLI section letters of the productive sectors; default every section
 *     but trade (G), after the <em>sektor produksi</em> of KUR credit
 * @param kbliVersion the KBLI version of codes whose submission names none
 * @param headlineSeries the denominator series of the headline table
 * @param breaks data years in which the way of counting changed, such as a first full enumeration;
 *     none where left out
 * @param notToldLimitPct percent of businesses, 0 to 100; a share is an estimate where more did not
 *     tell; 50 where left out
 * @param publisher who publishes; the office alone where left out
 */
public record StatisticsSettings(
    List<String> productiveSections,
    String kbliVersion,
    String headlineSeries,
    List<Integer> breaks,
    @Nullable Integer notToldLimitPct,
    Publisher publisher) {

  private static final String FILE = "statistics.yml";
  private static final int USUAL_LIMIT_PCT = 50;

  /** Checks what can be told without the reference facts, and copies the lists. */
  public StatisticsSettings {
    List<String> sections = productiveSections;
    List<Integer> broken = breaks == null ? List.of() : breaks;
    int limit = notToldLimitPct == null ? USUAL_LIMIT_PCT : notToldLimitPct;
    new SettingsCheck()
        .require(
            "productive_sections",
            sections,
            () -> !sections.isEmpty() && sections.stream().allMatch(s -> s.matches("[A-V]")),
            "a list of the letters A to V")
        .require("kbli_version", kbliVersion, () -> true, "a version of kbli_divisions.csv")
        .require("headline_series", headlineSeries, () -> true, "a series of denominators.csv")
        .allow(
            "breaks",
            broken,
            () -> broken.stream().allMatch(year -> year >= 2000 && year <= 2100),
            "a list of years 2000 to 2100")
        .allow("not_told_limit_pct", limit, () -> limit >= 0 && limit <= 100, "0 to 100")
        .end();
    productiveSections = List.copyOf(sections);
    breaks = List.copyOf(broken);
    notToldLimitPct = limit;
    publisher = publisher == null ? Publisher.UNNAMED : publisher;
  }

  /** What changes how businesses are counted: under another method all are counted again. */
  String method() {
    return productiveSections + " " + kbliVersion;
  }

  /**
   * Reads {@code statistics.yml} and holds it against the reference facts.
   *
   * @throws SettingsProblem naming every wrong key and value with what is allowed
   */
  public static StatisticsSettings read(JobsFolder jobs) {
    StatisticsSettings settings = jobs.settings(FILE, StatisticsSettings.class);
    Set<String> series =
        Denominator.read(jobs).stream()
            .map(Denominator::series)
            .filter(name -> !name.equals("unemployed"))
            .collect(Collectors.toCollection(TreeSet::new));
    requireOneOf("kbli_version", settings.kbliVersion(), Kbli.read(jobs).versions());
    requireOneOf("headline_series", settings.headlineSeries(), series);
    return settings;
  }

  private static void requireOneOf(String key, String value, Set<String> allowed) {
    if (!allowed.contains(value)) {
      throw new SettingsProblem(
          FILE
              + ": "
              + key
              + ": "
              + SettingsTexts.get(
                  "one_of", Map.of("nilai", value, "boleh", String.join(", ", allowed))));
    }
  }
}
