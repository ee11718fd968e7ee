package id.lumbung.validation;

/** Which mark groups thousands in the texts of a column; the other one marks decimals. */
enum NumberStyle {
  /** Indonesian: {@code 1.500.000,50}. */
  DOT_THOUSANDS,
  /** English: {@code 1,500,000.50}. */
  COMMA_THOUSANDS;

  char thousands() {
    return this == DOT_THOUSANDS ? '.' : ',';
  }

  static NumberStyle withDecimal(char decimal) {
    return decimal == ',' ? DOT_THOUSANDS : COMMA_THOUSANDS;
  }
}
