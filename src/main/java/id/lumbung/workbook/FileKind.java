package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells by the first bytes of a file what it is, and refuses what is no workbook. */
final class FileKind {
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Entries of an OLE2 directory are 128 bytes long and lie at multiples of that. */
  private static final int OLE2_ENTRY = 128;

  private static final int HEAD = 8_192;
  private static final int MOST_LINES = 40;
  private static final int TEXT_PER_STRANGE_BYTE = 100;

  private FileKind() {}

  /** What a file is that may be read. */
  enum Kind {
    /** A zip container: the present format. */
    PACKAGE,
    /** An OLE2 document with a workbook in it: the format up to Excel 2003. */
    OLD_WORKBOOK,
    /** A table of text. */
    TEXT
  }

  static Kind of(FileChannel channel, ReadLimits limits) throws IOException, FileRefused {
    long size = channel.size();
    if (size > limits.maxFileBytes()) {
      throw FileRefused.as(
          Reason.BERKAS_TERLALU_BESAR,
          "berkas",
          "ukuran",
          megabytes(size),
          "batas",
          megabytes(limits.maxFileBytes()));
    }
    byte[] head = read(channel, 0, (int) Math.min(HEAD, size));
    if (startsWith(head, new byte[] {'P', 'K', 3, 4})) {
      return Kind.PACKAGE;
    }
    if (startsWith(head, OLE2)) {
      requireOldWorkbook(channel, size);
      return Kind.OLD_WORKBOOK;
    }
    if (isBeginningOfAnyZip(head) || startsWithZeros(head)) {
      throw FileRefused.as(Reason.BERKAS_BELUM_UTUH, "terpotong");
    }
    String other = otherKind(head);
    boolean isText = other.equals("teks") || startsWithMarkOfWideLetters(head);
    if (isText && isTable(head)) {
      return Kind.TEXT;
    }
    throw FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, other);
  }

  private static boolean startsWithMarkOfWideLetters(byte[] head) {
    return startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(head, new byte[] {(byte) 0xFE, (byte) 0xFF})
        || startsWith(head, new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF});
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
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || lower.contains("progid=\"excel.sheet\"")) {
      return "xml2003";
    }
    if (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html")) {
      return "html";
    }
    return isText(head) ? "teks" : "lain";
  }

  /** Whole megabytes, rounded up. */
  static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }

  private static void requireOldWorkbook(FileChannel channel, long size)
      throws IOException, FileRefused {
    boolean isWorkbook = false;
    boolean isOlder = false;
    byte[] block = new byte[64 << 10];
    for (long at = 0; at < size; at += block.length) {
      int length = readInto(channel, at, block);
      for (int entry = 0; entry + OLE2_ENTRY <= length; entry += OLE2_ENTRY) {
        String name = entryName(block, entry);
        if (name.equals("EncryptedPackage")) {
          throw FileRefused.of(Reason.BERKAS_TERKUNCI);
        }
        isWorkbook |= name.equals("Workbook");
        isOlder |= name.equals("Book");
      }
    }
    if (!isWorkbook) {
      throw isOlder
          ? FileRefused.as(Reason.BERKAS_TIDAK_DIDUKUNG, "xls")
          : FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, "dokumen");
    }
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

  /** Whether hardly a byte stands for no letter; a broken program leaves one now and then. */
  private static boolean isText(byte[] head) {
    int strange = 0;
    for (byte b : head) {
      strange += b >= 0 && b < 9 ? 1 : 0;
    }
    return strange <= head.length / TEXT_PER_STRANGE_BYTE;
  }

  /** Whether two lines have the same separator equally often; prose has a comma now and then. */
  private static boolean isTable(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    String[] lines = text.split("\r?\n|\r", MOST_LINES);
    for (char separator : new char[] {';', '\t', ',', '|'}) {
      int least = separator == ',' ? 2 : 1;
      Set<Long> counts = new HashSet<>();
      for (int i = 0; i < lines.length - 1; i++) {
        long count = lines[i].chars().filter(c -> c == separator).count();
        if (count >= least && !counts.add(count)) {
          return true;
        }
      }
    }
    return false;
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
    return got == length ? bytes : Arrays.copyOf(bytes, got);
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
