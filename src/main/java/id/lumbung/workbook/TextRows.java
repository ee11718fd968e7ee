package id.lumbung.workbook;

import id.lumbung.domain.FileRefused;
import id.lumbung.domain.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table of text. A line is a record; a quoted field may go on over several lines
 * where it closes and the record then has as many fields as most lines have. Where a quotation mark
 * opens and nothing tells where it closes, the line is read with its marks as characters if that
 * gives the usual number of fields, else it comes out torn. No line is ever swallowed.
 */
final class TextRows implements RowStream {
  /** Characters of one record; an honest one has a thousandth of it. */
  private static final int MAX_RECORD = 1 << 20;

  /** A whole number as programs write it that hold all numbers as fractions. */
  private static final Pattern NEEDLESS_FRACTION = Pattern.compile("[0-9]+\\.0");

  private final Reader reader;
  private final TextShape shape;
  private final Watch watch;
  private final CellBudget.Share budget;
  private final String sheet;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private boolean isAfterReturn;
  private int row;
  private int number;

  /**
   * @param linesBefore physical lines that the reader has passed already
   */
  TextRows(
      Reader reader,
      int linesBefore,
      TextShape shape,
      Watch watch,
      CellBudget.Share budget,
      String sheet) {
    this.number = linesBefore;
    this.reader = reader;
    this.shape = shape;
    this.watch = watch;
    this.budget = budget;
    this.sheet = sheet;
  }

  @Override
  public @Nullable PhysicalRow next() throws FileRefused {
    watch.progress();
    try {
      String first = line();
      if (first == null) {
        return null;
      }
      row++;
      if (row > CellAddress.MAX_ROW) {
        throw FileRefused.as(Reason.BERKAS_TERLALU_BESAR, "sel", "batas", CellAddress.MAX_ROW);
      }
      return record(first);
    } catch (IOException e) {
      throw ParseFailure.refusal(e, sheet);
    }
  }

  private PhysicalRow record(String first) throws IOException, FileRefused {
    int at = number;
    List<String> fields = TextFields.quoted(first, shape.separator());
    if (fields == null) {
      fields = overSeveralLines(first);
    } else if (fields.size() < shape.fields() && isUsual(first)) {
      fields = null; // marks that join two fields of one line are no marks around one
    }
    boolean isTorn = false;
    if (fields == null) {
      fields = TextFields.literal(first, shape.separator());
      isTorn = fields.size() > 1 && fields.size() != shape.fields();
    }
    return row(fields, new TextLine(at, lastFilled(fields), shape.fields(), isTorn));
  }

  /**
   * The fields of a record whose quoted field goes on in the lines that follow; null where it does
   * not close there, closes with another number of fields, or each of its lines looks like a record
   * by itself. Lines without any separator hold no record: they may be one remark.
   */
  private @Nullable List<String> overSeveralLines(String first) throws IOException, FileRefused {
    StringBuilder record = new StringBuilder(first);
    List<String> taken = new ArrayList<>();
    boolean looksLikeRecords = isUsual(first);
    boolean isRemark = isUndivided(first);
    while (taken.size() < TextFields.MOST_LINES
        && record.length() < MAX_RECORD
        && TextFields.isOpen(record.toString(), shape.separator())) {
      String next = line();
      if (next == null) {
        break;
      }
      taken.add(next);
      record.append('\n').append(next);
      looksLikeRecords &= isUsual(next);
      isRemark &= isUndivided(next);
    }
    List<String> fields = TextFields.quoted(record.toString(), shape.separator());
    boolean isOne = fields != null && fields.size() == shape.fields() && !looksLikeRecords;
    if (isOne || (fields != null && isRemark)) {
      return fields;
    }
    for (int i = taken.size() - 1; i >= 0; i--) {
      ahead.push(taken.get(i));
      number--;
    }
    return null;
  }

  private boolean isUndivided(String line) {
    return line.indexOf(shape.separator()) < 0;
  }

  private boolean isUsual(String line) {
    return TextFields.literalCount(line, shape.separator()) == shape.fields();
  }

  /** The number of the last field that says something; separators behind it say nothing. */
  private static int lastFilled(List<String> fields) {
    int last = fields.size();
    while (last > 1 && fields.get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }

  private PhysicalRow row(List<String> fields, TextLine line) throws FileRefused {
    if (fields.size() > CellAddress.MAX_COLUMN) {
      throw FileRefused.as(Reason.BERKAS_RUSAK, "baris", "lembar", sheet, "baris", row);
    }
    budget.spend(fields.size());
    List<RawCell> cells = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      String text = withoutDress(fields.get(i));
      if (!text.isEmpty()) {
        cells.add(RawCell.text(i + 1, text));
      }
    }
    return new PhysicalRow(1, row, false, cells, line);
  }

  /** Some write {@code ="0812…"} so that Excel keeps zeros in front, some {@code 3.0} for 3. */
  private static String withoutDress(String field) {
    int last = field.length() - 1;
    if (last >= 2 && field.startsWith("=\"") && field.charAt(last) == '"') {
      return field.substring(2, last);
    }
    return field.endsWith(".0") && NEEDLESS_FRACTION.matcher(field).matches()
        ? field.substring(0, last - 1)
        : field;
  }

  /** The next physical line without its end, or null; {@link #number} is then its number. */
  private @Nullable String line() throws IOException, FileRefused {
    if (!ahead.isEmpty()) {
      number++;
      return ahead.pop();
    }
    line.setLength(0);
    int c = reader.read();
    if (isAfterReturn && c == '\n') {
      c = reader.read();
    }
    isAfterReturn = false;
    if (c < 0) {
      return null;
    }
    number++;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() == MAX_RECORD) {
        throw FileRefused.of(Reason.BERKAS_BERBAHAYA, "lembar", sheet, "baris", row + 1);
      }
      line.append((char) c);
      c = reader.read();
    }
    isAfterReturn = c == '\r';
    return line.toString();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
