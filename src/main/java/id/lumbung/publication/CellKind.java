package id.lumbung.publication;

/** What a column of a table holds, which decides its decimals and its side. */
enum CellKind {
  /** Words. */
  TEXT(""),
  /** A year: no mark between thousands. */
  YEAR("0"),
  /** Things counted. */
  UNITS("#,##0"),
  /** Percent, two decimals. */
  PERCENT("#,##0.00"),
  /** A quotient, two decimals. */
  RATIO("#,##0.00");

  private final String pattern;

  CellKind(String pattern) {
    this.pattern = pattern;
  }

  boolean isNumber() {
    return this != TEXT;
  }

  String pattern() {
    return pattern;
  }
}
