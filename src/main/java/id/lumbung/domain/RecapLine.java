package id.lumbung.domain;

/**
 * A line of a sheet of counts: how many businesses it says there are somewhere.
 *
 * @param sheet 1-based
 * @param row 1-based
 * @param column 1-based, of the count
 * @param place what stands in the column of districts; empty in the line of their total
 */
public record RecapLine(int sheet, int row, int column, String place, long count) {

  /** Whether the line speaks of all places together. */
  public boolean isTotal() {
    return place.isEmpty();
  }
}
