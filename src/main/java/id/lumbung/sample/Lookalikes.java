package id.lumbung.sample;

import id.lumbung.domain.Coded;
import id.lumbung.reference.District;
import id.lumbung.sample.Enterprise.Owner;
import id.lumbung.sample.Enterprise.Site;
import java.util.List;

/**
 * Turns businesses into such as look like the one before them and are another: what an officer
 * tells apart at a glance and a register may take for one.
 */
record Lookalikes(Dice dice) {
  /** Every so many businesses one is planted. */
  private static final int STEP = 5;

  private static final int KIND = 300;
  private static final int WORDING = 301;
  private static final int PLACE = 302;

  private static final List<String> NUMBERS = List.of(" 2", " II", " Dua", " Baru");

  /** In what a planted business is like the one before it. */
  enum Kind implements Coded {
    /** The owner's second of the same name, in another district. */
    BRANCH,
    /** The owner's second, told apart by a number in its name, at another door. */
    NUMBERED,
    /** The owner's second, of another name and trade behind the same door. */
    SAME_DOOR,
    /** The owner's second without a name of its own, of another trade and place. */
    UNNAMED,
    /** Of somebody else in the household: last name, door and telephone are the same. */
    HOUSEHOLD,
    /** Of a stranger at the same address, as the stalls of a market are. */
    ONE_ADDRESS
  }

  /** Whether a business is to be planted. */
  static boolean isPlanted(long id) {
    return id % STEP == STEP - 1;
  }

  private Kind kind(long id) {
    return Kind.values()[dice.roll(id, KIND, Kind.values().length)];
  }

  /**
   * A business made to look like the one before it.
   *
   * @param districts those of its regency
   */
  Enterprise planted(Enterprise other, Enterprise business, List<District> districts) {
    long id = business.id();
    District elsewhere = elsewhere(other, districts, id);
    Owner owner = other.owner();
    Site own = business.site();
    Kind kind = kind(id);
    return switch (kind) {
      case BRANCH ->
          business.as(
              kind,
              owner,
              other.businessName()
                  + (dice.roll(id, WORDING, 2) == 0 ? " Cabang " : " ")
                  + elsewhere.name(),
              own.in(elsewhere));
      case NUMBERED ->
          business.as(
              kind,
              owner,
              other.businessName() + NUMBERS.get(dice.roll(id, WORDING, NUMBERS.size())),
              own.in(other.district()));
      case SAME_DOOR -> business.as(kind, owner, business.businessName(), other.site());
      case UNNAMED ->
          business.as(
              kind,
              owner,
              dice.roll(id, WORDING, 2) == 0 ? "-" : "Usaha " + owner.name(),
              own.in(elsewhere));
      case HOUSEHOLD ->
          business.as(
              kind, business.owner().inHouseOf(owner), business.businessName(), other.site());
      case ONE_ADDRESS ->
          business.as(kind, business.owner(), business.businessName(), other.site());
    };
  }

  private District elsewhere(Enterprise other, List<District> districts, long id) {
    int own = districts.indexOf(other.district());
    int step = districts.size() < 2 ? 0 : 1 + dice.roll(id, PLACE, districts.size() - 1);
    return districts.get((Math.max(0, own) + step) % districts.size());
  }
}
