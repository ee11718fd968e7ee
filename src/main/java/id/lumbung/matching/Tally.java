package id.lumbung.matching;

import id.lumbung.linkage.Levels;
import id.lumbung.matching.PairJudgement.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comparing came to so far. */
final class Tally {
  private final List<Edge> edges = new ArrayList<>();
  private long compared;

  /**
   * Adds what came of comparing.
   *
   * @param pairs how many were compared
   */
  void add(long pairs, List<Edge> found) {
    compared += pairs;
    edges.addAll(found);
  }

  /** The pairs that matter. */
  List<Edge> edges() {
    return edges;
  }

  /** How many pairs were compared. */
  long compared() {
    return compared;
  }

  /**
   * Share of the pairs with one NIK that were found by other keys too (capture and recapture): what
   * part of the pairs without a NIK is likely found. Null where no pair shares a NIK.
   */
  @Nullable Double blockingRecall() {
    int pairs = 0;
    int otherwise = 0;
    for (Edge edge : edges) {
      if (edge.is(Verdict.SAME) && edge.measures().level(RegisterFields.NIK) == Levels.NIK_EQUAL) {
        pairs++;
        otherwise += edge.isFoundByNikAlone() ? 0 : 1;
      }
    }
    return pairs == 0 ? null : otherwise / (double) pairs;
  }
}
