package id.lumbung.domain;

/** What a submission does to earlier ones of its regency and year. */
public enum SubmissionKind implements Coded {
  /** Replaces all that the regency sent for the year. */
  FULL,
  /** Adds to it, or corrects. */
  ADDENDUM;
}
