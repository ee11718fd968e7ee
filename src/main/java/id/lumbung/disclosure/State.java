package id.lumbung.disclosure;

import id.lumbung.domain.Coded;

/** What readers are shown of a cell. */
public enum State implements Coded {
  /** Its value; it may yet be kept back to protect another. */
  OPEN,
  /** Its value, whatever happens: readers have it already. */
  SHOWN,
  /** That it is kept back, and so that it is at least one: zeros are always shown. */
  HIDDEN,
  /** Nothing: no table has it, but it follows from those that tables have. */
  IMPLIED,
  /** Nothing, not even whether it is zero: its row, or its whole table, is not published. */
  UNLISTED;

  /** Whether readers know the value. */
  public boolean isKnown() {
    return this == OPEN || this == SHOWN;
  }
}
