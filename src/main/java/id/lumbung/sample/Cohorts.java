package id.lumbung.sample;

import id.lumbung.reference.Regency;
import id.lumbung.reference.SizeClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many businesses of each class every regency has at the end of each year, adding up exactly to
 * the scenario's stocks, and who enters and leaves when.
 */
final class Cohorts {
  /** Part of the micro enterprises that close in a year; as many more enter. */
  private static final double CLOSING = 0.01;

  private static final SizeClass[] CLASSES = {SizeClass.MENENGAH, SizeClass.KECIL, SizeClass.MIKRO};

  private final List<Regency> regencies;
  private final Map<String, Long> weights;
  private final double factor;
  private final Map<String, List<Cohort>> cohorts = new HashMap<>();

  /**
   * Businesses of one regency and class that entered together.
   *
   * @param first number of the first one within its regency
   * @param entered first data year in which they are reported
   * @param closedIn data year in which they are reported closed; 0 for never
   */
  record Cohort(SizeClass sizeClass, int first, int count, int entered, int closedIn) {}

  /**
   * @param weights of regencies, such as their population
   * @param factor multiple of the published register
   */
  Cohorts(List<Regency> regencies, Map<String, Long> weights, double factor) {
    this.regencies = regencies;
    this.weights = weights;
    this.factor = factor;
    for (int i = 0; i < CLASSES.length; i++) {
      build(CLASSES[i], i);
    }
  }

  List<Cohort> cohorts(Regency regency) {
    return cohorts.getOrDefault(regency.code(), List.of());
  }

  private void build(SizeClass sizeClass, int index) {
    Map<String, Integer> before = new HashMap<>();
    for (int year : Scenario.YEARS) {
      long total = Math.round(Scenario.stock(year, index) * factor);
      Map<String, Integer> stocks = spread(total);
      for (Regency regency : regencies) {
        int was = before.getOrDefault(regency.code(), 0);
        int closing = sizeClass == SizeClass.MIKRO ? (int) (was * CLOSING) : 0;
        int left = closing == 0 ? 0 : close(regency, year, closing);
        enter(regency, sizeClass, year, stocks.getOrDefault(regency.code(), 0) - was + left);
      }
      before = stocks;
    }
  }

  private void enter(Regency regency, SizeClass sizeClass, int year, int count) {
    List<Cohort> all = cohorts.computeIfAbsent(regency.code(), code -> new ArrayList<>());
    int first = all.stream().mapToInt(cohort -> cohort.first() + cohort.count()).max().orElse(0);
    all.add(new Cohort(sizeClass, first, count, year, 0));
  }

  /** Splits the oldest open micro cohort: its first businesses close in the year. */
  private int close(Regency regency, int year, int count) {
    List<Cohort> all = cohorts.computeIfAbsent(regency.code(), code -> new ArrayList<>());
    for (int i = 0; i < all.size(); i++) {
      Cohort cohort = all.get(i);
      if (cohort.sizeClass() == SizeClass.MIKRO
          && cohort.closedIn() == 0
          && cohort.entered() < year
          && cohort.count() > count) {
        all.set(i, new Cohort(SizeClass.MIKRO, cohort.first(), count, cohort.entered(), year));
        all.add(
            i + 1,
            new Cohort(
                SizeClass.MIKRO,
                cohort.first() + count,
                cohort.count() - count,
                cohort.entered(),
                0));
        return count;
      }
    }
    return 0;
  }

  /** Spreads a total over the regencies by weight, largest remainders first; sums to the total. */
  private Map<String, Integer> spread(long total) {
    long sum = weights.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Integer> parts = new HashMap<>();
    List<Regency> byRemainder = new ArrayList<>(regencies);
    long given = 0;
    for (Regency regency : regencies) {
      long part = total * weight(regency) / sum;
      parts.put(regency.code(), (int) part);
      given += part;
    }
    byRemainder.sort((a, b) -> Long.compare(total * weight(b) % sum, total * weight(a) % sum));
    for (int i = 0; i < total - given; i++) {
      parts.merge(byRemainder.get(i).code(), 1, Integer::sum);
    }
    return parts;
  }

  private long weight(Regency regency) {
    return weights.getOrDefault(regency.code(), 1L);
  }
}
