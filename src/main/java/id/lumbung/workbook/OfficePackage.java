package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An open workbook container all of whose parts have been inflated and checked once. */
final class OfficePackage implements AutoCloseable {
  private static final int BUFFER = 64 << 10;

  /** Honest workbooks stay far below; deflate itself ends at 1,032. */
  private static final long MAX_RATIO = 500;

  private static final long RATIO_COUNTS_FROM = 256L << 20;
  private static final String MIME_TYPE = "mimetype";
  private static final String MANIFEST = "META-INF/manifest.xml";
  private static final String CONTENT_TYPES = "[content_types].xml";

  private final FileChannel channel;
  private final Map<String, ZipPart> parts;
  private final Map<String, PartScan.Outline> outlines = new HashMap<>();

  private OfficePackage(FileChannel channel, ReadLimits limits) throws IOException, FileRefused {
    this.channel = channel;
    parts = ZipDirectory.read(channel, limits);
    requireSaneRatio();
    refuseLocked();
    for (ZipPart part : parts.values()) {
      inflateAndCheck(part);
    }
    refuseOtherDocuments();
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
      outlines.put(ZipDirectory.key(part.name()), scan.outline());
    }
  }

  private void refuseOtherDocuments() throws IOException, FileRefused {
    if (has(CONTENT_TYPES)) {
      return;
    }
    if (!has(MIME_TYPE) || !has("content.xml")) {
      throw FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, "zip");
    }
    if (!text(MIME_TYPE).contains("opendocument.spreadsheet")) {
      throw FileRefused.as(Reason.BERKAS_BUKAN_EXCEL, "dokumen");
    }
  }

  /** An OpenDocument keeps its parts unreadable one by one, and says so in its list of them. */
  private void refuseLocked() throws IOException, FileRefused {
    if (has(MIME_TYPE) && has(MANIFEST) && text(MANIFEST).contains("encryption-data")) {
      throw FileRefused.of(Reason.BERKAS_TERKUNCI);
    }
  }

  /** The beginning of a part as text of ASCII. */
  private String text(String name) throws IOException {
    ZipPart part = parts.get(ZipDirectory.key(name));
    if (part == null) {
      return "";
    }
    try (InputStream stream = stream(part)) {
      return new String(stream.readNBytes(BUFFER), StandardCharsets.ISO_8859_1);
    }
  }

  /** Whether it is a workbook of LibreOffice, not of Excel. */
  boolean isOpenDocument() {
    return !has(CONTENT_TYPES);
  }

  /** Whether any part lies in a folder. */
  boolean hasFolder(String folder) {
    String key = ZipDirectory.key(folder);
    return parts.keySet().stream().anyMatch(name -> name.startsWith(key));
  }

  /** The time in the first element with this name of a part; null where none can be read. */
  @Nullable Instant timestamp(String part, String element, ReadLimits limits) {
    if (!has(part)) {
      return null;
    }
    try (XmlPart xml = xml(part, new Watch(limits.maxSilence()))) {
      TextBuffer text = new TextBuffer();
      while (xml.nextElement()) {
        if (xml.reader().getLocalName().equals(element)) {
          text.readElement(xml);
          return SerialDates.ofTimestamp(text.trimmed());
        }
      }
      return null;
    } catch (XMLStreamException | FileRefused e) {
      return null; // what a file says of itself is no part of its data
    }
  }

  boolean has(String name) {
    return parts.containsKey(ZipDirectory.key(name));
  }

  /** What the part with this name holds. */
  PartScan.Outline outline(String name) {
    return outlines.getOrDefault(ZipDirectory.key(name), PartScan.Outline.EMPTY);
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
