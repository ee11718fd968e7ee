package id.lumbung.statistics;

import id.lumbung.reference.Denominator;
import id.lumbung.reference.PublishedFigure;
import id.lumbung.reference.SizeClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All readings of a printed figure that one side allows. */
record Readings(Side side, List<Denominator> denominators) {
  static final String TOTAL = "total";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  List<Reading> of(PublishedFigure figure) {
    return switch (figure.measure()) {
      case "stock", "stock_interim" ->
          figure.sizeClass() == null ? plain(stocks(figure, 0)) : ofClass(figure);
      case "change" -> changes(figure);
      case "growth_pct" -> growth(figure);
      case "workers" -> plain(workers(figure));
      case "workforce_share_pct" -> shares(figure);
      case "kur_users" ->
          plain(side.counts(Side.Subject.FINANCED, figure.year(), figure.areaCode(), null));
      default -> List.of();
    };
  }

  /**
   * What the plain definition gives: the stock, the class as reported, the change and the rate over
   * two complete years, workers of all sectors and their share of the labour force, whoever uses
   * formal finance. Null where the side does not tell it, or where there is no such definition.
   */
  @Nullable Reading byDefinition(PublishedFigure figure) {
    Side.@Nullable Subject subject =
        switch (figure.measure()) {
          case "stock" -> Side.Subject.STOCK;
          case "change" -> Side.Subject.CHANGE;
          case "growth_pct" -> Side.Subject.GROWTH_PCT;
          case "workers" -> Side.Subject.WORKERS;
          case "workforce_share_pct" -> Side.Subject.SHARE_PCT;
          case "kur_users" -> Side.Subject.FINANCED;
          default -> null;
        };
    Count count =
        subject == null
            ? null
            : side.usual(subject, figure.year(), figure.areaCode(), figure.sizeClass());
    return count == null ? null : new Reading(count.name(), count.value(), count.shown());
  }

  private List<Count> stocks(PublishedFigure figure, int yearsBefore) {
    return side.stocks(figure.year() - yearsBefore, figure.areaCode());
  }

  private List<Count> workers(PublishedFigure figure) {
    return side.counts(Side.Subject.WORKERS, figure.year(), figure.areaCode(), null);
  }

  private static List<Reading> plain(List<Count> counts) {
    return counts.stream().map(c -> new Reading(c.name(), c.value(), c.shown())).toList();
  }

  /**
   * A class by itself, and as left from last year. What a total leaves of its parts gives each part
   * back from a total that was made of it, and proves nothing.
   */
  private List<Reading> ofClass(PublishedFigure figure) {
    SizeClass sizeClass = Objects.requireNonNull(figure.sizeClass());
    int year = figure.year();
    String area = figure.areaCode();
    List<Reading> readings =
        new ArrayList<>(plain(side.counts(Side.Subject.STOCK, year, area, sizeClass)));
    Count before = side.ofClass(year - 1, area, sizeClass);
    if (before != null) {
      readings.add(new Reading("unchanged_since_year_before", before.value(), before.shown()));
    }
    return readings;
  }

  private List<Reading> changes(PublishedFigure figure) {
    List<Reading> readings = new ArrayList<>();
    eachPair(
        figure,
        (name, now, before) ->
            readings.add(
                new Reading(
                    name,
                    now.value().subtract(before.value()),
                    now.shown() + " - " + before.shown())));
    return readings;
  }

  private List<Reading> growth(PublishedFigure figure) {
    List<Reading> readings = new ArrayList<>();
    eachPair(
        figure,
        (name, now, before) -> {
          readings.add(growth(name + "/previous_base", now, before, before));
          readings.add(growth(name + "/current_base", now, before, now));
        });
    return readings;
  }

  private static Reading growth(String name, Count now, Count before, Count base) {
    return new Reading(
        name,
        now.value()
            .subtract(before.value())
            .multiply(HUNDRED)
            .divide(base.value(), MathContext.DECIMAL64),
        "(" + now.shown() + " - " + before.shown() + ") / " + base.shown() + " x 100");
  }

  /** Like counted with like, and the usual total with every other count of the year before. */
  private void eachPair(PublishedFigure figure, PairTaker taker) {
    if (!side.isComplete(figure.year(), figure.areaCode())
        || !side.isComplete(figure.year() - 1, figure.areaCode())) {
      return;
    }
    for (Count now : stocks(figure, 0)) {
      for (Count before : stocks(figure, 1)) {
        boolean alike = now.name().equals(before.name());
        if ((alike || now.name().equals(TOTAL))
            && now.value().signum() > 0
            && before.value().signum() > 0) {
          taker.take(alike ? now.name() : now.name() + "_over_" + before.name(), now, before);
        }
      }
    }
  }

  private interface PairTaker {
    void take(String name, Count now, Count before);
  }

  private List<Reading> shares(PublishedFigure figure) {
    List<Reading> readings = new ArrayList<>();
    for (Count workers : workers(figure)) {
      for (Denominator denominator : denominators) {
        if (denominator.areaCode().equals(figure.areaCode())
            && !denominator.series().equals("unemployed")) {
          readings.add(
              new Reading(
                  workers.name() + "/" + denominator.series(),
                  workers
                      .value()
                      .multiply(HUNDRED)
                      .divide(denominator.value(), MathContext.DECIMAL64),
                  workers.shown()
                      + " / "
                      + denominator.value().toPlainString()
                      + " x 100 ("
                      + denominator.series()
                      + " "
                      + denominator.year()
                      + (denominator.month() == null ? "" : "-" + denominator.month())
                      + ")"));
        }
      }
    }
    return readings;
  }
}
