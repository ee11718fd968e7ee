package id.lumbung.matching;

import id.lumbung.linkage.Evidence;
import id.lumbung.linkage.Sources;
import id.lumbung.linkage.Thresholds;
import id.lumbung.matching.PairJudgement.Verdict;
import id.lumbung.matching.PairWork.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a pair of records by the weight of its evidence alone.
 *
 * @param sources the lists that records are from; null where nothing is known of them
 */
record WeightJudge(Thresholds thresholds, @Nullable Sources sources) implements PairWork.Judge {
  /** Fields that both must have for a decision without asking anybody. */
  private static final int TELLING = 2;

  @Override
  public PairJudgement judge(Evidence evidence, Task pair) {
    if (sources != null && !sources.mayBeOne(pair.row(), pair.record())) {
      return PairJudgement.DIFFERENT;
    }
    PairJudgement judgement = byWeight(evidence.total(), "weak");
    boolean canBeAsked = thresholds.same() > thresholds.review();
    return judgement.verdict() == Verdict.SAME && canBeAsked && evidence.known() < TELLING
        ? PairJudgement.review("weak")
        : judgement;
  }

  @Override
  public boolean mayBeOne(List<Integer> some, List<Integer> others) {
    return sources == null || sources.mayBeOne(some, others);
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
