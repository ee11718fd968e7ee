package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Gathers the text of one cell in a buffer that never grows. */
final class TextBuffer {
  /** The most that a cell of a spreadsheet program holds. */
  static final int MAX = 32_767;

  private final char[] chars = new char[MAX];
  private int length;
  private boolean tooLong;

  void clear() {
    length = 0;
    tooLong = false;
  }

  boolean isTooLong() {
    return tooLong;
  }

  int length() {
    return length;
  }

  char[] chars() {
    return chars;
  }

  String asString() {
    return new String(chars, 0, length);
  }

  /** The text without white space around it, as numbers and marks are written. */
  String trimmed() {
    int from = 0;
    int to = length;
    while (from < to && chars[from] <= ' ') {
      from++;
    }
    while (to > from && chars[to - 1] <= ' ') {
      to--;
    }
    return new String(chars, from, to - from);
  }

  /** Takes in the text of the element whose start was just met, up to its end. */
  void readElement(XmlPart xml) throws XMLStreamException, FileRefused {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        xml.skip();
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        append(xml.reader());
      }
    }
  }

  /**
   * Takes in a text with runs: an {@code si} or {@code is} element up to its end, without the
   * phonetic guide that may accompany it.
   */
  void readRuns(XmlPart xml) throws XMLStreamException, FileRefused {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.reader().getLocalName();
        if (element.equals("t")) {
          readElement(xml);
        } else if (element.equals("r")) {
          depth++;
          if (depth > 8) {
            throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "kedalaman");
          }
        } else {
          xml.skip();
        }
      }
    }
    unescape();
  }

  private void append(XMLStreamReader reader) {
    int count = reader.getTextLength();
    if (tooLong || count > MAX - length) {
      tooLong = true;
      return;
    }
    System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), chars, length, count);
    length += count;
  }

  /** Turns {@code _x000D_} and its like, which XML cannot carry otherwise, into the character. */
  void unescape() {
    int to = 0;
    int from = 0;
    while (from < length) {
      int code = chars[from] == '_' ? escapedAt(from) : -1;
      if (code >= 0) {
        chars[to++] = (char) code;
        from += 7;
      } else {
        chars[to++] = chars[from++];
      }
    }
    length = to;
  }

  private int escapedAt(int at) {
    if (at + 7 > length || chars[at + 1] != 'x' || chars[at + 6] != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = chars[i] < 0x80 ? Character.digit(chars[i], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code;
  }
}
