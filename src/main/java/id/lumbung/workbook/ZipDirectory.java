package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the central directory of a zip file and refuses whatever two readers could understand
 * differently: names twice, overlapping parts, local headers that say something else.
 */
final class ZipDirectory {
  private static final int END_RECORD = 0x06054b50;
  private static final int END_RECORD_BYTES = 22;
  private static final int END_RECORD_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_BYTES = 20;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int CENTRAL_HEADER_BYTES = 46;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_BYTES = 30;
  private static final int MAX_COMMENT = 65_535;
  private static final int MAX_DIRECTORY_BYTES = 16 << 20;
  private static final long UNKNOWN_32 = 0xFFFFFFFFL;
  private static final int UNKNOWN_16 = 0xFFFF;

  private final FileChannel channel;
  private final ReadLimits limits;
  private long entries;
  private long directoryOffset;
  private long directoryBytes;

  private ZipDirectory(FileChannel channel, ReadLimits limits) {
    this.channel = channel;
    this.limits = limits;
  }

  /** The parts by lower-case name, in the order of the directory. */
  static Map<String, ZipPart> read(FileChannel channel, ReadLimits limits)
      throws IOException, FileRefused {
    ZipDirectory directory = new ZipDirectory(channel, limits);
    directory.findDirectory();
    return directory.readParts();
  }

  private void findDirectory() throws IOException, FileRefused {
    long size = channel.size();
    int tailBytes = (int) Math.min(size, END_RECORD_BYTES + MAX_COMMENT);
    ByteBuffer tail = bytes(size - tailBytes, tailBytes);
    boolean somethingFollows = false;
    for (int at = tailBytes - END_RECORD_BYTES; at >= 0; at--) {
      if (tail.getInt(at) != END_RECORD) {
        continue;
      }
      int end = at + END_RECORD_BYTES + u16(tail, at + 20);
      if (end == tailBytes) {
        readEndRecord(tail, at, size - tailBytes + at);
        return;
      }
      somethingFollows |= end < tailBytes;
    }
    throw somethingFollows ? damaged() : FileRefused.as(Reason.BERKAS_BELUM_UTUH, "terpotong");
  }

  private void readEndRecord(ByteBuffer tail, int at, long position)
      throws IOException, FileRefused {
    if (u16(tail, at + 4) != 0 || u16(tail, at + 6) != 0) {
      throw damaged();
    }
    entries = u16(tail, at + 10);
    directoryBytes = u32(tail, at + 12);
    directoryOffset = u32(tail, at + 16);
    long directoryEnd = position;
    if (entries == UNKNOWN_16 || directoryBytes == UNKNOWN_32 || directoryOffset == UNKNOWN_32) {
      directoryEnd = readEndRecord64(position);
    }
    if (entries > limits.maxEntries()) {
      throw FileRefused.as(
          Reason.BERKAS_TERLALU_BESAR, "bagian", "bagian", entries, "batas", limits.maxEntries());
    }
    if (directoryBytes < 0
        || directoryOffset < 0
        || directoryOffset > directoryEnd
        || directoryBytes != directoryEnd - directoryOffset) {
      throw damaged();
    }
    if (directoryBytes > MAX_DIRECTORY_BYTES) {
      throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "direktori zip");
    }
  }

  /** Returns where the directory must end: at the start of the larger end record. */
  private long readEndRecord64(long endRecord) throws IOException, FileRefused {
    long locatorAt = endRecord - LOCATOR_64_BYTES;
    if (locatorAt < 0) {
      throw damaged();
    }
    ByteBuffer locator = bytes(locatorAt, LOCATOR_64_BYTES);
    long recordAt = locator.getLong(8);
    if (locator.getInt(0) != LOCATOR_64 || recordAt < 0 || recordAt + 56 > locatorAt) {
      throw damaged();
    }
    ByteBuffer record = bytes(recordAt, 56);
    if (record.getInt(0) != END_RECORD_64) {
      throw damaged();
    }
    entries = record.getLong(32);
    directoryBytes = record.getLong(40);
    directoryOffset = record.getLong(48);
    if (entries < 0) {
      throw damaged();
    }
    return recordAt;
  }

  private Map<String, ZipPart> readParts() throws IOException, FileRefused {
    ByteBuffer directory = bytes(directoryOffset, (int) directoryBytes);
    Map<String, ZipPart> parts = new LinkedHashMap<>();
    int at = 0;
    long unpacked = 0;
    for (long i = 0; i < entries; i++) {
      if (at + CENTRAL_HEADER_BYTES > directoryBytes || directory.getInt(at) != CENTRAL_HEADER) {
        throw damaged();
      }
      int nameBytes = u16(directory, at + 28);
      int extraBytes = u16(directory, at + 30);
      int next = at + CENTRAL_HEADER_BYTES + nameBytes + extraBytes + u16(directory, at + 32);
      if (next > directoryBytes) {
        throw damaged();
      }
      ZipPart part = readPart(directory, at, nameBytes, extraBytes);
      unpacked += part.unpackedBytes();
      if (unpacked > limits.maxUnpackedBytes()) {
        throw FileRefused.as(
            Reason.BERKAS_TERLALU_BESAR,
            "isi",
            "batas",
            FileKind.megabytes(limits.maxUnpackedBytes()));
      }
      if (parts.put(key(part.name()), part) != null) {
        throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "nama bagian ganda");
      }
      at = next;
    }
    if (at != directoryBytes) {
      throw damaged();
    }
    requireApart(parts);
    return parts;
  }

  private ZipPart readPart(ByteBuffer directory, int at, int nameBytes, int extraBytes)
      throws IOException, FileRefused {
    int flags = u16(directory, at + 8);
    int method = u16(directory, at + 10);
    if ((flags & 1) != 0) {
      throw FileRefused.of(Reason.BERKAS_TERKUNCI);
    }
    if (method != 0 && method != 8) {
      throw FileRefused.of(Reason.BERKAS_TIDAK_DIDUKUNG, "jenis", "zip " + method);
    }
    long packed = u32(directory, at + 20);
    long unpacked = u32(directory, at + 24);
    long header = u32(directory, at + 42);
    int extraAt = at + CENTRAL_HEADER_BYTES + nameBytes;
    ByteBuffer extra64 = extra64(directory, extraAt, extraAt + extraBytes);
    if (unpacked == UNKNOWN_32) {
      unpacked = long64(extra64);
    }
    if (packed == UNKNOWN_32) {
      packed = long64(extra64);
    }
    if (header == UNKNOWN_32) {
      header = long64(extra64);
    }
    if (packed < 0 || unpacked < 0 || header < 0 || (method == 0 && packed != unpacked)) {
      throw damaged();
    }
    byte[] name = new byte[nameBytes];
    directory.get(at + CENTRAL_HEADER_BYTES, name);
    return new ZipPart(
        new String(name, StandardCharsets.UTF_8),
        method == 8,
        u32(directory, at + 16),
        packed,
        unpacked,
        header,
        dataOffset(header, name));
  }

  private long dataOffset(long header, byte[] name) throws IOException, FileRefused {
    if (header + LOCAL_HEADER_BYTES > directoryOffset) {
      throw damaged();
    }
    int wanted = (int) Math.min(LOCAL_HEADER_BYTES + name.length, directoryOffset - header);
    ByteBuffer local = bytes(header, wanted);
    if (local.getInt(0) != LOCAL_HEADER
        || u16(local, 26) != name.length
        || wanted < LOCAL_HEADER_BYTES + name.length
        || !local.slice(LOCAL_HEADER_BYTES, name.length).equals(ByteBuffer.wrap(name))) {
      throw damaged();
    }
    return header + wanted + u16(local, 28);
  }

  private void requireApart(Map<String, ZipPart> parts) throws FileRefused {
    List<ZipPart> inFileOrder = new ArrayList<>(parts.values());
    inFileOrder.sort(Comparator.comparingLong(ZipPart::headerOffset));
    for (int i = 0; i < inFileOrder.size(); i++) {
      ZipPart part = inFileOrder.get(i);
      long end = part.dataOffset() + part.packedBytes();
      if (end < 0 || end > directoryOffset) {
        throw damaged();
      }
      if (i + 1 < inFileOrder.size() && end > inFileOrder.get(i + 1).headerOffset()) {
        throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "bagian bertumpuk");
      }
    }
  }

  /** Lower case and without a leading slash: how part names are compared. */
  static String key(String name) {
    String plain = name.startsWith("/") ? name.substring(1) : name;
    return plain.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /** The 64-bit values of an entry, positioned at the first; empty if there are none. */
  private static ByteBuffer extra64(ByteBuffer directory, int from, int to) {
    int at = from;
    while (at + 4 <= to) {
      int length = u16(directory, at + 2);
      if (u16(directory, at) == 1 && at + 4 + length <= to) {
        return directory.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
      }
      at += 4 + length;
    }
    return ByteBuffer.allocate(0);
  }

  private static long long64(ByteBuffer extra64) throws FileRefused {
    if (extra64.remaining() < Long.BYTES) {
      throw damaged();
    }
    return extra64.getLong();
  }

  private ByteBuffer bytes(long position, int length) throws IOException, FileRefused {
    byte[] bytes = FileKind.read(channel, position, length);
    if (bytes.length < length) {
      throw damaged();
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static FileRefused damaged() {
    return FileRefused.of(Reason.BERKAS_RUSAK, "bagian", "zip");
  }

  private static int u16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xFFFF;
  }

  private static long u32(ByteBuffer buffer, int at) {
    return buffer.getInt(at) & 0xFFFFFFFFL;
  }
}
