package id.lumbung.benchmark;

/** How much was read: physical rows of all sheets, and the cells in them that hold something. */
record Amount(long rows, long cells) {
  /** Of whoever does not look into the rows. */
  static final Amount UNTOLD = new Amount(0, 0);

  Amount plus(long moreRows, long moreCells) {
    return new Amount(rows + moreRows, cells + moreCells);
  }

  Amount plus(Amount other) {
    return plus(other.rows, other.cells);
  }

  boolean isTold() {
    return rows > 0;
  }
}
