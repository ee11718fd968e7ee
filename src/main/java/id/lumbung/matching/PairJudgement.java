package id.lumbung.matching;

import id.lumbung.domain.Coded;

/**
 * What a pair of rows is, and why that was not decided otherwise.
 *
 * @param why code that messages explain
 */
record PairJudgement(Verdict verdict, String why) {
  /** What a pair of rows is. */
  enum Verdict implements Coded {
    /** One business. */
    SAME,
    /** Perhaps one business: a person decides. */
    REVIEW,
    /** Two businesses of one owner. */
    OTHER_BUSINESS,
    /** Nothing in common. */
    DIFFERENT
  }

  /** Everything that tells agrees. */
  static final PairJudgement SAME = new PairJudgement(Verdict.SAME, "agrees");

  /** Most that tells agrees, and neither of the two fits anything else. */
  static final PairJudgement UNRIVALLED = new PairJudgement(Verdict.SAME, "unrivalled");

  /** The row says what was said of the business before. */
  static final PairJudgement UNCHANGED = new PairJudgement(Verdict.SAME, "unchanged");

  /** A person said that two businesses are one, of which another row of the file is the one. */
  static final PairJudgement DECIDED = new PairJudgement(Verdict.SAME, "decided");

  /** The row names the business by the key of a template. */
  static final PairJudgement KEYED = new PairJudgement(Verdict.SAME, "keyed");

  static final PairJudgement DIFFERENT = new PairJudgement(Verdict.DIFFERENT, "differs");

  static PairJudgement otherBusiness(String why) {
    return new PairJudgement(Verdict.OTHER_BUSINESS, why);
  }

  static PairJudgement review(String why) {
    return new PairJudgement(Verdict.REVIEW, why);
  }
}
