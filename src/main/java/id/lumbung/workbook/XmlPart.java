package id.lumbung.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part being parsed, with the guards around the parser: no DOCTYPE, no entities, no deep
 * nesting, no endless element or text, no endless silence.
 */
final class XmlPart implements AutoCloseable {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ATTRIBUTES = 256;

  private final String name;
  private final InputStream stream;
  private final XMLStreamReader reader;

  private XmlPart(String name, InputStream stream, XMLStreamReader reader) {
    this.name = name;
    this.stream = stream;
    this.reader = reader;
  }

  static XmlPart open(String name, InputStream raw, Watch watch) throws FileRefused {
    InputStream stream = new GuardedStream(raw, watch);
    // A factory of its own for each part: its table of names must not outlive a hostile file.
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      return new XmlPart(name, stream, factory.createXMLStreamReader(stream));
    } catch (XMLStreamException | RuntimeException e) {
      throw ParseFailure.refusal(e, name);
    }
  }

  XMLStreamReader reader() {
    return reader;
  }

  /** What a failure of the parser means for the file. */
  FileRefused refusal(Exception failure) {
    return ParseFailure.refusal(failure, name);
  }

  /** The next event; never a DOCTYPE. */
  int next() throws XMLStreamException, FileRefused {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw FileRefused.as(Reason.BERKAS_BERBAHAYA, "doctype");
    }
    if (event == XMLStreamConstants.START_ELEMENT && reader.getAttributeCount() > MAX_ATTRIBUTES) {
      throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "atribut");
    }
    return event;
  }

  /** Goes on to the next start of an element; false at the end of the part. */
  boolean nextElement() throws XMLStreamException, FileRefused {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Leaves the element whose start was just met, with all that is in it. */
  void skip() throws XMLStreamException, FileRefused {
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > MAX_DEPTH) {
          throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "kedalaman");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** The attribute with this local name in whatever namespace. */
  @Nullable String attribute(String localName) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(localName)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Whether the attribute says yes: {@code 1} or {@code true}. */
  static boolean isTrue(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }

  @Override
  public void close() {
    try {
      reader.close();
      stream.close();
    } catch (XMLStreamException | IOException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Counts what the parser would have to hold at once. */
  private static final class GuardedStream extends FilterInputStream {
    private final Watch watch;
    private long sinceMarkup;

    GuardedStream(InputStream in, Watch watch) {
      super(in);
      this.watch = watch;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      watch.check();
      int got = in.read(target, offset, length);
      int lastMarkup = -1;
      for (int i = got - 1; i >= 0; i--) {
        if (target[offset + i] == '<') {
          lastMarkup = i;
          break;
        }
      }
      sinceMarkup = lastMarkup >= 0 ? got - 1L - lastMarkup : sinceMarkup + Math.max(0, got);
      if (sinceMarkup > PartScan.MAX_WITHOUT_MARKUP) {
        throw new ParseFailure(
            FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "isi terlalu panjang"));
      }
      return got;
    }
  }
}
