package id.lumbung.matching;

import id.lumbung.linkage.Prepared;
import id.lumbung.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The blocking keys of a row: keyed hashes of which two rows of one business share at least one,
 * whatever is misspelled, missing or moved. Of several words the longest ones are taken, since they
 * tell most and do not depend on what else is in the register. Not for use by several threads.
 */
final class RowKeyring {
  /** More than a row can have: one bit of an int tells of each. */
  private static final int MOST_KEYS = Integer.SIZE;

  private static final int HALF = 8;
  private static final int BIRTH_FROM = 6;
  private static final int BIRTH_TO = 12;
  private static final int WORDS = 2;
  private static final int NAMES = 3;
  private static final int REGENCY = 5;
  private static final int NIK_PROVINCE = 2;
  private static final int NIK_REGENCY = 4;
  private static final Comparator<String> LONGEST_FIRST =
      (a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length();

  private final MatchKeys keys;
  private final Signature signature;
  private final KeyTexts texts = new KeyTexts();
  private final KeyPlace places;

  RowKeyring(MatchKeys keys) {
    this.keys = keys;
    this.signature = new Signature(keys);
    this.places = new KeyPlace(keys);
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
    List<String> village = sounds(prepared.of(RegisterFields.VILLAGE));
    String place = village.isEmpty() ? district : district + "|" + String.join("", village);
    String ownerName = String.join(" ", owner);
    String regency = district.substring(0, Math.min(REGENCY, district.length()));
    Cutter cutter = new Cutter(district, places.of(regency));
    List<String> names = longestFirst(owner);
    List<String> businessNames = longestFirst(business);
    if (row.nik() != null) {
      cutNik(row.nik(), names.isEmpty() ? "" : names.get(0), district, ownerName, cutter);
    }
    int byNik = cutter.size;
    if (row.nib() != null) {
      cutter.cutAt(KeyPlace.NOWHERE, ownerName, "nib|", row.nib());
    }
    for (String phone : prepared.of(RegisterFields.PHONE)) {
      cutter.cutAt(KeyPlace.NOWHERE, ownerName, "phone|", phone);
    }
    if (!owner.isEmpty()) {
      cutter.cut(district, "owner|", regency, "|", sorted(owner));
    }
    cutNames(first(names, NAMES), place, district, sorted(business), cutter);
    for (String businessWord : first(businessNames, WORDS)) {
      cutter.cutShared(cutter.here, ownerName, "business-word|", place, "|", businessWord);
      for (String ownerWord : first(names, WORDS)) {
        cutter.cut(place, "owner-business|", district, "|", ownerWord, "|", businessWord);
      }
    }
    UUID description = keys.of("description", row.text());
    long signed =
        signature.of(
            description.getMostSignificantBits(),
            row.nik(),
            prepared.of(RegisterFields.PHONE),
            village.isEmpty() ? null : place,
            business,
            owner);
    return cutter.keyring(description, byNik, signed);
  }

  /**
   * One wrong digit leaves one half of the sixteen whole; a lost last digit the first, which holds
   * no more than a district and a day and so is many strangers' too.
   */
  private void cutNik(String nik, String word, String district, String owner, Cutter cutter) {
    long given =
        places.of(nik.substring(0, NIK_PROVINCE) + "." + nik.substring(NIK_PROVINCE, NIK_REGENCY));
    cutter.cutAt(given, owner, "nik|", nik);
    cutter.cutShared(given, district, "nik-start|", nik.substring(0, HALF), "|", word);
    cutter.cutAt(KeyPlace.NOWHERE, district, "nik-end|", nik.substring(HALF), "|", word);
    cutter.cutShared(
        cutter.here, owner, "birth|", nik.substring(BIRTH_FROM, BIRTH_TO), "|", district);
  }

  /**
   * Any two words of a long name are enough, whatever became of the others; of a short one, one.
   */
  private static void cutNames(
      List<String> names, String place, String district, String business, Cutter cutter) {
    for (int i = 0; i < names.size(); i++) {
      if (names.size() < NAMES) {
        cutter.cut(business, "owner-word|", place, "|", names.get(i));
      }
      for (int j = i + 1; j < names.size(); j++) {
        boolean isInOrder = names.get(i).compareTo(names.get(j)) <= 0;
        String one = names.get(isInOrder ? i : j);
        String other = names.get(isInOrder ? j : i);
        cutter.cut(place, "owner-words|", district, "|", one, " ", other);
      }
    }
  }

  private static List<String> sounds(List<String> words) {
    List<String> sounds = new ArrayList<>(words.size());
    for (String word : words) {
      String sound = Spelling.sound(word);
      if (!sound.isEmpty()) {
        sounds.add(sound);
      }
    }
    return sounds;
  }

  private static String sorted(List<String> words) {
    List<String> sorted = new ArrayList<>(words.size());
    for (String word : words) {
      insert(word, sorted, Comparator.naturalOrder());
    }
    return String.join(" ", sorted);
  }

  private static List<String> longestFirst(List<String> words) {
    List<String> sorted = new ArrayList<>(words.size());
    for (String word : words) {
      if (!sorted.contains(word)) {
        insert(word, sorted, LONGEST_FIRST);
      }
    }
    return sorted;
  }

  /** Names have few words, for which a sort of lists is a big machine. */
  private static void insert(String word, List<String> sorted, Comparator<String> order) {
    int place = sorted.size();
    while (place > 0 && order.compare(sorted.get(place - 1), word) > 0) {
      place--;
    }
    sorted.add(place, word);
  }

  private static List<String> first(List<String> words, int count) {
    return words.subList(0, Math.min(count, words.size()));
  }

  /** Collects the keys of one row. */
  private final class Cutter {
    private final int[] refinements = new int[MOST_KEYS];
    private final long[] keyPlaces = new long[MOST_KEYS];
    private final long here;
    private final int districtHash;
    private final int districtShift;
    private int size;
    private int shared;

    /**
     * @param here the place of keys that only rows of the same regency share
     */
    Cutter(String district, long here) {
      this.here = here;
      texts.clear();
      String appended = "|" + district;
      this.districtHash = appended.hashCode();
      this.districtShift = shift(appended.length());
    }

    /** What the hash of a text is multiplied with when so many characters are appended to it. */
    private static int shift(int length) {
      int shift = 1;
      for (int i = 0; i < length; i++) {
        shift *= 31;
      }
      return shift;
    }

    /** Cuts a key that many strangers share. */
    void cutShared(long place, String refinement, String... text) {
      shared |= 1 << size;
      cutAt(place, refinement, text);
    }

    /** Cuts a key of a text in parts, which only rows of the same regency share. */
    void cut(String refinement, String... text) {
      cutAt(here, refinement, text);
    }

    /** Cuts a key of a text in parts, which lies at a place of {@link KeyPlace}. */
    void cutAt(long place, String refinement, String... text) {
      texts.add(text);
      keyPlaces[size] = place;
      refinements[size] = refinement.hashCode() * districtShift + districtHash;
      size++;
    }

    Keyring keyring(UUID description, int byNik, long signature) {
      return new Keyring(
          description,
          keys.firstHalves(texts),
          Arrays.copyOf(keyPlaces, size),
          Arrays.copyOf(refinements, size),
          byNik,
          shared,
          signature);
    }
  }
}
