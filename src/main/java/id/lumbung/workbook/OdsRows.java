package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of an OpenDocument, whose start the parser has just met. Rows and cells
 * that say they are repeated are given as often; empty rows between others are given as one.
 */
final class OdsRows implements RowStream {
  private static final int LONGEST_TEXT = 32_767;
  private static final long MAX_ROW_TEXT = 8L << 20;
  private static final int MAX_RANGES = 500_000;
  private static final int MAX_DEPTH = 64;
  private static final String BROKEN_FORMULA = "#VALUE!";

  private final Workbook.Sheet sheet;
  private final XmlPart xml;
  private final XMLStreamReader reader;
  private final Watch watch;
  private final CellBudget.Share budget;
  private final MergedRanges.Builder merges = new MergedRanges.Builder();
  private final StringBuilder text = new StringBuilder();

  private int ranges;
  private int row;
  private int left;
  private boolean ended;
  private boolean hidden;
  private List<RawCell> cells = List.of();

  // The cell at hand.
  private int repeated;
  private String type = "";
  private @Nullable String value;
  private boolean isFormula;
  private boolean isError;
  private boolean hasText;

  OdsRows(Workbook.Sheet sheet, XmlPart xml, Watch watch, CellBudget.Share budget) {
    this.sheet = sheet;
    this.xml = xml;
    this.reader = xml.reader();
    this.watch = watch;
    this.budget = budget;
  }

  /** The merged ranges of the rows read so far. */
  MergedRanges merges() {
    return merges.build();
  }

  @Override
  public @Nullable PhysicalRow next() throws FileRefused {
    watch.progress();
    try {
      int blank = 0;
      while (left == 0) {
        if (!readRow()) {
          return null; // empty rows below the last are the program's filling
        }
        if (cells.isEmpty()) {
          blank = blank == 0 ? row : blank;
          row += left;
          left = 0;
        }
      }
      if (blank > 0) {
        return new PhysicalRow(sheet.number(), blank, false, List.of());
      }
      if (row > CellAddress.MAX_ROW) {
        throw FileRefused.as(Reason.BERKAS_RUSAK, "baris", "lembar", sheet.name(), "baris", row);
      }
      PhysicalRow next = new PhysicalRow(sheet.number(), row, hidden, cells);
      row++;
      if (--left > 0) {
        budget.spend(cells.size());
      }
      return next;
    } catch (XMLStreamException | RuntimeException e) {
      throw xml.refusal(e);
    }
  }

  /** Goes on to the next row element; false at the end of the table. */
  private boolean readRow() throws XMLStreamException, FileRefused {
    if (row == 0) {
      row = 1;
    }
    while (!ended) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "table-row" -> {
            readCells();
            return true;
          }
          case "table-row-group", "table-rows", "table-header-rows" -> {
            // its rows follow
          }
          default -> xml.skip();
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT
          || (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("table"))) {
        ended = true;
      }
    }
    return false;
  }

  private void readCells() throws XMLStreamException, FileRefused {
    left = count(xml.attribute("number-rows-repeated"));
    String visibility = xml.attribute("visibility");
    hidden = "collapse".equals(visibility) || "filter".equals(visibility);
    List<RawCell> found = new ArrayList<>(24);
    int column = 1;
    int elements = 0;
    long length = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        boolean isCovered = reader.getLocalName().equals("covered-table-cell");
        if (!isCovered && !reader.getLocalName().equals("table-cell")) {
          xml.skip();
          continue;
        }
        elements++;
        readCell(column);
        for (int i = 0; i < repeated && column <= CellAddress.MAX_COLUMN; i++, column++) {
          RawCell cell = isCovered ? null : cell(column);
          if (cell == null) {
            column += repeated - i;
            break;
          }
          length += cell.text().length();
          if (length > MAX_ROW_TEXT) {
            throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "lembar", sheet.name(), "baris", row);
          }
          found.add(cell);
        }
      }
    }
    budget.spend(elements);
    cells = found;
  }

  private void readCell(int column) throws XMLStreamException, FileRefused {
    repeated = 1;
    type = "";
    value = null;
    isFormula = false;
    isError = false;
    hasText = false;
    int rows = 1;
    int columns = 1;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String said = reader.getAttributeValue(i);
      switch (reader.getAttributeLocalName(i)) {
        case "number-columns-repeated" -> repeated = count(said);
        case "number-columns-spanned" -> columns = count(said);
        case "number-rows-spanned" -> rows = count(said);
        case "formula" -> isFormula = true;
        case "value-type" -> {
          isError |= said.equals("error");
          type = said.equals("error") || !type.isEmpty() ? type : said;
        }
        case "value", "date-value", "boolean-value", "string-value" -> value = said;
        default -> {
          // says how the cell looks
        }
      }
    }
    if (rows > 1 || columns > 1) {
      if (++ranges > MAX_RANGES) {
        throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "sel gabungan");
      }
      merges.add(row, column, row + rows - 1, column + columns - 1);
    }
    text.setLength(0);
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (reader.getLocalName().equals("p")) {
          readParagraph();
        } else {
          xml.skip();
        }
      }
    }
  }

  /** Appends what a paragraph shows; remarks in it are left out. */
  private void readParagraph() throws XMLStreamException, FileRefused {
    if (hasText) {
      text.append('\n');
    }
    hasText = true;
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "annotation", "note", "ruby-text" -> {
            xml.skip();
            depth--;
          }
          case "s" -> text.append(" ".repeat(Math.min(count(xml.attribute("c")), LONGEST_TEXT)));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          default -> {
            // words in another look
          }
        }
        if (++depth > MAX_DEPTH) {
          throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "kedalaman");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if ((event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE)
          && text.length() <= LONGEST_TEXT) {
        text.append(reader.getText());
      }
    }
  }

  private @Nullable RawCell cell(int column) {
    String shown = text.toString();
    if (shown.length() > LONGEST_TEXT) {
      return error(column, CellReader.UNREADABLE);
    }
    if (isFormula && (isError || shown.startsWith("Err:") || shown.startsWith("#"))) {
      return error(column, shown.startsWith("#") ? shown : BROKEN_FORMULA);
    }
    String said = value;
    return switch (type) {
      case "float", "currency", "percentage" ->
          said == null
              ? null
              : new RawCell(column, RawCell.Kind.NUMBER, literal(said, shown), null, isFormula);
      case "date" -> date(column, said == null ? "" : said, shown);
      case "boolean" ->
          new RawCell(
              column,
              RawCell.Kind.BOOLEAN,
              XmlPart.isTrue(said) ? "TRUE" : "FALSE",
              null,
              isFormula);
      default -> text(column, hasText || said == null ? shown : said);
    };
  }

  private @Nullable RawCell text(int column, String shown) {
    if (shown.isEmpty()) {
      return isFormula && type.isEmpty() ? error(column, RawCell.NOT_COMPUTED) : null;
    }
    return new RawCell(column, RawCell.Kind.TEXT, shown, null, isFormula);
  }

  private RawCell date(int column, String said, String shown) {
    LocalDateTime moment = SerialDates.ofIso(said);
    return moment == null
        ? new RawCell(column, RawCell.Kind.TEXT, shown.isEmpty() ? said : shown, null, isFormula)
        : new RawCell(column, RawCell.Kind.DATE, said, moment, isFormula);
  }

  /** The number, with the zeros in front that its cell shows. */
  private static String literal(String said, String shown) {
    boolean hasZeros = shown.length() > 1 && shown.charAt(0) == '0';
    for (int i = 0; hasZeros && i < shown.length(); i++) {
      hasZeros = shown.charAt(i) >= '0' && shown.charAt(i) <= '9';
    }
    return hasZeros
            && NumberText.isNumber(said)
            && new BigDecimal(said).compareTo(new BigDecimal(shown)) == 0
        ? shown
        : said;
  }

  private RawCell error(int column, String what) {
    return new RawCell(column, RawCell.Kind.ERROR, what, null, isFormula);
  }

  /** A number of repetitions; 1 where none, or none of sense, is said. */
  private static int count(@Nullable String said) {
    if (said == null || said.isEmpty() || said.length() > 7) {
      return 1;
    }
    int count = 0;
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c < '0' || c > '9') {
        return 1;
      }
      count = count * 10 + (c - '0');
    }
    return Math.max(1, count);
  }

  @Override
  public void close() {
    xml.close();
  }
}
