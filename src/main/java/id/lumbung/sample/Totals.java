package id.lumbung.sample;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what is true of every area and year: of businesses with a row that can be loaded. */
final class Totals {
  private final Map<Integer, Map<String, Counts>> byYear = new TreeMap<>();

  /** Hears the counts of an area. */
  interface Taker {
    void take(int year, String area, Counts counts);
  }

  /** What is true of one area and year. */
  static final class Counts {
    private final Set<Long> owners = new HashSet<>();
    private long stock;
    private long workers;
    private long productiveWorkers;

    private void add(Enterprise enterprise) {
      stock++;
      owners.add(enterprise.ownerId());
      workers += enterprise.workers();
      if (!enterprise.activity().isTrade()) {
        productiveWorkers += enterprise.workers();
      }
    }

    long stock() {
      return stock;
    }

    long owners() {
      return owners.size();
    }

    long workers() {
      return workers;
    }

    long productiveWorkers() {
      return productiveWorkers;
    }
  }

  /** Counts an active enterprise in its district, its regency and the province. */
  void add(int year, Enterprise enterprise) {
    Map<String, Counts> areas = byYear.computeIfAbsent(year, y -> new TreeMap<>());
    String district = enterprise.district().code();
    for (String area :
        new String[] {district.substring(0, 2), district.substring(0, 5), district}) {
      areas.computeIfAbsent(area, code -> new Counts()).add(enterprise);
    }
  }

  void each(Taker taker) {
    byYear.forEach(
        (year, areas) -> areas.forEach((area, counts) -> taker.take(year, area, counts)));
  }
}
