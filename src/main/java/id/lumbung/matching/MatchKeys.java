package id.lumbung.matching;

import id.lumbung.staging.RowKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes by which rows and businesses find each other: HMAC-SHA-256, its first 128 bits as a
 * UUID. Not for use by several threads.
 */
public final class MatchKeys {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['`’‘]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Mac mac;

  MatchKeys(Mac mac) {
    this.mac = mac;
  }

  /** A hasher of a secret for one thread. */
  public static MatchKeys of(MatchSecret secret) {
    return secret.keys();
  }

  /**
   * The keys of a row.
   *
   * @param nik a valid NIK, else null
   * @param businessName as typed; a blank name equals no name
   * @param nib a NIB of 13 digits, else null
   * @param district Kemendagri code, else null
   * @param content everything the row says but its running number
   */
  public RowKeys keys(
      @Nullable String nik,
      @Nullable String businessName,
      @Nullable String nib,
      @Nullable String district,
      String content) {
    String name = businessName == null ? "" : normalised(businessName);
    boolean isNamed = !name.isEmpty();
    return new RowKeys(
        nik == null ? null : of("nik", nik),
        nik == null || !isNamed ? null : of("nik-name", nik + "|" + name),
        nib == null || !isNamed || district == null
            ? null
            : of("nib-name", nib + "|" + name + "|" + district),
        of("content", content));
  }

  /** A name without case, accents, punctuation and doubled spaces. */
  static String normalised(String name) {
    String plain =
        INVISIBLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String letters = APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return NO_LETTER.matcher(letters).replaceAll(" ").strip();
  }

  UUID of(String kind, String text) {
    ByteBuffer hash =
        ByteBuffer.wrap(mac.doFinal((kind + "|" + text).getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
