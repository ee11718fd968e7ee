package id.lumbung.retention;

import id.lumbung.domain.Coded;

/** What is kept for an age, in the order in which it goes. */
public enum Retained implements Coded {
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
}
