package id.lumbung.matching;

import id.lumbung.matching.PairWork.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comparing came to so far. */
final class Tally {
  private final List<Edge> edges = new ArrayList<>();
  private long compared;
  private int nikPairs;
  private int nikPairsOtherwise;

  /**
   * Adds what came of comparing.
   *
   * @param pairs how many were compared
   */
  void add(long pairs, Result result) {
    compared += pairs;
    edges.addAll(result.edges());
    nikPairs += result.nikPairs();
    nikPairsOtherwise += result.nikPairsOtherwise();
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
    return nikPairs == 0 ? null : nikPairsOtherwise / (double) nikPairs;
  }
}
