package id.lumbung.matching;

import id.lumbung.matching.PairJudgement.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * Doubtful pairs of which neither side fits anything else. Two lists hold a business once each, so
 * that a row and a business that have only each other are one more often than their weight says.
 */
final class Unrivalled {
  private static final long SEVERAL = -1;

  /**
   * What it is worth that neither fits anything else, in bits: pairs left over were one business as
   * often as pairs heavier by this, on the generated register.
   */
  private static final double ONLY = 1.2;

  /** What a missing business name costs where one owner may run several, in bits. */
  private static final double NAMELESS = 12;

  private final IntUnaryOperator clusterOf;
  private final Map<Integer, Long> businessOfCluster = new HashMap<>();
  private final Map<Long, Long> clusterOfBusiness = new HashMap<>();

  /**
   * @param doubtful the pairs with stored businesses that will be asked about
   * @param edges all pairs that matter; what was told apart is no rival
   * @param clusterOf the cluster of a row
   */
  Unrivalled(List<Edge> doubtful, List<Edge> edges, IntUnaryOperator clusterOf) {
    this.clusterOf = clusterOf;
    for (Edge edge : doubtful) {
      businessOfCluster.put(clusterOf.applyAsInt(edge.row()), business(edge));
      clusterOfBusiness.put(business(edge), (long) clusterOf.applyAsInt(edge.row()));
    }
    for (Edge edge : edges) {
      if (edge.stored() != null && !edge.is(Verdict.OTHER_BUSINESS)) {
        int cluster = clusterOf.applyAsInt(edge.row());
        businessOfCluster.computeIfPresent(cluster, (c, known) -> only(known, business(edge)));
        clusterOfBusiness.computeIfPresent(business(edge), (b, known) -> only(known, cluster));
      }
    }
  }

  private static long business(Edge edge) {
    return Objects.requireNonNull(edge.stored()).business();
  }

  private static Long only(Long known, long other) {
    return known == other ? known : Long.valueOf(SEVERAL);
  }

  /**
   * Whether the two sides of a pair with a stored business of another list have only each other.
   */
  boolean has(Edge edge) {
    StoredProfile stored = Objects.requireNonNull(edge.stored());
    int cluster = clusterOf.applyAsInt(edge.row());
    return !stored.sameList()
        && businessOfCluster.getOrDefault(cluster, SEVERAL) == stored.business()
        && clusterOfBusiness.getOrDefault(stored.business(), SEVERAL) == cluster;
  }

  /**
   * Whether a pair to be reviewed is one business after all, if neither fits anything else.
   *
   * @param same weight from which two are one without asking
   */
  static boolean isSame(Edge edge, double same) {
    return switch (edge.judgement().why()) {
      case "weak", "adds_word" -> edge.weight() + ONLY >= same;
      case "no_name" -> edge.weight() + ONLY - NAMELESS >= same;
      default -> false;
    };
  }
}
