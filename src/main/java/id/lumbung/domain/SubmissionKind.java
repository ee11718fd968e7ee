package id.lumbung.domain;

import java.util.Locale;

/** What a submission does to earlier ones of its regency and year. */
public enum SubmissionKind {
  /** Replaces all that the regency sent for the year. */
  FULL,
  /** Adds to it, or corrects. */
  ADDENDUM;

  /** The word of the database and of receipts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
