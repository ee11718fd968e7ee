package id.lumbung.validation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says as a number.
 *
 * @param value the number, null when it is not sure enough or none
 * @param doubt whether a person should look at it
 * @param readings what it may mean, where that is doubtful
 * @param readable false where the cell is no number at all
 */
record Amount(
    @Nullable BigDecimal value, boolean doubt, List<BigDecimal> readings, boolean readable) {

  static final Amount UNREADABLE = new Amount(null, false, List.of(), false);

  /** A range, or an amount of another period: kept out of sums. */
  static final Amount DOUBTFUL = new Amount(null, true, List.of(), true);

  static Amount sure(BigDecimal value) {
    return new Amount(value, false, List.of(), true);
  }
}
