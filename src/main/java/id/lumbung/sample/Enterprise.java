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
 * @param like how it was made to look like the business of the number before; null for most
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
    int closedIn,
    Lookalikes.@Nullable Kind like) {

  /** Whether a workbook of the year speaks of it. */
  boolean isReported(int year) {
    return entered <= year && (closedIn == 0 || year <= closedIn);
  }

  /** Whether it counts in the stock at the end of the year. */
  boolean isActive(int year) {
    return entered <= year && (closedIn == 0 || year < closedIn);
  }

  /** Who has it. */
  record Owner(
      long id, String nik, String name, boolean isWoman, String phone, @Nullable String nib) {
    /** The same with the last name and the telephone of another. */
    Owner inHouseOf(Owner other) {
      String first = name.substring(0, name.lastIndexOf(' ') + 1);
      String last = other.name().substring(other.name().lastIndexOf(' ') + 1);
      return new Owner(id, nik, first + last, isWoman, other.phone(), nib);
    }
  }

  /** Where it is. */
  record Site(District district, String village, String address) {
    Site in(District other) {
      return new Site(other, village, address);
    }
  }

  Owner owner() {
    return new Owner(ownerId, nik, ownerName, isWoman, phone, nib);
  }

  Site site() {
    return new Site(district, village, address);
  }

  /** The same under another owner, name and place, made to look like the one before it. */
  Enterprise as(Lookalikes.Kind kind, Owner owner, String name, Site site) {
    return new Enterprise(
        id,
        owner.id(),
        owner.nik(),
        owner.name(),
        owner.isWoman(),
        name,
        site.district(),
        site.village(),
        site.address(),
        owner.phone(),
        activity,
        owner.nib(),
        sizeClass,
        salesIdr,
        capitalIdr,
        workers,
        foundedYear,
        entered,
        closedIn,
        kind);
  }
}
