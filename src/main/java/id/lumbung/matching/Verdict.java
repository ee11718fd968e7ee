package id.lumbung.matching;

/** What a pair of rows is. */
enum Verdict {
  /** One business. */
  SAME,
  /** Perhaps one business: a person decides. */
  REVIEW,
  /** Two businesses of one owner. */
  OTHER_BUSINESS,
  /** Nothing in common. */
  DIFFERENT
}
