package id.lumbung.statistics;

import id.lumbung.reference.SizeClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one side says: the other printed figures, or the warehouse. Counts of one subject are kept
 * in the order they are told, the usual one first.
 */
final class Side {
  /** What is counted. */
  enum Subject {
    STOCK,
    INTERIM_STOCK,
    WORKERS,
    FINANCED,
    CHANGE,
    GROWTH_PCT,
    SHARE_PCT
  }

  private record Key(Subject subject, int year, String area, @Nullable SizeClass sizeClass) {}

  private record Place(int year, String area) {}

  private final Map<Key, List<Count>> counts = new HashMap<>();
  private final Set<Place> incomplete = new HashSet<>();

  /** Says that an area lacks regencies in a year: it is compared with no other year. */
  void tellIncomplete(int year, String area) {
    incomplete.add(new Place(year, area));
  }

  boolean isComplete(int year, String area) {
    return !incomplete.contains(new Place(year, area));
  }

  /** The count that the plain definition of a subject gives; null where there is none. */
  @Nullable Count usual(Subject subject, int year, String area, @Nullable SizeClass sizeClass) {
    List<Count> told = counts(subject, year, area, sizeClass);
    return told.isEmpty() ? null : told.get(0);
  }

  void tell(Subject subject, int year, String area, @Nullable SizeClass sizeClass, Count count) {
    counts
        .computeIfAbsent(new Key(subject, year, area, sizeClass), key -> new ArrayList<>())
        .add(count);
  }

  List<Count> counts(Subject subject, int year, String area, @Nullable SizeClass sizeClass) {
    return counts.getOrDefault(new Key(subject, year, area, sizeClass), List.of());
  }

  /** The count usually told of a size class; null where none is. */
  @Nullable Count ofClass(int year, String area, SizeClass sizeClass) {
    return usual(Subject.STOCK, year, area, sizeClass);
  }

  /** All ways to count the stock that a printed figure may have followed, the total first. */
  List<Count> stocks(int year, String area) {
    List<Count> stocks = new ArrayList<>(counts(Subject.STOCK, year, area, null));
    stocks.addAll(counts(Subject.INTERIM_STOCK, year, area, null));
    Count micro = ofClass(year, area, SizeClass.MIKRO);
    Count small = ofClass(year, area, SizeClass.KECIL);
    Count medium = ofClass(year, area, SizeClass.MENENGAH);
    if (micro != null) {
      if (medium != null) {
        if (small != null) {
          stocks.add(sum("classes_sum", List.of(medium, small, micro)));
        }
        stocks.add(sum("without_small", List.of(medium, micro)));
      }
      stocks.add(new Count("micro_only", micro.value(), micro.shown()));
    }
    return stocks;
  }

  private static Count sum(String name, List<Count> parts) {
    return new Count(
        name,
        parts.stream().map(Count::value).reduce(BigDecimal.ZERO, BigDecimal::add),
        parts.stream().map(Count::shown).collect(Collectors.joining(" + ", "(", ")")));
  }
}
