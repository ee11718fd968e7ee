package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * What no weight of evidence overrules about organisations: two names at one address are two (a
 * parent and its subsidiary, two shops of one house), and one name at two addresses is two as well
 * (branches), unless they share a telephone.
 */
final class OtherUnit {
  private final List<Integer> names = new ArrayList<>();
  private final List<Integer> streets = new ArrayList<>();
  private final List<Integer> phones = new ArrayList<>();

  OtherUnit(List<ComparedField> fields) {
    for (int f = 0; f < fields.size(); f++) {
      switch (fields.get(f).kind()) {
        case ORGANISATION_NAME -> names.add(f);
        case STREET -> streets.add(f);
        case PHONE -> phones.add(f);
        default -> {
          // says nothing of units
        }
      }
    }
  }

  /** Whether the two are certainly two. */
  boolean is(Evidence evidence) {
    boolean isOtherName = names.stream().map(evidence::level).anyMatch(OtherUnit::isOther);
    boolean isOtherPlace =
        !names.isEmpty()
            && streets.stream().map(evidence::level).anyMatch(OtherUnit::isOther)
            && phones.stream().map(evidence::level).noneMatch(level -> level >= Levels.VALUE_SLIP);
    return isOtherName || isOtherPlace;
  }

  private static boolean isOther(int level) {
    return level >= 0 && level <= Levels.WORDS_SOME;
  }
}
