package id.lumbung.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Tells by the first bytes of a file whether it may be a zip container, and refuses the rest. */
final class FileKind {
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Entries of an OLE2 directory are 128 bytes long and lie at multiples of that. */
  private static final int OLE2_ENTRY = 128;

  private static final int HEAD = 4_096;

  private FileKind() {}

  static void requireZip(Path file, FileChannel channel, ReadLimits limits)
      throws IOException, UnreadableWorkbook {
    long size = channel.size();
    if (size > limits.maxFileBytes()) {
      throw Refusal.BERKAS_TERLALU_BESAR.as(
          "berkas", "ukuran", megabytes(size), "batas", megabytes(limits.maxFileBytes()));
    }
    byte[] head = read(channel, 0, (int) Math.min(HEAD, size));
    if (startsWith(head, new byte[] {'P', 'K', 3, 4})) {
      return;
    }
    if (startsWith(head, OLE2)) {
      throw ole2(channel, size);
    }
    if (isBeginningOfAnyZip(head) || startsWithZeros(head)) {
      throw Refusal.BERKAS_BELUM_UTUH.as("terpotong");
    }
    if (head.length > 0 && isText(head) && (named(file, ".csv") || isTable(head))) {
      throw Refusal.BERKAS_TIDAK_DIDUKUNG.as("csv");
    }
    throw Refusal.BERKAS_BUKAN_EXCEL.as(otherKind(head));
  }

  /** What the file is instead, as the variants of the sentence name it. */
  private static String otherKind(byte[] head) {
    if (head.length == 0) {
      return "kosong";
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      return "pdf";
    }
    if (start.startsWith("\u00FF\u00D8\u00FF")
        || start.startsWith("\u0089PNG")
        || start.startsWith("GIF8")
        || start.startsWith("BM")) {
      return "gambar";
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html")) {
      return "html";
    }
    return isText(head) ? "teks" : "lain";
  }

  /** Whole megabytes, rounded up. */
  static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }

  private static UnreadableWorkbook ole2(FileChannel channel, long size) throws IOException {
    boolean biff = false;
    byte[] block = new byte[64 << 10];
    for (long at = 0; at < size; at += block.length) {
      int length = readInto(channel, at, block);
      for (int entry = 0; entry + OLE2_ENTRY <= length; entry += OLE2_ENTRY) {
        String name = entryName(block, entry);
        if (name.equals("EncryptedPackage")) {
          return Refusal.BERKAS_TERKUNCI.with();
        }
        biff |= name.equals("Workbook") || name.equals("Book");
      }
    }
    return biff
        ? Refusal.BERKAS_TIDAK_DIDUKUNG.as("xls")
        : Refusal.BERKAS_BUKAN_EXCEL.as("dokumen");
  }

  /** The name of a directory entry; its length in bytes with the closing zero stands at 64. */
  private static String entryName(byte[] block, int entry) {
    int length = (block[entry + 64] & 0xFF) | ((block[entry + 65] & 0xFF) << 8);
    if (length < 4 || length > 64 || block[entry + 1] != 0) {
      return "";
    }
    return new String(block, entry, length - 2, StandardCharsets.UTF_16LE);
  }

  private static boolean isBeginningOfAnyZip(byte[] head) {
    byte[] signature = {'P', 'K', 3, 4};
    if (head.length == 0 || head.length >= signature.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if (head[i] != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** A file that was given its size before its bytes arrived. */
  private static boolean startsWithZeros(byte[] head) {
    for (byte b : head) {
      if (b != 0) {
        return false;
      }
    }
    return head.length > 0;
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b >= 0 && b < 9) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the first two lines have the same separator equally often: a frozen file has no name.
   */
  private static boolean isTable(byte[] head) {
    String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\r?\n", 3);
    if (lines.length < 2) {
      return false;
    }
    for (char separator : new char[] {';', '\t', ','}) {
      long count = lines[0].chars().filter(c -> c == separator).count();
      if (count > 0 && count == lines[1].chars().filter(c -> c == separator).count()) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(Path file, String ending) {
    Path name = file.getFileName();
    return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static boolean startsWith(byte[] head, byte[] signature) {
    if (head.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (head[i] != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads exactly so many bytes, fewer only at the end of the file. */
  static byte[] read(FileChannel channel, long position, int length) throws IOException {
    byte[] bytes = new byte[length];
    int got = readInto(channel, position, bytes);
    return got == length ? bytes : java.util.Arrays.copyOf(bytes, got);
  }

  private static int readInto(FileChannel channel, long position, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        break;
      }
    }
    return buffer.position();
  }
}
