package id.lumbung.matching;

import id.lumbung.text.Memo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a description says in short, in 64 keyed bits that stand beside its keys: two descriptions
 * of one business agree in it, most strangers that share a common key do not, and are told without
 * being fetched. {@code matching.is_alike} compares; the parts are, from the lowest bit on, eight
 * bits each of NIK, telephone, village and the whole name of the business, which agree when equal,
 * and thirty-two for the words of the owner, which agree bit by bit.
 */
final class Signature {
  private static final int PART_BITS = 8;
  private static final int PART_MASK = (1 << PART_BITS) - 1;
  private static final int OWNER_BITS = 32;

  /** Words of an owner up to which all together count once more: alone they would be too few. */
  private static final int FEW_WORDS = 2;

  private final MatchKeys keys;

  /** Villages and words of names come often, and a keyed hash is dear. */
  private final Memo<Long> villages = new Memo<>(village -> hash("sign-village", village));

  private final Memo<Long> words = new Memo<>(word -> hash("sign-owner", word));

  Signature(MatchKeys keys) {
    this.keys = keys;
  }

  /**
   * Signs a description.
   *
   * @param whole a hash of all it says, in place of what it lacks
   * @param village it with the district, null where it is not told
   * @param business how the words of the business sound, in order
   * @param owner how the words of the owner sound
   */
  long of(
      long whole,
      @Nullable String nik,
      List<String> phones,
      @Nullable String village,
      List<String> business,
      List<String> owner) {
    long signature = ownerBits(owner);
    signature =
        with(
            signature,
            business.isEmpty() ? whole : hash("sign-business", String.join(" ", business)));
    signature = with(signature, village == null ? whole >>> PART_BITS : villages.of(village));
    signature =
        with(
            signature,
            phones.isEmpty()
                ? whole >>> (2 * PART_BITS)
                : hash("sign-phone", String.join(" ", phones)));
    return with(signature, nik == null ? whole >>> (3 * PART_BITS) : hash("sign-nik", nik));
  }

  private static long with(long signature, long part) {
    return (signature << PART_BITS) | (part & PART_MASK);
  }

  /** A bit for each word, and another one for all of them where they are few. */
  private long ownerBits(List<String> words) {
    long bits = 0;
    for (String word : words) {
      bits |= 1L << place(this.words.of(word));
    }
    if (words.isEmpty() || words.size() > FEW_WORDS) {
      return bits;
    }
    int free = place(hash("sign-owner", String.join(" ", words.stream().sorted().toList()) + " "));
    while ((bits & (1L << free)) != 0) {
      free = (free + 1) % OWNER_BITS;
    }
    return bits | (1L << free);
  }

  private static int place(long hash) {
    return (int) Long.remainderUnsigned(hash, OWNER_BITS);
  }

  private long hash(String kind, String text) {
    return keys.of(kind, text).getMostSignificantBits();
  }
}
