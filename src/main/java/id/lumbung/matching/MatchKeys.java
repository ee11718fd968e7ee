package id.lumbung.matching;

import id.lumbung.staging.RowKeys;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes by which rows and businesses find each other: HMAC-SHA-256, its first 128 bits as a
 * UUID. Not for use by several threads.
 */
public final class MatchKeys {

  private final Hmac hmac;
  private final KeyTexts own = new KeyTexts();

  MatchKeys(Hmac hmac) {
    this.hmac = hmac;
  }

  /** A hasher of a secret for one thread. */
  public static MatchKeys of(MatchSecret secret) {
    return secret.keys();
  }

  /**
   * The keys of a row.
   *
   * @param nik a valid NIK, else null
   * @param content everything the row says but its running number
   * @param business what says beside the row which business it speaks of, else null
   */
  public RowKeys keys(@Nullable String nik, String content, @Nullable String business) {
    return new RowKeys(nik == null ? null : of("nik", nik), of("content", content), business);
  }

  UUID of(String kind, String text) {
    own.clear();
    own.add(kind, "|", text);
    return hashed(own, 0);
  }

  /** The hash of a text that says itself of what kind it is. */
  UUID of(String text) {
    own.clear();
    own.add(text);
    return hashed(own, 0);
  }

  /** The first halves of the hashes of texts that say themselves of what kind they are. */
  long[] firstHalves(KeyTexts texts) {
    long[] halves = new long[texts.size()];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = hashed(texts, i).getMostSignificantBits();
    }
    return halves;
  }

  private UUID hashed(KeyTexts texts, int number) {
    ByteBuffer hash = ByteBuffer.wrap(texts.hashed(number, hmac));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
