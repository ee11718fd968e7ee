package id.lumbung.matching;

import java.util.Locale;

/** What a person says of two businesses that may be one. */
public enum Decision {
  /** One business. */
  SAME,
  /** Two businesses of one owner. */
  SAME_OWNER,
  /** Nothing to do with one another, for good. */
  DIFFERENT,
  /** Not to be told yet. */
  LATER;

  /** The word in tables, JSON and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
