package id.lumbung.workbook;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table of text, with quotes as RFC 4180 has them. A line break inside quotes
 * belongs to its cell, as it does in the row that a spreadsheet program shows.
 */
final class TextRows implements RowStream {
  /** Characters of one record; an honest one has a thousandth of it. */
  private static final int MAX_RECORD = 1 << 20;

  private final Reader reader;
  private final char separator;
  private final Watch watch;
  private final CellBudget budget;
  private final String sheet;
  private final StringBuilder cell = new StringBuilder();
  private int row;
  private int length;
  private int pending = NOTHING;
  private static final int NOTHING = -2;

  TextRows(Reader reader, char separator, Watch watch, CellBudget budget, String sheet) {
    this.reader = reader;
    this.separator = separator;
    this.watch = watch;
    this.budget = budget;
    this.sheet = sheet;
  }

  @Override
  public @Nullable PhysicalRow next() throws UnreadableWorkbook {
    watch.progress();
    try {
      int first = read();
      if (first < 0) {
        return null;
      }
      pending = first;
      row++;
      if (row > CellAddress.MAX_ROW) {
        throw Refusal.BERKAS_TERLALU_BESAR.as("sel", "batas", CellAddress.MAX_ROW);
      }
      return record();
    } catch (IOException e) {
      throw Refusal.of(e, sheet);
    }
  }

  private PhysicalRow record() throws IOException, UnreadableWorkbook {
    List<RawCell> cells = new ArrayList<>(24);
    length = 0;
    int column = 1;
    int end = cell();
    add(cells, column);
    while (end == separator) {
      if (++column > CellAddress.MAX_COLUMN) {
        throw Refusal.BERKAS_RUSAK.as("baris", "lembar", sheet, "baris", row);
      }
      end = cell();
      add(cells, column);
    }
    budget.spend(column);
    return new PhysicalRow(1, row, false, cells);
  }

  private void add(List<RawCell> cells, int column) {
    String text = withoutGuard(cell);
    if (!text.isEmpty()) {
      cells.add(RawCell.text(column, text));
    }
  }

  /** Some write {@code ="0812…"} so that Excel keeps zeros in front. */
  private static String withoutGuard(StringBuilder cell) {
    int last = cell.length() - 1;
    boolean isGuarded =
        last >= 2 && cell.charAt(0) == '=' && cell.charAt(1) == '"' && cell.charAt(last) == '"';
    return isGuarded ? cell.substring(2, last) : cell.toString();
  }

  /** Reads a cell into {@link #cell}; what ended it: the separator, a line feed or -1. */
  private int cell() throws IOException, UnreadableWorkbook {
    cell.setLength(0);
    boolean isQuoted = false;
    while (true) {
      int c = read();
      if (c < 0) {
        return c;
      }
      if (++length > MAX_RECORD) {
        throw Refusal.BERKAS_BERBAHAYA.with("lembar", sheet, "baris", row);
      }
      if (isQuoted) {
        if (c != '"') {
          cell.append((char) c);
        } else if (peek() == '"') {
          cell.append((char) read());
        } else {
          isQuoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        isQuoted = true;
      } else if (c == separator || c == '\n') {
        return c;
      } else if (c == '\r') {
        if (peek() == '\n') {
          read();
        }
        return '\n';
      } else {
        cell.append((char) c);
      }
    }
  }

  private int read() throws IOException {
    if (pending != NOTHING) {
      int c = pending;
      pending = NOTHING;
      return c;
    }
    return reader.read();
  }

  private int peek() throws IOException {
    if (pending == NOTHING) {
      pending = reader.read();
    }
    return pending;
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
