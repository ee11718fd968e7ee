package id.lumbung.matching;

import static id.lumbung.linkage.KeyPart.BIRTH;
import static id.lumbung.linkage.KeyPart.SECOND_HALF;
import static id.lumbung.linkage.KeyPart.TOGETHER;
import static id.lumbung.linkage.KeyPart.TWO_WORDS;
import static id.lumbung.linkage.KeyPart.WHOLE;
import static id.lumbung.linkage.KeyPart.WORD;
import static id.lumbung.linkage.KeyPart.WORD_OF_SHORT;

import id.lumbung.linkage.KeyCutter;
import id.lumbung.linkage.KeyRule;
import id.lumbung.linkage.KeyRule.FieldPart;
import id.lumbung.linkage.Prepared;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The blocking keys of a row: keyed hashes of which two rows of one business share at least one,
 * whatever is misspelled, missing or moved. Not for use by several threads.
 */
final class RowKeyring {
  /** More than a row can have: one bit of an int tells of each. */
  private static final int MOST_KEYS = Integer.SIZE;

  private static final int WORDS = 2;
  private static final int REGENCY = 5;
  private static final int NIK_PROVINCE = 2;
  private static final int NIK_REGENCY = 4;

  private static final FieldPart NIK = FieldPart.of(RegisterFields.NIK, WHOLE);
  private static final FieldPart DISTRICT =
      FieldPart.of(RegisterFields.DISTRICT, WHOLE).orNothing();
  private static final FieldPart VILLAGE = FieldPart.of(RegisterFields.VILLAGE, WHOLE).orNothing();
  private static final FieldPart OWNER =
      FieldPart.of(RegisterFields.OWNER, WORD).most(1).orNothing();
  private static final FieldPart BUSINESS_WORD =
      FieldPart.of(RegisterFields.BUSINESS, WORD).most(WORDS);

  /**
   * The keys of a row, those made from the NIK first. A slip in the NIK leaves its second half or
   * the day of birth whole. A name and a trade find who moved to another district or is reported by
   * another regency.
   */
  private static final List<StoredKey> KEYS =
      List.of(
          key(At.GIVEN, Parted.BY_OWNER, NIK),
          key(At.NOWHERE, Parted.BY_DISTRICT, FieldPart.of(RegisterFields.NIK, SECOND_HALF), OWNER),
          key(At.HERE, Parted.BY_OWNER, FieldPart.of(RegisterFields.NIK, BIRTH), DISTRICT).shared(),
          key(At.NOWHERE, Parted.BY_OWNER, FieldPart.of(RegisterFields.NIB, WHOLE)),
          key(At.NOWHERE, Parted.BY_OWNER, FieldPart.of(RegisterFields.PHONE, WHOLE)),
          key(
              At.NOWHERE,
              Parted.BY_BUSINESS,
              FieldPart.of(RegisterFields.OWNER, WHOLE),
              FieldPart.of(RegisterFields.TRADE, WHOLE).orNothing()),
          key(
              At.HERE,
              Parted.BY_BUSINESS,
              DISTRICT,
              VILLAGE,
              FieldPart.of(RegisterFields.OWNER, WORD_OF_SHORT)),
          key(At.HERE, Parted.BY_PLACE, DISTRICT, FieldPart.of(RegisterFields.OWNER, TWO_WORDS)),
          key(At.HERE, Parted.BY_PLACE, DISTRICT, FieldPart.of(RegisterFields.OWNER, TOGETHER)),
          key(At.HERE, Parted.BY_OWNER, DISTRICT, VILLAGE, BUSINESS_WORD).shared());

  private static final int KEYS_BY_NIK = 3;

  private final MatchKeys keys;
  private final Signature signature;
  private final KeyTexts texts = new KeyTexts();
  private final KeyPlace places;
  private final KeyCutter cutter;

  /** Where a key lies, see {@link KeyPlace}. */
  private enum At {
    /** With keys of the regency of the row. */
    HERE,
    /** With keys of the regency that gave out the NIK. */
    GIVEN,
    /** Among all. */
    NOWHERE
  }

  /** What parts the block of a key that too many share. */
  private enum Parted {
    BY_OWNER,
    BY_BUSINESS,
    BY_DISTRICT,
    BY_PLACE
  }

  /**
   * A kind of key.
   *
   * @param isShared whether many strangers share it, so that signatures must agree too
   */
  private record StoredKey(At at, Parted parted, boolean isShared, List<FieldPart> parts) {
    StoredKey {
      parts = List.copyOf(parts);
    }

    StoredKey shared() {
      return new StoredKey(at, parted, true, parts);
    }

    KeyRule rule(int number) {
      return new KeyRule(Integer.toString(number), parts);
    }
  }

  private static StoredKey key(At at, Parted parted, FieldPart... parts) {
    return new StoredKey(at, parted, false, List.of(parts));
  }

  RowKeyring(MatchKeys keys) {
    this.keys = keys;
    this.signature = new Signature(keys);
    this.places = new KeyPlace(keys);
    KeyRule[] rules = new KeyRule[KEYS.size()];
    Arrays.setAll(rules, number -> KEYS.get(number).rule(number));
    this.cutter = new KeyCutter(RegisterFields.ALL, List.of(rules));
  }

  /**
   * Cuts the keys of a row.
   *
   * @param prepared the same in comparable form
   */
  Keyring of(Description row, Prepared prepared) {
    Cutting cutting = new Cutting(row, prepared);
    texts.clear();
    cutter.cut(prepared, cutting::take);
    UUID description = keys.of("description", row.text());
    long signed =
        signature.of(
            description.getMostSignificantBits(),
            row.nik(),
            prepared.of(RegisterFields.PHONE),
            cutting.village.isEmpty() ? null : cutting.place,
            cutting.business,
            cutting.owner);
    return cutting.keyring(description, signed);
  }

  /** The keys of one row, as they are cut. */
  private final class Cutting {
    private final int[] refinements = new int[MOST_KEYS];
    private final long[] keyPlaces = new long[MOST_KEYS];
    private final List<String> owner;
    private final List<String> business;
    private final List<String> village;
    private final String place;
    private final long here;
    private final long given;
    private final String district;
    private int size;
    private int byNik;
    private int shared;

    Cutting(Description row, Prepared prepared) {
      owner = KeyCutter.sounds(prepared.of(RegisterFields.OWNER));
      business = KeyCutter.sounds(prepared.of(RegisterFields.BUSINESS));
      village = KeyCutter.sounds(prepared.of(RegisterFields.VILLAGE));
      district = row.district() == null ? "" : row.district();
      place = village.isEmpty() ? district : district + "|" + String.join("", village);
      here = places.of(district.substring(0, Math.min(REGENCY, district.length())));
      given =
          row.nik() == null
              ? here
              : places.of(
                  row.nik().substring(0, NIK_PROVINCE)
                      + "."
                      + row.nik().substring(NIK_PROVINCE, NIK_REGENCY));
    }

    void take(int rule, String[] text) {
      StoredKey key = KEYS.get(rule);
      texts.add(text);
      keyPlaces[size] =
          switch (key.at()) {
            case HERE -> here;
            case GIVEN -> given;
            case NOWHERE -> KeyPlace.NOWHERE;
          };
      refinements[size] = refinement(key.parted()).hashCode();
      shared |= key.isShared() ? 1 << size : 0;
      byNik += rule < KEYS_BY_NIK ? 1 : 0;
      size++;
    }

    private String refinement(Parted parted) {
      return switch (parted) {
        case BY_OWNER -> String.join(" ", owner) + "|" + district;
        case BY_BUSINESS -> String.join(" ", business.stream().sorted().toList());
        case BY_DISTRICT -> district;
        case BY_PLACE -> place;
      };
    }

    Keyring keyring(UUID description, long signature) {
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
