package id.lumbung.reference;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds of size classes under each regime.
 *
 * <p>The laws join sales and capital with "or" and do not rank them; here sales decide, and capital
 * only where sales are missing. Upper bounds are inclusive: "paling banyak".
 */
public final class SizeClasses {
  /** Whose thresholds. */
  public enum Regime {
    /** UU 20/2008 pasal 6. */
    UU20,
    /** PP 7/2021 pasal 35. */
    PP7,
    /** BPS: number of workers. */
    BPS
  }

  /** What is measured. */
  public enum Criterion {
    /** Annual sales in rupiah. */
    SALES("hasil penjualan tahunan"),
    /** UU 20/2008: net worth; PP 7/2021: business capital; both without land and building. */
    CAPITAL("modal usaha"),
    /** Persons, unpaid family workers included. */
    WORKERS("tenaga kerja");

    private final String indonesian;

    Criterion(String indonesian) {
      this.indonesian = indonesian;
    }

    /** The words of the regulation. */
    public String indonesian() {
      return indonesian;
    }
  }

  /** One row of the table. */
  public record Band(
      Regime regime,
      Criterion criterion,
      SizeClass sizeClass,
      @Nullable BigDecimal lowerExclusive,
      @Nullable BigDecimal upperInclusive,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      String source) {

    boolean holds(BigDecimal value) {
      return (lowerExclusive == null || value.compareTo(lowerExclusive) > 0)
          && (upperInclusive == null || value.compareTo(upperInclusive) <= 0);
    }
  }

  /** A class and the criterion that decided it. */
  public record Classification(SizeClass sizeClass, Criterion basis) {}

  private final List<Band> bands;

  private SizeClasses(List<Band> bands) {
    this.bands = bands;
  }

  /** Reads {@code reference/size_classes.csv}. */
  public static SizeClasses read(JobsFolder jobs) {
    return new SizeClasses(
        SettingsTable.read(
            jobs,
            "reference/size_classes.csv",
            List.of(
                "regime",
                "criterion",
                "class",
                "lower_exclusive",
                "upper_inclusive",
                "valid_from",
                "valid_to",
                "source"),
            row ->
                new Band(
                    constant(Regime.class, row, "regime"),
                    constant(Criterion.class, row, "criterion"),
                    sizeClass(row),
                    row.optionalDecimal("lower_exclusive"),
                    row.optionalDecimal("upper_inclusive"),
                    row.optionalDate("valid_from"),
                    row.optionalDate("valid_to"),
                    row.required("source"))));
  }

  /**
   * The class by money.
   *
   * @param salesIdr annual sales in rupiah, null when not known
   * @param capitalIdr under {@link Regime#UU20} net worth, under {@link Regime#PP7} business
   *     capital, in rupiah; null when not known
   */
  public Optional<Classification> classify(
      Regime regime, @Nullable BigDecimal salesIdr, @Nullable BigDecimal capitalIdr) {
    if (salesIdr != null) {
      return find(regime, Criterion.SALES, salesIdr);
    }
    return capitalIdr == null ? Optional.empty() : find(regime, Criterion.CAPITAL, capitalIdr);
  }

  /** The class of BPS by the number of workers; none for zero workers. */
  public Optional<SizeClass> byWorkers(int workers) {
    return find(Regime.BPS, Criterion.WORKERS, BigDecimal.valueOf(workers))
        .map(Classification::sizeClass);
  }

  /** All rows of the table. */
  public List<Band> bands() {
    return bands;
  }

  static SizeClass sizeClass(SettingsTable.Row row) {
    return constant(SizeClass.class, row, "class");
  }

  private Optional<Classification> find(Regime regime, Criterion criterion, BigDecimal value) {
    if (value.signum() < 0) {
      return Optional.empty();
    }
    for (Band band : bands) {
      if (band.regime() == regime && band.criterion() == criterion && band.holds(value)) {
        return Optional.of(new Classification(band.sizeClass(), criterion));
      }
    }
    return Optional.empty();
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, SettingsTable.Row row, String column) {
    String value = row.text(column);
    List<String> names = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (name.equals(value)) {
        return each;
      }
      names.add(name);
    }
    throw row.wrong(column, value, "allowed are: " + String.join(", ", names));
  }
}
