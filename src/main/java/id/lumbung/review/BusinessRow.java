package id.lumbung.review;

import id.lumbung.review.PairEvidence.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that speaks of a business now.
 *
 * @param isCounted whether its submission counts now
 * @param says rows with one number tell the same of all that is compared
 * @param cells what it says of each compared field, in their order, numbers masked; null for
 *     nothing
 */
public record BusinessRow(
    Place place,
    int year,
    String regency,
    boolean isCounted,
    int says,
    List<@Nullable String> cells) {

  /** Copies the list. */
  public BusinessRow {
    cells = new ArrayList<>(cells);
  }
}
