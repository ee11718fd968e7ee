package id.lumbung.publication;

/** What a column of a table holds, which decides its decimals and its side. */
public enum CellKind {
  /** Words. */
  TEXT("", 0),
  /** A year: no mark between thousands. */
  YEAR("0", 0),
  /** Things counted. */
  UNITS("#,##0", 0),
  /** Percent, two decimals. */
  PERCENT("#,##0.00", 2),
  /** A quotient, two decimals. */
  RATIO("#,##0.00", 2);

  private final String pattern;
  private final int decimals;

  CellKind(String pattern, int decimals) {
    this.pattern = pattern;
    this.decimals = decimals;
  }

  /** Whether it stands at the right. */
  public boolean isNumber() {
    return this != TEXT;
  }

  /** How many decimals are shown. */
  public int decimals() {
    return decimals;
  }

  String pattern() {
    return pattern;
  }
}
