package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook that its cells refer to by number. */
final class SharedStrings {
  private static final long MAX_HEAP_BYTES = 48L << 20;

  private SharedStrings() {}

  /** Reads all of them; an empty store where the workbook has no such part. */
  static StringStore read(OfficePackage pack, @Nullable String part, ReadLimits limits)
      throws FileRefused {
    StringStore store = new StringStore(MAX_HEAP_BYTES);
    boolean read = false;
    try {
      if (part != null && pack.has(part)) {
        fill(store, pack, part, limits);
      }
      store.complete();
      read = true;
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!read) {
        close(store);
      }
    }
  }

  private static void fill(StringStore store, OfficePackage pack, String part, ReadLimits limits)
      throws IOException, FileRefused {
    Watch watch = new Watch(limits.maxSilence());
    TextBuffer text = new TextBuffer();
    try (XmlPart xml = pack.xml(part, watch)) {
      try {
        while (xml.nextElement()) {
          if (!xml.reader().getLocalName().equals("si")) {
            continue;
          }
          if (store.size() >= limits.maxCells() || store.size() == Integer.MAX_VALUE) {
            throw FileRefused.as(Reason.BERKAS_TERLALU_BESAR, "sel", "batas", limits.maxCells());
          }
          text.clear();
          text.readRuns(xml);
          store.add(text.chars(), text.isTooLong() ? -1 : text.length());
          if ((store.size() & 0xFFF) == 0) {
            watch.progress();
          }
        }
      } catch (XMLStreamException | RuntimeException e) {
        throw xml.refusal(e);
      }
    }
  }

  private static void close(StringStore store) {
    try {
      store.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
