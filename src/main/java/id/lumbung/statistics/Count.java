package id.lumbung.statistics;

import java.math.BigDecimal;

/**
 * A count that readings are made of.
 *
 * @param name what is counted: {@code total}, {@code without_small}, a series of workers …
 * @param shown its digits or its sum, for people
 */
record Count(String name, BigDecimal value, String shown) {

  static Count of(String name, BigDecimal value) {
    return new Count(name, value, value.toPlainString());
  }
}
