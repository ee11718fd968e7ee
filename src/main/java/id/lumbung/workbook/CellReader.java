package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.time.LocalDateTime;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell element after the other. A cell that makes no sense becomes an error cell; only a
 * cell whose place cannot be told damages the file.
 */
final class CellReader {
  /** The text of a cell that is there but cannot be read. */
  static final String UNREADABLE = "#RUSAK!";

  private static final int MAX_ATTRIBUTES = 16;
  private static final int MAX_ERROR = 40;

  private final XmlPart xml;
  private final XMLStreamReader reader;
  private final StringStore texts;
  private final CellStyles styles;
  private final boolean uses1904;
  private final TextBuffer text = new TextBuffer();

  private int column;
  private int style;
  private String type = "n";
  private boolean formula;
  private boolean value;

  CellReader(XmlPart xml, StringStore texts, CellStyles styles, boolean uses1904) {
    this.xml = xml;
    this.reader = xml.reader();
    this.texts = texts;
    this.styles = styles;
    this.uses1904 = uses1904;
  }

  /** The column of the cell last read, also where it held nothing. */
  int column() {
    return column;
  }

  /**
   * Reads the cell whose start was just met.
   *
   * @param previousColumn the column before it, which counts where the cell names none
   * @return null if nothing is in the cell
   */
  @Nullable RawCell read(int previousColumn) throws XMLStreamException, FileRefused {
    readAttributes(previousColumn);
    formula = false;
    value = false;
    text.clear();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        readChild(reader.getLocalName());
      }
    }
    if (!value) {
      return formula ? error(RawCell.NOT_COMPUTED) : null;
    }
    return text.isTooLong() ? error(UNREADABLE) : cell();
  }

  private void readAttributes(int previousColumn) throws FileRefused {
    column = previousColumn + 1;
    style = 0;
    type = "n";
    int count = reader.getAttributeCount();
    if (count > MAX_ATTRIBUTES) {
      throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "atribut");
    }
    for (int i = 0; i < count; i++) {
      String name = reader.getAttributeLocalName(i);
      if (name.equals("r")) {
        column = CellAddress.column(reader.getAttributeValue(i));
      } else if (name.equals("s")) {
        style = smallNumber(reader.getAttributeValue(i));
      } else if (name.equals("t")) {
        type = reader.getAttributeValue(i);
      }
    }
    if (column < 1 || column > CellAddress.MAX_COLUMN) {
      throw FileRefused.of(Reason.BERKAS_RUSAK, "bagian", "alamat sel");
    }
  }

  private void readChild(String element) throws XMLStreamException, FileRefused {
    if (element.equals("v") && !value) {
      value = true;
      text.readElement(xml);
    } else if (element.equals("is") && !value) {
      value = true;
      text.readRuns(xml);
    } else {
      formula |= element.equals("f");
      xml.skip();
    }
  }

  private @Nullable RawCell cell() {
    return switch (type) {
      case "s" -> sharedText();
      case "inlineStr" -> text(text.asString());
      case "str" -> {
        text.unescape();
        yield text(text.asString());
      }
      case "n" -> number(text.trimmed());
      case "b" -> truth(text.trimmed());
      case "e" -> error(text.length() > MAX_ERROR ? UNREADABLE : text.trimmed());
      case "d" -> isoDate(text.trimmed());
      default -> error(UNREADABLE);
    };
  }

  private @Nullable RawCell sharedText() {
    int number = smallNumber(text.trimmed());
    String shared = texts.get(number);
    return shared == null || isTooLong(shared) ? error(UNREADABLE) : text(shared);
  }

  @SuppressWarnings("ReferenceEquality") // the mark is one object, texts equal to it are texts
  private static boolean isTooLong(String shared) {
    return shared == StringStore.TOO_LONG;
  }

  private @Nullable RawCell text(String content) {
    return content.isEmpty()
        ? null
        : new RawCell(column, RawCell.Kind.TEXT, content, null, formula);
  }

  private @Nullable RawCell number(String literal) {
    if (literal.isEmpty()) {
      return formula ? error(RawCell.NOT_COMPUTED) : null;
    }
    if (!NumberText.isNumber(literal)) {
      return error(UNREADABLE);
    }
    if (styles.isDate(style)) {
      LocalDateTime moment = SerialDates.ofSerial(Double.parseDouble(literal), uses1904);
      if (moment != null) {
        return new RawCell(column, RawCell.Kind.DATE, literal, moment, formula);
      }
    }
    return new RawCell(column, RawCell.Kind.NUMBER, styles.shown(style, literal), null, formula);
  }

  private @Nullable RawCell truth(String mark) {
    if (mark.isEmpty()) {
      return null;
    }
    boolean known = mark.equals("0") || mark.equals("false") || XmlPart.isTrue(mark);
    String word = XmlPart.isTrue(mark) ? "TRUE" : "FALSE";
    return known
        ? new RawCell(column, RawCell.Kind.BOOLEAN, word, null, formula)
        : error(UNREADABLE);
  }

  private @Nullable RawCell isoDate(String literal) {
    if (literal.isEmpty()) {
      return null;
    }
    LocalDateTime moment = SerialDates.ofIso(literal);
    return moment == null
        ? error(UNREADABLE)
        : new RawCell(column, RawCell.Kind.DATE, literal, moment, formula);
  }

  private RawCell error(String content) {
    return new RawCell(column, RawCell.Kind.ERROR, content, null, formula);
  }

  /** A number from 0 on that fits an int, or -1. */
  private static int smallNumber(String digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
