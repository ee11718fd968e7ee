package id.lumbung.matching;

import id.lumbung.linkage.Evidence;
import id.lumbung.matching.PairJudgement.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A pair that matters: a row of the file and another one, or a stored description of a business.
 *
 * @param row number of the row
 * @param other number of the other row; -1 for a stored description
 * @param stored the stored description; null for another row
 * @param weight in bits
 */
record Edge(
    int row,
    int other,
    @Nullable StoredProfile stored,
    PairJudgement judgement,
    double weight,
    PairMeasures measures) {

  static Edge of(
      int row,
      int other,
      @Nullable StoredProfile stored,
      PairJudgement judgement,
      Evidence evidence) {
    return new Edge(row, other, stored, judgement, evidence.total(), PairMeasures.of(evidence));
  }

  /** The same pair, judged otherwise. */
  Edge judged(PairJudgement other) {
    return new Edge(row, this.other, stored, other, weight, measures);
  }

  /** Whether one of the two has no name of its own, so that it cannot hold two names together. */
  boolean isNameless() {
    return measures.level(RegisterFields.BUSINESS) < 0;
  }

  boolean is(Verdict verdict) {
    return judgement.verdict() == verdict;
  }
}
