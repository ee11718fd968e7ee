package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an old workbook: its cells gathered as their records come. */
final class BiffRows implements RowStream {
  private final Workbook.Sheet sheet;
  private final InputStream stream;
  private final RecordFactoryInputStream records;
  private final BiffSource.Globals globals;
  private final BitSet rows;
  private final BitSet hidden;
  private final Watch watch;
  private final CellBudget.Share budget;

  private int lastRow;
  private int depth;
  private boolean ended;
  private @Nullable Record ahead;

  BiffRows(
      Workbook.Sheet sheet,
      InputStream stream,
      BiffSource.Globals globals,
      BitSet rows,
      BitSet hidden,
      Watch watch,
      CellBudget.Share budget) {
    this.sheet = sheet;
    this.stream = stream;
    this.records = new RecordFactoryInputStream(stream, false);
    this.globals = globals;
    this.rows = rows;
    this.hidden = hidden;
    this.watch = watch;
    this.budget = budget;
  }

  @Override
  public @Nullable PhysicalRow next() throws FileRefused {
    watch.progress();
    try {
      Record cell = nextCell();
      int row = cell == null ? Integer.MAX_VALUE : rowOf(cell);
      int empty = rows.nextSetBit(lastRow) + 1;
      if (empty > 0 && empty < row) {
        ahead = cell;
        return row(empty, List.of());
      }
      return cell == null ? null : row(row, cells(cell, row));
    } catch (RuntimeException e) {
      throw FileRefused.as(Reason.BERKAS_RUSAK, "baris", "lembar", sheet.name(), "baris", lastRow);
    }
  }

  private PhysicalRow row(int number, List<RawCell> cells) throws FileRefused {
    if (number <= lastRow) {
      throw FileRefused.as(Reason.BERKAS_RUSAK, "baris", "lembar", sheet.name(), "baris", number);
    }
    lastRow = number;
    budget.spend(cells.size());
    return new PhysicalRow(sheet.number(), number, hidden.get(number - 1), cells);
  }

  private List<RawCell> cells(Record first, int row) {
    List<RawCell> cells = new ArrayList<>();
    int column = 0;
    for (Record each = first; each != null; each = nextCell()) {
      if (rowOf(each) != row) {
        ahead = each;
        break;
      }
      RawCell cell = cell(each);
      if (cell != null && cell.column() > column) {
        column = cell.column();
        cells.add(cell);
      }
    }
    return cells;
  }

  /** The next record of a cell with content, of this sheet and not of a chart in it. */
  private @Nullable Record nextCell() {
    if (ahead != null) {
      Record kept = ahead;
      ahead = null;
      return kept;
    }
    while (!ended) {
      Record each = records.nextRecord();
      if (each == null) {
        ended = true;
      } else if (each instanceof BOFRecord) {
        depth++;
      } else if (each instanceof EOFRecord) {
        ended = --depth == 0;
      } else if (depth == 1 && isCell(each)) {
        return each;
      }
    }
    return null;
  }

  private static boolean isCell(Record each) {
    return each instanceof NumberRecord
        || each instanceof LabelSSTRecord
        || each instanceof LabelRecord
        || each instanceof FormulaRecord
        || each instanceof BoolErrRecord;
  }

  private static int rowOf(Record cell) {
    return ((CellValueRecordInterface) cell).getRow() + 1;
  }

  private @Nullable RawCell cell(Record each) {
    CellValueRecordInterface place = (CellValueRecordInterface) each;
    int column = place.getColumn() + 1;
    if (each instanceof LabelSSTRecord label) {
      SSTRecord texts = globals.texts;
      return texts == null
          ? null
          : text(column, texts.getString(label.getSSTIndex()).getString(), false);
    }
    if (each instanceof LabelRecord label) {
      return text(column, label.getValue(), false);
    }
    if (each instanceof NumberRecord number) {
      return number(column, number.getValue(), place.getXFIndex(), false);
    }
    if (each instanceof BoolErrRecord value) {
      return value.isBoolean()
          ? bool(column, value.getBooleanValue(), false)
          : error(column, value.getErrorValue(), false);
    }
    return formula(column, (FormulaRecord) each);
  }

  private @Nullable RawCell formula(int column, FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case STRING -> text(column, formulaText(), true);
      case BOOLEAN -> bool(column, formula.getCachedBooleanValue(), true);
      case ERROR -> error(column, (byte) formula.getCachedErrorValue(), true);
      default -> number(column, formula.getValue(), formula.getXFIndex(), true);
    };
  }

  /** The text of a formula stands in a record behind it. */
  private String formulaText() {
    for (int i = 0; i < 3; i++) {
      Record next = records.nextRecord();
      if (next instanceof StringRecord text) {
        return text.getString();
      }
      if (next == null || isCell(next)) {
        ahead = next;
        return "";
      }
      if (next instanceof EOFRecord) {
        ended = --depth == 0;
        return "";
      }
    }
    return "";
  }

  private static @Nullable RawCell text(int column, String text, boolean isFormula) {
    return text.isEmpty() ? null : new RawCell(column, RawCell.Kind.TEXT, text, null, isFormula);
  }

  private static RawCell bool(int column, boolean value, boolean isFormula) {
    return new RawCell(column, RawCell.Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, isFormula);
  }

  private static RawCell error(int column, byte code, boolean isFormula) {
    String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    return new RawCell(column, RawCell.Kind.ERROR, text, null, isFormula);
  }

  private RawCell number(int column, double value, int style, boolean isFormula) {
    String literal =
        value == Math.rint(value) && Math.abs(value) < 1e17
            ? new BigDecimal(value).toPlainString()
            : Double.toString(value);
    LocalDateTime moment =
        globals.dateStyles.contains(style) ? SerialDates.ofSerial(value, globals.uses1904) : null;
    LeadingDigits leading = moment == null ? globals.leading.get(style) : null;
    return new RawCell(
        column,
        moment == null ? RawCell.Kind.NUMBER : RawCell.Kind.DATE,
        leading == null ? literal : leading.shown(literal),
        moment,
        isFormula);
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
