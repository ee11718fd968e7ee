package id.lumbung.statistics;

import id.lumbung.domain.Coded;

/** For whom figures are: those of {@code mart}, or those of {@code mart_public}. */
public enum Audience implements Coded {
  /** The office: every cell. */
  INTERNAL,
  /** Everyone: after disclosure control. */
  PUBLIC;
}
