package id.lumbung.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that are hashed, one after another as UTF-8. They are many and short, and nothing needs
 * them as strings. Not for use by several threads.
 */
final class KeyTexts {
  private static final int LAST_ASCII = 0x7F;

  /** Bytes that a character takes at most; one beyond the basic plane is two of these. */
  private static final int CHARACTER = 3;

  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[Integer.SIZE];
  private int size;

  /** Forgets all texts. */
  void clear() {
    size = 0;
  }

  /** Adds a text, which is its parts one after another. */
  void add(String... parts) {
    int end = start(size);
    for (String part : parts) {
      if (end + CHARACTER * part.length() > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (end + CHARACTER * part.length()));
      }
      end = append(part, end);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = end;
  }

  private int append(String part, int start) {
    int length = part.length();
    for (int i = 0; i < length; i++) {
      char c = part.charAt(i);
      if (c > LAST_ASCII) {
        byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        return start + encoded.length;
      }
      bytes[start + i] = (byte) c;
    }
    return start + length;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** How many texts there are. */
  int size() {
    return size;
  }

  /** The 32 bytes that a text hashes to, the first one's number being 0. */
  byte[] hashed(int number, Hmac hmac) {
    return hmac.of(bytes, start(number), ends[number]);
  }
}
