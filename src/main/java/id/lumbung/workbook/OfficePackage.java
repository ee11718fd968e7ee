package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An open workbook container all of whose parts have been inflated and checked once. */
final class OfficePackage implements AutoCloseable {
  private static final int BUFFER = 64 << 10;

  /** Honest workbooks stay far below; deflate itself ends at 1,032. */
  private static final long MAX_RATIO = 500;

  private static final long RATIO_COUNTS_FROM = 256L << 20;
  private static final String CONTENT_TYPES = "[content_types].xml";

  private final FileChannel channel;
  private final Map<String, ZipPart> parts;
  private final Map<String, MergedRanges> merges = new LinkedHashMap<>();
  private final Map<String, Long> rows = new HashMap<>();
  private final WorkbookParts workbookParts;

  private OfficePackage(FileChannel channel, ReadLimits limits) throws IOException, FileRefused {
    this.channel = channel;
    parts = ZipDirectory.read(channel, limits);
    requireSaneRatio();
    for (ZipPart part : parts.values()) {
      inflateAndCheck(part);
    }
    refuseOtherDocuments();
    workbookParts = WorkbookParts.read(this);
  }

  /** Opens the file if it is whole, sound, harmless and a workbook. */
  static OfficePackage open(Path file, ReadLimits limits) throws FileRefused {
    FileChannel channel = null;
    boolean opened = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      OfficePackage result = new OfficePackage(channel, limits);
      opened = true;
      return result;
    } catch (IOException e) {
      throw ParseFailure.refusal(e, "zip");
    } finally {
      if (!opened && channel != null) {
        closeQuietly(channel);
      }
    }
  }

  private void requireSaneRatio() throws FileRefused {
    long packed = 0;
    long unpacked = 0;
    for (ZipPart part : parts.values()) {
      packed += part.packedBytes();
      unpacked += part.unpackedBytes();
    }
    if (unpacked > RATIO_COUNTS_FROM && unpacked / Math.max(1, packed) > MAX_RATIO) {
      throw FileRefused.as(Reason.BERKAS_BERBAHAYA, "bom");
    }
  }

  private void inflateAndCheck(ZipPart part) throws IOException, FileRefused {
    PartScan scan = isXml(part.name()) ? new PartScan() : null;
    CRC32 crc = new CRC32();
    long unpacked = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream stream = stream(part)) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        unpacked += n;
        if (unpacked > part.unpackedBytes()) {
          break;
        }
        crc.update(buffer, 0, n);
        if (scan != null) {
          scan.accept(buffer, n);
        }
      }
    } catch (ZipException | EOFException e) {
      throw ParseFailure.refusal(e, part.name());
    }
    if (unpacked != part.unpackedBytes() || crc.getValue() != part.crc()) {
      throw FileRefused.of(Reason.BERKAS_RUSAK, "bagian", part.name());
    }
    if (scan != null) {
      merges.put(ZipDirectory.key(part.name()), scan.merges());
      rows.put(ZipDirectory.key(part.name()), scan.rows());
    }
  }

  private void refuseOtherDocuments() throws FileRefused {
    if (has(CONTENT_TYPES)) {
      return;
    }
    if (has("mimetype") && has("content.xml")) {
      throw FileRefused.as(Reason.BERKAS_TIDAK_DIDUKUNG, "ods");
    }
    throw FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, "zip");
  }

  /** Where the workbook's own parts are. */
  WorkbookParts workbookParts() {
    return workbookParts;
  }

  boolean has(String name) {
    return parts.containsKey(ZipDirectory.key(name));
  }

  /** The merged ranges that the part with this name holds. */
  MergedRanges merges(String name) {
    return merges.getOrDefault(ZipDirectory.key(name), MergedRanges.NONE);
  }

  /** How many rows the part with this name holds. */
  long rows(String name) {
    return rows.getOrDefault(ZipDirectory.key(name), 0L);
  }

  /** Opens a part for parsing; a part that is not there is a damaged file. */
  XmlPart xml(String name, Watch watch) throws FileRefused {
    ZipPart part = parts.get(ZipDirectory.key(name));
    if (part == null) {
      throw FileRefused.of(Reason.BERKAS_RUSAK, "bagian", name);
    }
    return XmlPart.open(part.name(), stream(part), watch);
  }

  private InputStream stream(ZipPart part) {
    InputStream packed = new RegionStream(channel, part.dataOffset(), part.packedBytes());
    if (!part.deflated()) {
      return packed;
    }
    return new RawInflaterStream(packed);
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Inflates data without a zlib header and gives its native memory back on close. */
  private static final class RawInflaterStream extends InflaterInputStream {
    private @Nullable Inflater mine;

    RawInflaterStream(InputStream packed) {
      this(packed, new Inflater(true));
    }

    private RawInflaterStream(InputStream packed, Inflater inflater) {
      super(packed, inflater, BUFFER);
      mine = inflater;
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (mine != null) {
        mine.end();
        mine = null;
      }
    }
  }
}
