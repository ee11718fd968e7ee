package id.lumbung.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against two rows being one business.
 *
 * @param business the business that the pair led to
 * @param verdict same, review or other_business
 * @param why code of the reason
 * @param weight all evidence, in bits
 * @param probability that they are one, 0 to 1
 * @param model number of the model that weighed
 * @param row the row
 * @param other the row it was compared with
 */
public record PairEvidence(
    long business,
    String verdict,
    String why,
    double weight,
    double probability,
    int model,
    Place row,
    Place other,
    List<FieldEvidence> fields) {

  /** Copies the list. */
  public PairEvidence {
    fields = List.copyOf(fields);
  }

  /**
   * Where a row stands.
   *
   * @param sheet 1-based position of the sheet
   * @param row 1-based
   */
  public record Place(long submission, int sheet, int row) {
    @Override
    public String toString() {
      return submission + "/" + sheet + "/" + row;
    }
  }

  /**
   * What one field says.
   *
   * @param field Indonesian canonical name
   * @param level code of the level of agreement; missing where one of the two lacks it
   * @param weight in bits: positive speaks for one business
   * @param shown the row's cell, numbers masked
   * @param otherShown the other's
   */
  public record FieldEvidence(
      String field,
      String level,
      double weight,
      @Nullable String shown,
      @Nullable String otherShown) {}
}
