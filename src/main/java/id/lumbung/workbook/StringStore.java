package id.lumbung.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Millions of texts in little heap: as bytes in memory, beyond a size in a temporary file, decoded
 * on demand. Only where every 32nd text begins is remembered; between these, lengths are counted.
 */
final class StringStore implements Closeable {
  /** What {@link #get} gives for a text that was too long to be one of a cell. */
  static final String TOO_LONG = new String(new char[] {'#'});

  private static final int TEXTS_A_BLOCK = 32;
  private static final int CHUNK = 1 << 20;
  private static final int CACHED_BLOCKS = 128;
  private static final int CACHED_TEXTS = 8_192;
  private static final int MAX_CACHED_LENGTH = 200;

  private static final int ONE_BYTE = 0;
  private static final int UP_TO_THREE_BYTES = 1;
  private static final int NO_TEXT = 2;

  private final long maxHeapBytes;
  private final List<byte[]> chunks = new ArrayList<>();
  private long[] blockStarts = new long[1_024];
  private int size;
  private long bytes;
  private byte[] current = new byte[CHUNK];
  private int used;
  private @Nullable FileChannel file;

  private final byte[][] blocks = new byte[CACHED_BLOCKS][];
  private final int[] blockNumbers = new int[CACHED_BLOCKS];
  private final @Nullable String[] texts = new String[CACHED_TEXTS];
  private final int[] textNumbers = new int[CACHED_TEXTS];

  /**
   * An empty store.
   *
   * @param maxHeapBytes encoded bytes kept in memory before they move to a temporary file
   */
  StringStore(long maxHeapBytes) {
    this.maxHeapBytes = maxHeapBytes;
    Arrays.fill(blockNumbers, -1);
    Arrays.fill(textNumbers, -1);
  }

  int size() {
    return size;
  }

  /** Adds a text, or a place without one where the length is negative. */
  void add(char[] chars, int length) throws IOException {
    if (size % TEXTS_A_BLOCK == 0) {
      int block = size / TEXTS_A_BLOCK;
      if (block == blockStarts.length) {
        blockStarts = Arrays.copyOf(blockStarts, block * 2);
      }
      blockStarts[block] = bytes;
    }
    size++;
    if (length < 0) {
      putHeader(0, NO_TEXT);
      return;
    }
    int encoded = encodedLength(chars, length);
    putHeader(encoded, encoded == length ? ONE_BYTE : UP_TO_THREE_BYTES);
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c < 0x80) {
        put(c);
      } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
      } else {
        put(0xE0 | c >> 12);
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
      }
    }
  }

  private static int encodedLength(char[] chars, int length) {
    int encoded = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      encoded += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return encoded;
  }

  private void putHeader(int length, int form) throws IOException {
    int rest = length << 2 | form;
    while (rest >= 0x80) {
      put((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  private void put(int b) throws IOException {
    if (used == CHUNK) {
      flushChunk();
    }
    current[used++] = (byte) b;
    bytes++;
  }

  private void flushChunk() throws IOException {
    if (file == null && bytes > maxHeapBytes) {
      spill();
    }
    if (file == null) {
      chunks.add(current);
      current = new byte[CHUNK];
    } else {
      write(file, current, used);
    }
    used = 0;
  }

  private void spill() throws IOException {
    Path path = Files.createTempFile("lumbung-", ".texts");
    FileChannel opened =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    file = opened;
    for (byte[] chunk : chunks) {
      write(opened, chunk, chunk.length);
    }
    chunks.clear();
  }

  private static void write(FileChannel file, byte[] chunk, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, length);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
  }

  /** To be called once, after the last text. */
  void complete() throws IOException {
    if (used > 0) {
      if (file == null) {
        chunks.add(Arrays.copyOf(current, used));
      } else {
        write(file, current, used);
      }
    }
    current = new byte[0];
    used = 0;
  }

  /** The text with this 0-based number, {@link #TOO_LONG}, or null if there is none. */
  @Nullable String get(int number) {
    if (number < 0 || number >= size) {
      return null;
    }
    int slot = number % CACHED_TEXTS;
    String cached = texts[slot];
    if (cached != null && textNumbers[slot] == number) {
      return cached;
    }
    String text = decode(block(number / TEXTS_A_BLOCK), number % TEXTS_A_BLOCK);
    if (text.length() <= MAX_CACHED_LENGTH) {
      texts[slot] = text;
      textNumbers[slot] = number;
    }
    return text;
  }

  private byte[] block(int block) {
    int slot = block % CACHED_BLOCKS;
    if (blockNumbers[slot] == block) {
      return blocks[slot];
    }
    long from = blockStarts[block];
    boolean last = block == (size - 1) / TEXTS_A_BLOCK;
    byte[] loaded = new byte[(int) ((last ? bytes : blockStarts[block + 1]) - from)];
    try {
      load(from, loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (loaded.length <= CHUNK / CACHED_BLOCKS) {
      blocks[slot] = loaded;
      blockNumbers[slot] = block;
    }
    return loaded;
  }

  private void load(long from, byte[] target) throws IOException {
    if (file != null) {
      ByteBuffer buffer = ByteBuffer.wrap(target);
      while (buffer.hasRemaining()) {
        if (file.read(buffer, from + buffer.position()) < 0) {
          throw new IOException("temporary file of texts is too short");
        }
      }
      return;
    }
    int done = 0;
    while (done < target.length) {
      long at = from + done;
      byte[] chunk = chunks.get((int) (at / CHUNK));
      int offset = (int) (at % CHUNK);
      int part = Math.min(target.length - done, chunk.length - offset);
      System.arraycopy(chunk, offset, target, done, part);
      done += part;
    }
  }

  private static String decode(byte[] block, int index) {
    int at = 0;
    for (int i = 0; ; i++) {
      int header = 0;
      int shift = 0;
      int b;
      do {
        b = block[at++];
        header |= (b & 0x7F) << shift;
        shift += 7;
      } while (b < 0);
      int length = header >>> 2;
      if (i < index) {
        at += length;
        continue;
      }
      return switch (header & 3) {
        case ONE_BYTE -> new String(block, at, length, StandardCharsets.ISO_8859_1);
        case NO_TEXT -> TOO_LONG;
        default -> decodeLong(block, at, length);
      };
    }
  }

  private static String decodeLong(byte[] block, int from, int length) {
    char[] chars = new char[length];
    int count = 0;
    int at = from;
    while (at < from + length) {
      int b = block[at++];
      if (b >= 0) {
        chars[count++] = (char) b;
      } else if ((b & 0xE0) == 0xC0) {
        chars[count++] = (char) ((b & 0x1F) << 6 | (block[at++] & 0x3F));
      } else {
        int middle = block[at++] & 0x3F;
        chars[count++] = (char) ((b & 0xF) << 12 | middle << 6 | (block[at++] & 0x3F));
      }
    }
    return new String(chars, 0, count);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
