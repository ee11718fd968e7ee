package id.lumbung.statistics;

import id.lumbung.disclosure.Cell;
import id.lumbung.disclosure.State;

/**
 * A number that everyone is to read, or was.
 *
 * @param isSecret whether it must not be known for its own sake
 * @param state what readers are shown of it
 */
record CountedCell(CellKey key, double value, boolean isMagnitude, boolean isSecret, State state) {
  private static final int PROVINCE_WEIGHT = 4;

  /**
   * The cell to decide about; figures of the province are missed most.
   *
   * @param more how many times as much readers miss it for another reason
   */
  Cell toCell(State begins, double more) {
    double weight = more * (1 + Math.log1p(value));
    return new Cell(
        key.table(),
        key.area() + " " + key.part(),
        value,
        isMagnitude,
        isSecret,
        key.area().equals(PublicSums.PROVINCE) ? PROVINCE_WEIGHT * weight : weight,
        begins);
  }
}
