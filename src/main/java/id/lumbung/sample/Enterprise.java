package id.lumbung.sample;

import id.lumbung.reference.District;
import id.lumbung.reference.SizeClass;
import id.lumbung.sample.Inventory.Activity;
import org.jspecify.annotations.Nullable;

/**
 * One invented business and what is true of it in every year.
 *
 * @param id number of the business over the whole province
 * @param ownerId number of its owner; two businesses may share one
 * @param nik sixteen digits of valid structure, invented
 * @param nib thirteen digits, or null
 * @param workers persons who work in it, owner included, at least 1
 * @param entered first data year in which it is reported
 * @param closedIn data year in which it is reported closed; 0 for never
 */
record Enterprise(
    long id,
    long ownerId,
    String nik,
    String ownerName,
    boolean isWoman,
    String businessName,
    District district,
    String village,
    String address,
    String phone,
    Activity activity,
    @Nullable String nib,
    SizeClass sizeClass,
    long salesIdr,
    long capitalIdr,
    int workers,
    int foundedYear,
    int entered,
    int closedIn) {

  /** Whether a workbook of the year speaks of it. */
  boolean isReported(int year) {
    return entered <= year && (closedIn == 0 || year <= closedIn);
  }

  /** Whether it counts in the stock at the end of the year. */
  boolean isActive(int year) {
    return entered <= year && (closedIn == 0 || year < closedIn);
  }
}
