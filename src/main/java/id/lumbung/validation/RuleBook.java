package id.lumbung.validation;

import id.lumbung.reference.JobsFolder;
import id.lumbung.reference.SettingsProblem;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How severe each rule is, and the limits that rules use: {@code jobs/rules.yml}. */
public final class RuleBook {
  private static final String FILE = "rules.yml";

  /**
   * The limits of rules.
   *
   * @param ageMin youngest plausible owner in full years on 31 December of the data year
   * @param ageMax oldest plausible owner, inclusive
   * @param suggestions how many near names a finding offers
   * @param suggestionFloor least similarity of an offered name (Jaro-Winkler, 0.0 to 1.0)
   * @param unitSlipBelowIdr an amount above zero and below this looks like thousands or millions
   * @param unitSlipAboveIdr an amount above this looks multiplied
   * @param foundedFrom earliest plausible founding year
   * @param truncatedSharePct share of 16-digit NIK of a column ending in 0 above which the column
   *     was cut by Excel; about a tenth would be chance at most
   * @param truncatedFrom least number of 16-digit values before that share says anything
   * @param workersMax most plausible number of workers in one business
   * @param sellingDaysYear factor from daily to annual sales
   * @param sellingWeeksYear factor from weekly to annual sales
   */
  public record Limits(
      @Nullable Integer ageMin,
      @Nullable Integer ageMax,
      @Nullable Integer suggestions,
      @Nullable Double suggestionFloor,
      @Nullable BigDecimal unitSlipBelowIdr,
      @Nullable BigDecimal unitSlipAboveIdr,
      @Nullable Integer foundedFrom,
      @Nullable Integer truncatedSharePct,
      @Nullable Integer truncatedFrom,
      @Nullable Integer workersMax,
      @Nullable Integer sellingDaysYear,
      @Nullable Integer sellingWeeksYear) {}

  /** The file: severities by code, and limits. */
  record Settings(@Nullable Map<Rule, Severity> severity, @Nullable Limits limits) {}

  final int ageMin;
  final int ageMax;
  final int suggestions;
  final double suggestionFloor;
  final BigDecimal unitSlipBelowIdr;
  final BigDecimal unitSlipAboveIdr;
  final int foundedFrom;
  final int truncatedSharePct;
  final int truncatedFrom;
  final int workersMax;
  final int sellingDaysYear;
  final int sellingWeeksYear;
  private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);

  private RuleBook(Settings settings) {
    for (Rule rule : Rule.values()) {
      severities.put(rule, rule.usual());
    }
    if (settings.severity() != null) {
      settings.severity().forEach(this::set);
    }
    Limits limits = settings.limits();
    if (limits == null) {
      limits = new Limits(null, null, null, null, null, null, null, null, null, null, null, null);
    }
    ageMin = or(limits.ageMin(), 15);
    ageMax = or(limits.ageMax(), 100);
    suggestions = or(limits.suggestions(), 3);
    suggestionFloor = or(limits.suggestionFloor(), 0.75);
    unitSlipBelowIdr = or(limits.unitSlipBelowIdr(), BigDecimal.valueOf(10_000));
    unitSlipAboveIdr = or(limits.unitSlipAboveIdr(), BigDecimal.valueOf(10_000_000_000_000L));
    foundedFrom = or(limits.foundedFrom(), 1900);
    truncatedSharePct = or(limits.truncatedSharePct(), 20);
    truncatedFrom = or(limits.truncatedFrom(), 20);
    workersMax = or(limits.workersMax(), 100_000);
    sellingDaysYear = or(limits.sellingDaysYear(), 360);
    sellingWeeksYear = or(limits.sellingWeeksYear(), 52);
    if (ageMin < 0 || ageMax < ageMin) {
      throw new SettingsProblem(
          FILE + ": limits.age_min and age_max: 0 <= age_min <= age_max is expected.");
    }
    if (suggestions < 1 || suggestionFloor < 0 || suggestionFloor > 1) {
      throw new SettingsProblem(
          FILE
              + ": limits: suggestions of 1 or more and a suggestion_floor of 0 to 1 are expected.");
    }
  }

  /**
   * Reads {@code rules.yml}; codes that it does not list keep their usual severity.
   *
   * @throws SettingsProblem for unknown codes, severities and limits, and where a district rule is
   *     lowered: a row without a district has no place
   */
  public static RuleBook read(JobsFolder jobs) {
    return new RuleBook(jobs.settings(FILE, Settings.class));
  }

  /** The severity of a rule. */
  public Severity severity(Rule rule) {
    return Objects.requireNonNull(severities.get(rule));
  }

  /** The severity of a rule for a field: whatever leaves a row without a district is galat. */
  Severity severity(Rule rule, @Nullable Field field) {
    boolean noDistrict =
        field == Field.KECAMATAN && (rule == Rule.WAJIB_KOSONG || rule == Rule.RUMUS_GALAT);
    return noDistrict ? Severity.GALAT : severity(rule);
  }

  private void set(Rule rule, Severity severity) {
    if (rule.decidesDistrict() && severity != Severity.GALAT) {
      throw new SettingsProblem(
          FILE
              + ": severity."
              + rule
              + ": a row without a district has no place; only 'galat' is allowed.");
    }
    severities.put(rule, severity);
  }

  private static <T> T or(@Nullable T set, T usual) {
    return set == null ? usual : set;
  }
}
