package id.lumbung.domain;

import java.util.Locale;

/** What became of a physical row; the four add up to the rows of a file. */
public enum Outcome implements Coded {
  /** It became an observation. */
  LOADED,
  /** It is held back. */
  QUARANTINED,
  /** It repeats another row of its file. */
  DUPLICATE,
  /** Title, header, total, blank and the like. */
  NOT_DATA;

  /** The outcome with a word of the database. */
  public static Outcome ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
