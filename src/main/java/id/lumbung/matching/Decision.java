package id.lumbung.matching;

import id.lumbung.domain.Coded;

/** What a person says of two businesses that may be one. */
public enum Decision implements Coded {
  /** One business. */
  SAME,
  /** Two businesses of one owner. */
  SAME_OWNER,
  /** Nothing to do with one another, for good. */
  DIFFERENT,
  /** Not to be told yet. */
  LATER;
}
