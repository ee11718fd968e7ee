package id.lumbung.retention;

import java.util.Locale;

/** What is kept for an age, in the order in which it goes. */
public enum Retained {
  /** Judged rows of submissions that were answered. */
  STAGED_ROWS,
  /** Findings of submissions that are not in effect. */
  FINDINGS,
  /** Answer workbooks in the outbox. */
  ANSWERS,
  /** Originals of submissions that are not in effect. */
  ORIGINALS,
  /** Runs of the history. */
  RUNS,
  /** Lines of the audit. */
  AUDIT;

  /** The word of settings, steps and the JSON form. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
