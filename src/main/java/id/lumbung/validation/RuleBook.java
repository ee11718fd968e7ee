package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Severity;
import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsCheck;
import id.lumbung.settings.SettingsProblem;
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
   * @param salesYearBelowIdr sales of a whole year above zero and below this look like another unit
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
      @Nullable BigDecimal salesYearBelowIdr,
      @Nullable Integer foundedFrom,
      @Nullable Integer truncatedSharePct,
      @Nullable Integer truncatedFrom,
      @Nullable Integer workersMax,
      @Nullable Integer sellingDaysYear,
      @Nullable Integer sellingWeeksYear) {

    /** Checks the ranges. */
    public Limits {
      new SettingsCheck()
          .allow("age_min", ageMin, () -> isWithin(ageMin, 0, or(ageMax, 100)), "0 to age_max")
          .allow("age_max", ageMax, () -> isWithin(ageMax, or(ageMin, 15), 150), "age_min to 150")
          .allow("suggestions", suggestions, () -> isWithin(suggestions, 1, 20), "1 to 20")
          .allow(
              "suggestion_floor",
              suggestionFloor,
              () -> or(suggestionFloor, 0.0) >= 0 && or(suggestionFloor, 0.0) <= 1,
              "0 to 1")
          .allow(
              "unit_slip_below_idr",
              unitSlipBelowIdr,
              () -> or(unitSlipBelowIdr, BigDecimal.ZERO).signum() >= 0,
              "0 or more")
          .allow(
              "unit_slip_above_idr",
              unitSlipAboveIdr,
              () ->
                  or(unitSlipAboveIdr, BigDecimal.ONE)
                          .compareTo(or(unitSlipBelowIdr, BigDecimal.ZERO))
                      > 0,
              "more than unit_slip_below_idr")
          .allow(
              "sales_year_below_idr",
              salesYearBelowIdr,
              () -> or(salesYearBelowIdr, BigDecimal.ZERO).signum() >= 0,
              "0 or more")
          .allow("founded_from", foundedFrom, () -> isWithin(foundedFrom, 1500, 2100), "a year")
          .allow(
              "truncated_share_pct",
              truncatedSharePct,
              () -> isWithin(truncatedSharePct, 10, 100),
              "10 to 100")
          .allow(
              "truncated_from", truncatedFrom, () -> isWithin(truncatedFrom, 1, 2000), "1 to 2000")
          .allow(
              "workers_max", workersMax, () -> isWithin(workersMax, 1, 10_000_000), "1 to 10000000")
          .allow(
              "selling_days_year",
              sellingDaysYear,
              () -> isWithin(sellingDaysYear, 1, 366),
              "1 to 366")
          .allow(
              "selling_weeks_year",
              sellingWeeksYear,
              () -> isWithin(sellingWeeksYear, 1, 53),
              "1 to 53")
          .end();
    }

    private static boolean isWithin(@Nullable Integer value, int least, int most) {
      return value != null && value >= least && value <= most;
    }
  }

  /** The file: severities by code, and limits. */
  record Settings(@Nullable Map<Rule, @Nullable Severity> severity, @Nullable Limits limits) {

    /** A row without a district has no place, so the district rules stay as they are. */
    Settings {
      SettingsCheck check = new SettingsCheck();
      if (severity != null) {
        severity.forEach(
            (rule, set) ->
                check.require(
                    "severity." + rule,
                    set,
                    () -> !rule.decidesDistrict() || set == Severity.GALAT,
                    rule.decidesDistrict()
                        ? "galat alone: a row without a district has no place"
                        : "galat, peringatan, informasi"));
      }
      check.end();
    }
  }

  final int ageMin;
  final int ageMax;
  final int suggestions;
  final double suggestionFloor;
  final BigDecimal salesYearBelowIdr;
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
      settings
          .severity()
          .forEach((rule, set) -> severities.put(rule, set == null ? rule.usual() : set));
    }
    Limits limits = settings.limits();
    if (limits == null) {
      limits =
          new Limits(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
    ageMin = or(limits.ageMin(), 15);
    ageMax = or(limits.ageMax(), 100);
    suggestions = or(limits.suggestions(), 3);
    suggestionFloor = or(limits.suggestionFloor(), 0.75);
    salesYearBelowIdr = or(limits.salesYearBelowIdr(), BigDecimal.valueOf(1_000_000));
    unitSlipBelowIdr = or(limits.unitSlipBelowIdr(), BigDecimal.valueOf(10_000));
    unitSlipAboveIdr = or(limits.unitSlipAboveIdr(), BigDecimal.valueOf(10_000_000_000_000L));
    foundedFrom = or(limits.foundedFrom(), 1900);
    truncatedSharePct = or(limits.truncatedSharePct(), 20);
    truncatedFrom = or(limits.truncatedFrom(), 20);
    workersMax = or(limits.workersMax(), 100_000);
    sellingDaysYear = or(limits.sellingDaysYear(), 360);
    sellingWeeksYear = or(limits.sellingWeeksYear(), 52);
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

  /** The severity word of a finding code. */
  public String severityOf(String code) {
    return severity(Rule.valueOf(code)).code();
  }

  /** The severity of a rule for a field: whatever leaves a row without a district is galat. */
  Severity severity(Rule rule, @Nullable Field field) {
    boolean hasNoDistrict =
        field == Field.KECAMATAN && (rule == Rule.WAJIB_KOSONG || rule == Rule.RUMUS_GALAT);
    return hasNoDistrict ? Severity.GALAT : severity(rule);
  }

  private static <T> T or(@Nullable T set, T usual) {
    return set == null ? usual : set;
  }
}
