package id.lumbung.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well clusters agree with the truth.
 *
 * @param precision share of the pairs put together that belong together
 * @param recall share of the pairs that belong together that were put together
 * @param bCubedF1 F1 of precision and recall averaged over records (Bagga and Baldwin 1998)
 * @param largest records of the largest cluster
 */
public record ClusterScores(double precision, double recall, double bCubedF1, int largest) {

  /**
   * Scores found groups against the true ones.
   *
   * @param found cluster of each record Scores found groups against the true ones.
   * @param truth entity of each record
   */
  public static <C, T> ClusterScores of(List<C> found, List<T> truth) {
    Map<C, Integer> clusters = new HashMap<>();
    Map<T, Integer> entities = new HashMap<>();
    Map<List<Object>, Integer> both = new HashMap<>();
    for (int r = 0; r < found.size(); r++) {
      clusters.merge(found.get(r), 1, Integer::sum);
      entities.merge(truth.get(r), 1, Integer::sum);
      both.merge(List.of(found.get(r), truth.get(r)), 1, Integer::sum);
    }
    double hits = pairs(both.values());
    double precise = 0;
    double recalled = 0;
    for (Map.Entry<List<Object>, Integer> part : both.entrySet()) {
      double square = (double) part.getValue() * part.getValue();
      precise += square / clusters.getOrDefault(part.getKey().get(0), 1);
      recalled += square / entities.getOrDefault(part.getKey().get(1), 1);
    }
    return new ClusterScores(
        hits / Math.max(1, pairs(clusters.values())),
        hits / Math.max(1, pairs(entities.values())),
        f1(precise / found.size(), recalled / found.size()),
        clusters.values().stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  private static double pairs(Collection<Integer> sizes) {
    return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  double f1() {
    return f1(precision, recall);
  }
}
