package id.lumbung.marking;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies an XML part event by event; whoever drives it may leave out, change and add. Holds nothing
 * but the event at hand, so that a part of any size can be copied.
 */
public final class XmlCopy implements AutoCloseable {
  private final XMLStreamReader in;
  private Writer out;

  /**
   * @param out stays open when this is closed
   */
  XmlCopy(InputStream part, Writer out) throws XMLStreamException {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    this.in = factory.createXMLStreamReader(part);
    this.out = out;
  }

  /** The head of a part as this writes it. */
  public static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /** Goes to the next event; false at the end of the part. */
  boolean next() throws XMLStreamException {
    return in.hasNext() && in.next() != XMLStreamConstants.END_DOCUMENT;
  }

  boolean isStart() {
    return in.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean isStart(String name) {
    return isStart() && in.getLocalName().equals(name);
  }

  boolean isEnd() {
    return in.getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  boolean isEnd(String name) {
    return isEnd() && in.getLocalName().equals(name);
  }

  /** The local name of the element at hand. */
  String name() {
    return in.getLocalName();
  }

  /** The namespace of the element at hand, empty without one. */
  String namespace() {
    String uri = in.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** What stands before the local name of the element at hand: {@code x:}, or nothing. */
  String prefix() {
    String prefix = in.getPrefix();
    return prefix == null || prefix.isEmpty() ? "" : prefix + ":";
  }

  /** The attribute with this local name in whatever namespace, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The whole number that an attribute holds, or the other where there is none. */
  int number(String name, int other) {
    String value = attribute(name);
    try {
      return value == null ? other : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return other;
    }
  }

  /** The text at hand; empty for events without any. */
  String text() {
    return in.getEventType() == XMLStreamConstants.CHARACTERS
            || in.getEventType() == XMLStreamConstants.CDATA
            || in.getEventType() == XMLStreamConstants.SPACE
        ? in.getText()
        : "";
  }

  /** Writes markup of our own as it is. */
  void raw(String markup) throws IOException {
    out.write(markup);
  }

  /** Writes the event at hand as it is. */
  void copy() throws IOException {
    copy(Map.of());
  }

  /**
   * Writes the event at hand.
   *
   * @param changed attributes of a start by local name: another value, a new one, or an empty text
   *     for one to leave out
   */
  void copy(Map<String, String> changed) throws IOException {
    switch (in.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> begin(changed);
      case XMLStreamConstants.END_ELEMENT -> {
        out.write("</");
        out.write(prefix());
        out.write(in.getLocalName());
        out.write('>');
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          XmlText.write(out, in.getText());
      default -> {
        // Remarks and instructions say nothing to a spreadsheet program.
      }
    }
  }

  /** The start of the element at hand as it would be copied. */
  String start(Map<String, String> changed) throws IOException {
    Writer before = out;
    StringWriter markup = new StringWriter();
    out = markup;
    copy(changed);
    out = before;
    return markup.toString();
  }

  private void begin(Map<String, String> changed) throws IOException {
    out.write('<');
    out.write(prefix());
    out.write(in.getLocalName());
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String prefix = in.getNamespacePrefix(i);
      out.write(prefix == null || prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix);
      out.write("=\"" + XmlText.escape(in.getNamespaceURI(i)) + "\"");
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      if (!changed.containsKey(name)) {
        String prefix = in.getAttributePrefix(i);
        attribute(
            prefix == null || prefix.isEmpty() ? name : prefix + ":" + name,
            in.getAttributeValue(i));
      }
    }
    for (Map.Entry<String, String> change : changed.entrySet()) {
      if (!change.getValue().isEmpty()) {
        attribute(change.getKey(), change.getValue());
      }
    }
    out.write('>');
  }

  private void attribute(String name, String value) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    XmlText.write(out, value);
    out.write('"');
  }

  /** Writes the element that begins here with all that is in it, and stops at its end. */
  void copyElement() throws IOException, XMLStreamException {
    copy();
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
      copy();
    }
  }

  /**
   * An element with all that is in it, taken out of the part.
   *
   * @param markup as it would be copied
   * @param text all its text
   */
  record Taken(String markup, String text) {}

  /**
   * Takes the element that begins here and stops at its end.
   *
   * @param changed attributes of its start, as in {@link #copy(Map)}
   */
  Taken take(Map<String, String> changed) throws IOException, XMLStreamException {
    Writer before = out;
    StringWriter markup = new StringWriter();
    StringBuilder text = new StringBuilder();
    out = markup;
    copy(changed);
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
      text.append(text()).append(isEnd() ? "\n" : "");
      copy();
    }
    out = before;
    return new Taken(markup.toString(), text.toString());
  }

  /** Leaves out the element that begins here with all that is in it, and stops at its end. */
  void skipElement() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
    }
  }

  @Override
  public void close() throws XMLStreamException {
    in.close();
  }
}
