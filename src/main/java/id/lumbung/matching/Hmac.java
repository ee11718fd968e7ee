package id.lumbung.matching;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) under one key. What {@code javax.crypto.Mac} gives, at half the cost for
 * short texts: the two padded blocks of the key are digested once and not for each text. Not for
 * use by several threads.
 */
final class Hmac {
  private static final String DIGEST = "SHA-256";
  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final MessageDigest inner;
  private final MessageDigest outer;

  Hmac(byte[] key) {
    try {
      byte[] block =
          Arrays.copyOf(
              key.length > BLOCK ? MessageDigest.getInstance(DIGEST).digest(key) : key, BLOCK);
      inner = begun(block, INNER);
      outer = begun(block, OUTER);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest begun(byte[] key, byte pad) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance(DIGEST);
    for (byte b : key) {
      digest.update((byte) (b ^ pad));
    }
    return digest;
  }

  /**
   * The 32 bytes for a text, which stands in a range of bytes.
   *
   * @param to exclusive
   */
  byte[] of(byte[] text, int from, int to) {
    try {
      MessageDigest begun = (MessageDigest) inner.clone();
      begun.update(text, from, to - from);
      byte[] hash = begun.digest();
      return ((MessageDigest) outer.clone()).digest(hash);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
