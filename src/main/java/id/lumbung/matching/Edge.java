package id.lumbung.matching;

import id.lumbung.linkage.Evidence;
import id.lumbung.matching.PairJudgement.Verdict;
import id.lumbung.matching.PairWork.Task;
import org.jspecify.annotations.Nullable;

/**
 * A pair that matters: a row of the file and another one, or a stored description of a business.
 *
 * @param row number of the row
 * @param other number of the other row; -1 for a stored description
 * @param stored the stored description; null for another row
 * @param isNameless whether one of the two has no name of its own, so that it cannot hold two names
 *     together
 * @param isFoundByNikAlone whether no other key but those of the NIK is shared
 * @param weight in bits
 */
record Edge(
    int row,
    int other,
    @Nullable StoredProfile stored,
    PairJudgement judgement,
    boolean isNameless,
    boolean isFoundByNikAlone,
    double weight,
    PairMeasures measures) {

  static Edge of(Task pair, PairJudgement judgement, boolean isNameless, Evidence evidence) {
    return new Edge(
        pair.row(),
        pair.stored() == null ? pair.record() : -1,
        pair.stored(),
        judgement,
        isNameless,
        pair.isFoundByNikAlone(),
        evidence.total(),
        PairMeasures.of(evidence));
  }

  /** The same pair, judged otherwise. */
  Edge judged(PairJudgement anew) {
    return new Edge(row, other, stored, anew, isNameless, isFoundByNikAlone, weight, measures);
  }

  boolean is(Verdict verdict) {
    return judgement.verdict() == verdict;
  }
}
