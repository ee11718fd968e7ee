package id.lumbung.matching;

import id.lumbung.matching.linkage.Prepared;
import id.lumbung.matching.text.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocking keys of a row: keyed hashes of which two rows of one business share at least one,
 * whatever is misspelled, missing or moved. Of several words the longest ones are taken, since they
 * tell most and do not depend on what else is in the register. Not for use by several threads.
 */
final class RowKeyring {
  private static final int HALF = 8;
  private static final int BIRTH_FROM = 6;
  private static final int BIRTH_TO = 12;
  private static final int WORDS = 2;
  private static final int NAMES = 3;
  private static final int REGENCY = 5;

  private final MatchKeys keys;

  RowKeyring(MatchKeys keys) {
    this.keys = keys;
  }

  /**
   * Cuts the keys of a row.
   *
   * @param prepared the same in comparable form
   */
  Keyring of(Description row, Prepared prepared) {
    List<String> owner = sounds(prepared.of(RegisterFields.OWNER));
    List<String> business = sounds(prepared.of(RegisterFields.BUSINESS));
    String district = row.district() == null ? "" : row.district();
    String place = place(prepared.of(RegisterFields.VILLAGE), district);
    Cutter cutter = new Cutter(String.join(" ", owner), district);
    cutNik(row.nik(), owner, district, cutter);
    int byNik = cutter.keys.size();
    if (row.nib() != null) {
      cutter.cut("nib", row.nib(), cutter.owner);
    }
    for (String phone : prepared.of(RegisterFields.PHONE)) {
      cutter.cut("phone", phone, cutter.owner);
    }
    if (!owner.isEmpty()) {
      String regency = district.substring(0, Math.min(REGENCY, district.length()));
      cutter.cut("owner", regency + "|" + sorted(owner), district);
    }
    for (String word : longest(business, WORDS)) {
      cutter.cut("business-word", place + "|" + word, cutter.owner);
    }
    for (String ownerWord : longest(owner, WORDS)) {
      for (String businessWord : longest(business, WORDS)) {
        cutter.cut("owner-business", district + "|" + ownerWord + "|" + businessWord, place);
      }
    }
    List<String> names = longest(owner, NAMES);
    if (names.size() < NAMES) {
      names.forEach(word -> cutter.cut("owner-word", place + "|" + word, sorted(business)));
    }
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        cutter.cut(
            "owner-words", district + "|" + sorted(List.of(names.get(i), names.get(j))), place);
      }
    }
    return new Keyring(keys.of("description", row.text()), cutter.keys, cutter.refinements, byNik);
  }

  /** One wrong digit leaves one half of the sixteen whole; a lost last digit the first. */
  private static void cutNik(
      @Nullable String nik, List<String> owner, String district, Cutter cutter) {
    if (nik == null) {
      return;
    }
    cutter.cut("nik", nik, cutter.owner);
    String word = owner.isEmpty() ? "" : longest(owner, 1).get(0);
    cutter.cut("nik-start", nik.substring(0, HALF) + "|" + word, district);
    cutter.cut("nik-end", nik.substring(HALF) + "|" + word, district);
    cutter.cut("birth", nik.substring(BIRTH_FROM, BIRTH_TO) + "|" + district, cutter.owner);
  }

  private static String place(List<String> village, String district) {
    return village.isEmpty() ? district : district + "|" + String.join("", sounds(village));
  }

  private static List<String> sounds(List<String> words) {
    return words.stream().map(Spelling::sound).filter(sound -> !sound.isEmpty()).toList();
  }

  private static String sorted(List<String> words) {
    return String.join(" ", words.stream().sorted().toList());
  }

  private static List<String> longest(List<String> words, int count) {
    return words.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .toList();
  }

  /** Collects the keys of one row. */
  private final class Cutter {
    private final List<Long> keys = new ArrayList<>();
    private final List<Integer> refinements = new ArrayList<>();
    private final String owner;
    private final String district;

    Cutter(String owner, String district) {
      this.owner = owner;
      this.district = district;
    }

    void cut(String kind, String text, String refinement) {
      keys.add(RowKeyring.this.keys.of(kind, text).getMostSignificantBits());
      refinements.add((refinement + "|" + district).hashCode());
    }
  }
}
