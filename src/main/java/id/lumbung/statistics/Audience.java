package id.lumbung.statistics;

import java.util.Locale;

/** For whom figures are: those of {@code mart}, or those of {@code mart_public}. */
public enum Audience {
  /** The office: every cell. */
  INTERNAL,
  /** Everyone: after disclosure control. */
  PUBLIC;

  /** As machine-readable forms and texts name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
