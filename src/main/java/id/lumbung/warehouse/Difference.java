package id.lumbung.warehouse;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a submission brings against what its regency had sent for that year before.
 *
 * @param previous the full submission in effect before
 * @param added businesses that were not named before
 * @param gone businesses that a full submission no longer names; 0 for an addendum
 * @param changed businesses of which something else is said
 * @param largest at most three, the largest changes of annual sales
 */
public record Difference(long previous, long added, long gone, long changed, List<Change> largest) {

  /** Copies the list. */
  public Difference {
    largest = List.copyOf(largest);
  }

  /** A change of annual sales in rupiah, at a 1-based row of the later workbook. */
  public record Change(String sheet, int row, BigDecimal before, BigDecimal after) {}
}
