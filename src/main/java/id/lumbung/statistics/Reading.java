package id.lumbung.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One way in which a printed figure may have come about.
 *
 * @param name what was counted and over which base, such as {@code without_small/previous_base}
 * @param value what it gives, unrounded
 * @param formula its arithmetic, for people
 */
record Reading(String name, BigDecimal value, String formula) {

  /** Whether it gives the printed value when rounded half up to the printed unit. */
  boolean reproduces(BigDecimal printed, BigDecimal precision) {
    return inUnits(value, precision).compareTo(inUnits(printed, precision)) == 0;
  }

  BigDecimal distance(BigDecimal printed) {
    return value.subtract(printed).abs();
  }

  private static BigDecimal inUnits(BigDecimal value, BigDecimal precision) {
    return value.divide(precision, 0, RoundingMode.HALF_UP);
  }
}
