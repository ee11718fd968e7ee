package id.lumbung.matching;

import java.util.UUID;

/** The blocking keys of one row, those made from the NIK first. */
final class Keyring {
  private final UUID description;
  private final long[] hashes;
  private final long[] places;
  private final int[] refinements;
  private final int byNik;
  private final int shared;
  private final long signature;

  /**
   * @param description keyed hash of all that is compared
   * @param hashes for each key the first half of its keyed hash
   * @param places for each key where it lies, see {@link KeyPlace}
   * @param refinements for each key what parts its block where too many share it
   * @param byNik how many of the keys, at the front, come from the NIK
   * @param shared a bit for each key, the first one's the lowest: set where strangers share it so
   *     often that signatures must agree too
   * @param signature what the row says in short
   */
  Keyring(
      UUID description,
      long[] hashes,
      long[] places,
      int[] refinements,
      int byNik,
      int shared,
      long signature) {
    this.description = description;
    this.hashes = hashes;
    this.places = places;
    this.refinements = refinements;
    this.byNik = byNik;
    this.shared = shared;
    this.signature = signature;
  }

  UUID description() {
    return description;
  }

  /** The keys as they are told from others in memory, where all of each is hash. */
  long[] hashes() {
    return hashes.clone();
  }

  /** How many of the keys, at the front, come from the NIK. */
  int byNik() {
    return byNik;
  }

  /** A bit for each key: set where signatures must agree too. */
  int shared() {
    return shared;
  }

  /** What the row says in short. */
  long signature() {
    return signature;
  }

  /** The keys as they are stored. */
  long[] keys() {
    long[] keys = new long[hashes.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = KeyPlace.put(places[i], hashes[i]);
    }
    return keys;
  }

  /** For each key what parts its block where too many share it. */
  int[] refinements() {
    return refinements;
  }
}
