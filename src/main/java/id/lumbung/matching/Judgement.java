package id.lumbung.matching;

/**
 * What a pair of rows is, and why that was not decided otherwise.
 *
 * @param why code that messages explain
 */
record Judgement(Verdict verdict, String why) {
  /** Everything that tells agrees. */
  static final Judgement SAME = new Judgement(Verdict.SAME, "agrees");

  /** Most that tells agrees, and neither of the two fits anything else. */
  static final Judgement UNRIVALLED = new Judgement(Verdict.SAME, "unrivalled");

  /** The row says what was said of the business before. */
  static final Judgement UNCHANGED = new Judgement(Verdict.SAME, "unchanged");

  static final Judgement DIFFERENT = new Judgement(Verdict.DIFFERENT, "differs");

  static Judgement otherBusiness(String why) {
    return new Judgement(Verdict.OTHER_BUSINESS, why);
  }

  static Judgement review(String why) {
    return new Judgement(Verdict.REVIEW, why);
  }
}
