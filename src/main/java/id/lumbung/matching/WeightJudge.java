package id.lumbung.matching;

import id.lumbung.linkage.Evidence;
import id.lumbung.linkage.Thresholds;
import id.lumbung.matching.PairWork.Task;

/** Judges a pair of records by the weight of its evidence alone. */
record WeightJudge(Thresholds thresholds) implements PairWork.Judge {

  @Override
  public PairJudgement judge(Evidence evidence, Task pair) {
    return byWeight(evidence.total(), "weak");
  }

  @Override
  public boolean isNameless(Evidence evidence) {
    return false;
  }

  /**
   * What a weight comes to.
   *
   * @param why code of what keeps a pair to be reviewed from being decided
   */
  PairJudgement byWeight(double weight, String why) {
    if (weight >= thresholds.same()) {
      return PairJudgement.SAME;
    }
    return weight >= thresholds.review() ? PairJudgement.review(why) : PairJudgement.DIFFERENT;
  }
}
