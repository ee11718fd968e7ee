package id.lumbung.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a key lies among all keys: those that only rows of one regency can share lie together, as
 * all rows of a file are of one regency. So a file touches that part of the index alone, whatever
 * the others have sent; keys that were all hash would make it touch every page. Not for use by
 * several threads.
 */
final class KeyPlace {
  /** Of keys that rows of any regency share; such a key is all hash. */
  static final long NOWHERE = 0;

  private static final int BITS = 16;
  private static final int SHIFT = Long.SIZE - BITS;

  private final MatchKeys keys;
  private final Map<String, Long> known = new HashMap<>();

  KeyPlace(MatchKeys keys) {
    this.keys = keys;
  }

  /**
   * The place of a regency, which is never {@link #NOWHERE}.
   *
   * @param regency Kemendagri code with its point; what else is written there has a place as well
   */
  long of(String regency) {
    return known.computeIfAbsent(
        regency,
        name -> (keys.of("regency", name).getMostSignificantBits() >>> SHIFT | 1) << SHIFT);
  }

  /** The key that is stored: the place in its first 16 bits, the start of the hash in the rest. */
  static long put(long place, long hash) {
    return place == NOWHERE ? hash : place | hash >>> BITS;
  }
}
