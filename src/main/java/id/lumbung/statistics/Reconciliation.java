package id.lumbung.statistics;

import id.lumbung.reference.Denominator;
import id.lumbung.reference.PublishedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds figures printed elsewhere against each other and against the warehouse: which reading
 * reproduces them to the printed precision, or which comes nearest.
 */
public final class Reconciliation {
  static final String REPRODUCED = "reproduced";
  static final String NOT_REPRODUCIBLE = "not_reproducible";
  static final String NO_READING = "no_reading";

  private static final String ANOTHER_PRINT = "another_print";
  private static final String STOCK = "stock";

  private final List<PublishedFigure> published;
  private final List<Denominator> denominators;

  /**
   * @param published in the order of {@code published.csv}
   * @param denominators every listed series
   */
  public Reconciliation(List<PublishedFigure> published, List<Denominator> denominators) {
    this.published = List.copyOf(published);
    this.denominators = List.copyOf(denominators);
  }

  /** Every printed figure, in order. */
  List<ReconciliationRow> against(Side warehouse) {
    List<ReconciliationRow> all = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      PublishedFigure figure = published.get(i);
      List<Reading> byPublished = sorted(new Readings(others(i), denominators), figure);
      Readings ofWarehouse = new Readings(warehouse, denominators);
      List<Reading> byWarehouse = sorted(ofWarehouse, figure);
      all.add(row(i + 2, figure, ofWarehouse.byDefinition(figure), byPublished, byWarehouse));
    }
    return all;
  }

  private static List<Reading> sorted(Readings readings, PublishedFigure figure) {
    return readings.of(figure).stream()
        .sorted(
            Comparator.comparing((Reading r) -> !reproduces(r, figure))
                .thenComparing(r -> r.name().equals(ANOTHER_PRINT))
                .thenComparing(r -> reproduces(r, figure) ? BigDecimal.ZERO : distance(r, figure)))
        .toList();
  }

  private static boolean reproduces(Reading reading, PublishedFigure figure) {
    return reading.reproduces(figure.value(), figure.precision());
  }

  private static BigDecimal distance(Reading reading, PublishedFigure figure) {
    return reading.distance(figure.value());
  }

  /** The printed figures without the one that is held against them. */
  private Side others(int index) {
    PublishedFigure held = published.get(index);
    Side side = new Side();
    for (int i = 0; i < published.size(); i++) {
      PublishedFigure figure = published.get(i);
      if (i == index) {
        continue;
      }
      switch (figure.measure()) {
        case STOCK -> tell(side, Side.Subject.STOCK, figure, name(figure, held));
        case "stock_interim" -> tell(side, Side.Subject.INTERIM_STOCK, figure, "interim");
        case "workers" -> tell(side, Side.Subject.WORKERS, figure, "workers");
        default -> {}
      }
    }
    return side;
  }

  private static String name(PublishedFigure figure, PublishedFigure held) {
    if (figure.sizeClass() != null) {
      return figure.sizeClass().code();
    }
    return figure.year() == held.year() && held.measure().equals(STOCK)
        ? ANOTHER_PRINT
        : Readings.TOTAL;
  }

  private static void tell(Side side, Side.Subject subject, PublishedFigure figure, String name) {
    List<Count> told = side.counts(subject, figure.year(), figure.areaCode(), figure.sizeClass());
    if (told.stream().noneMatch(count -> count.value().compareTo(figure.value()) == 0)) {
      side.tell(
          subject,
          figure.year(),
          figure.areaCode(),
          figure.sizeClass(),
          Count.of(name, figure.value()));
    }
  }

  private ReconciliationRow row(
      int line,
      PublishedFigure figure,
      @Nullable Reading plain,
      List<Reading> byPublished,
      List<Reading> byWarehouse) {
    String publishedVerdict = verdict(byPublished, figure);
    String warehouseVerdict = verdict(byWarehouse, figure);
    @Nullable Reading nearPublished = byPublished.isEmpty() ? null : byPublished.get(0);
    @Nullable Reading nearWarehouse = byWarehouse.isEmpty() ? null : byWarehouse.get(0);
    @Nullable BigDecimal workers = workersOf(figure);
    return new ReconciliationRow(
        line,
        figure.publishedOn(),
        figure.year(),
        figure.areaCode(),
        figure.measure(),
        figure.sizeClass() == null ? null : figure.sizeClass().code(),
        figure.value(),
        figure.printed(),
        figure.precision(),
        figure.source(),
        plain == null ? null : plain.name(),
        plain == null ? null : rounded(plain.value()),
        plain == null ? null : plain.formula(),
        overall(publishedVerdict, warehouseVerdict),
        publishedVerdict,
        nearPublished == null ? null : nearPublished.name(),
        nearPublished == null ? null : rounded(nearPublished.value()),
        nearPublished == null ? null : nearPublished.formula(),
        warehouseVerdict,
        nearWarehouse == null ? null : nearWarehouse.name(),
        nearWarehouse == null ? null : rounded(nearWarehouse.value()),
        nearWarehouse == null ? null : nearWarehouse.formula(),
        workers == null ? null : impliedLow(workers, figure),
        workers == null ? null : impliedHigh(workers, figure),
        Stream.concat(
                byPublished.stream().map(r -> tried("published", r, figure)),
                byWarehouse.stream().map(r -> tried("warehouse", r, figure)))
            .toList());
  }

  private static ReconciliationRow.Tried tried(
      String against, Reading reading, PublishedFigure figure) {
    return new ReconciliationRow.Tried(
        against,
        reading.name(),
        rounded(reading.value()),
        reading.formula(),
        rounded(reading.value().subtract(figure.value())),
        reproduces(reading, figure));
  }

  private static String verdict(List<Reading> readings, PublishedFigure figure) {
    if (readings.isEmpty()) {
      return NO_READING;
    }
    return reproduces(readings.get(0), figure) ? REPRODUCED : NOT_REPRODUCIBLE;
  }

  private static String overall(String one, String other) {
    if (one.equals(REPRODUCED) || other.equals(REPRODUCED)) {
      return REPRODUCED;
    }
    return one.equals(NO_READING) && other.equals(NO_READING) ? NO_READING : NOT_REPRODUCIBLE;
  }

  static BigDecimal rounded(BigDecimal value) {
    return value.setScale(Math.min(4, Math.max(0, value.scale())), RoundingMode.HALF_UP);
  }

  /** The workers printed for the area and year of a share; null for what is no share. */
  private @Nullable BigDecimal workersOf(PublishedFigure figure) {
    return figure.measure().equals("workforce_share_pct")
        ? published.stream()
            .filter(
                each ->
                    each.measure().equals("workers")
                        && each.year() == figure.year()
                        && each.areaCode().equals(figure.areaCode()))
            .map(PublishedFigure::value)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** The share is below its print plus half a unit, so the denominator is above this. */
  private static long impliedLow(BigDecimal workers, PublishedFigure figure) {
    BigDecimal above =
        workers
            .multiply(BigDecimal.valueOf(100))
            .divide(figure.value().add(half(figure)), 0, RoundingMode.FLOOR);
    return above.longValueExact() + 1;
  }

  private static long impliedHigh(BigDecimal workers, PublishedFigure figure) {
    return workers
        .multiply(BigDecimal.valueOf(100))
        .divide(figure.value().subtract(half(figure)), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  private static BigDecimal half(PublishedFigure figure) {
    return figure.precision().divide(BigDecimal.valueOf(2));
  }
}
