package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The row elements of one sheet in the order of the file, which must be the order of their numbers:
 * two rows with one number would be two things at one place.
 */
final class XmlRows implements RowStream {
  private static final int MAX_ATTRIBUTES = 32;

  /** Characters of one row; an honest one has a thousandth of it. */
  private static final long MAX_ROW_TEXT = 8L << 20;

  private final Workbook.Sheet sheet;
  private final XmlPart xml;
  private final XMLStreamReader reader;
  private final CellReader cellReader;
  private final Watch watch;
  private final CellBudget.Share budget;

  private boolean inRows;
  private boolean ended;
  private int row;
  private boolean hidden;

  XmlRows(
      Workbook.Sheet sheet,
      XmlPart xml,
      CellReader cellReader,
      Watch watch,
      CellBudget.Share budget) {
    this.sheet = sheet;
    this.xml = xml;
    this.reader = xml.reader();
    this.cellReader = cellReader;
    this.watch = watch;
    this.budget = budget;
  }

  @Override
  public @Nullable PhysicalRow next() throws FileRefused {
    if (ended) {
      return null;
    }
    watch.progress();
    try {
      while (true) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String element = reader.getLocalName();
          if (!inRows) {
            inRows = element.equals("sheetData");
          } else if (element.equals("row")) {
            return readRow();
          } else {
            xml.skip();
          }
        } else if (event == XMLStreamConstants.END_DOCUMENT
            || (inRows && event == XMLStreamConstants.END_ELEMENT)) {
          ended = true;
          return null;
        }
      }
    } catch (UncheckedIOException e) {
      throw e;
    } catch (XMLStreamException | RuntimeException e) {
      throw xml.refusal(e);
    }
  }

  private PhysicalRow readRow() throws XMLStreamException, FileRefused {
    readRowAttributes();
    List<RawCell> cells = new ArrayList<>(24);
    boolean ascending = true;
    int column = 0;
    int count = 0;
    long length = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!reader.getLocalName().equals("c")) {
        xml.skip();
        continue;
      }
      RawCell cell = cellReader.read(column);
      if (++count > CellAddress.MAX_COLUMN) {
        throw damaged();
      }
      ascending &= cellReader.column() > column;
      column = cellReader.column();
      if (cell != null) {
        length += cell.text().length();
        if (length > MAX_ROW_TEXT) {
          throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "lembar", sheet.name(), "baris", row);
        }
        cells.add(cell);
      }
    }
    budget.spend(count);
    return new PhysicalRow(sheet.number(), row, hidden, ascending ? cells : inOrder(cells));
  }

  private void readRowAttributes() throws FileRefused {
    int number = row + 1;
    hidden = false;
    int count = reader.getAttributeCount();
    if (count > MAX_ATTRIBUTES) {
      throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "sebab", "atribut");
    }
    for (int i = 0; i < count; i++) {
      String name = reader.getAttributeLocalName(i);
      if (name.equals("r")) {
        number = CellAddress.rowNumber(reader.getAttributeValue(i));
      } else if (name.equals("hidden")) {
        hidden |= XmlPart.isTrue(reader.getAttributeValue(i));
      } else if (name.equals("ht")) {
        hidden |= isZero(reader.getAttributeValue(i));
      }
    }
    if (number <= row || number > CellAddress.MAX_ROW) {
      throw damaged();
    }
    row = number;
  }

  private FileRefused damaged() {
    return FileRefused.as(Reason.BERKAS_RUSAK, "baris", "lembar", sheet.name(), "baris", row);
  }

  private static boolean isZero(String height) {
    return height.equals("0") || height.equals("0.0") || height.equals("0.00");
  }

  /** Sorts the cells; where two claim one column, neither can be believed. */
  private static List<RawCell> inOrder(List<RawCell> cells) {
    cells.sort(Comparator.comparingInt(RawCell::column));
    List<RawCell> distinct = new ArrayList<>(cells.size());
    for (RawCell cell : cells) {
      int last = distinct.size() - 1;
      if (last >= 0 && distinct.get(last).column() == cell.column()) {
        distinct.set(
            last,
            new RawCell(
                cell.column(), RawCell.Kind.ERROR, CellReader.UNREADABLE, null, cell.formula()));
      } else {
        distinct.add(cell);
      }
    }
    return distinct;
  }

  @Override
  public void close() {
    xml.close();
  }
}
