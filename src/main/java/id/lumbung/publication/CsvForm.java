package id.lumbung.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a page as a file of text: every number whole, as the table has it. */
public enum CsvForm {
  /**
   * For programs: commas between cells, a point before decimals, and nothing where there is no
   * number.
   */
  PLAIN(',', '.'),
  /**
   * For Excel as Indonesian machines have it: semicolons between cells, a comma before decimals,
   * the signs of the page where there is no number, and a mark at the beginning that says UTF-8.
   */
  EXCEL(';', ',');

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final char separator;
  private final char point;

  CsvForm(char separator, char point) {
    this.separator = separator;
    this.point = point;
  }

  /** Writes a table with its titles; the stream stays open. */
  public void write(Block.Table table, OutputStream out) throws IOException {
    Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (this == EXCEL) {
      file.write(BYTE_ORDER_MARK);
    }
    Csv.line(file, separator, table.columns().stream().map(c -> inert(c.title())).toList());
    for (int i = 0; i < table.lines().size(); i++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        cells.add(written(table.at(i, column)));
      }
      Csv.line(file, separator, cells);
    }
    file.flush();
  }

  private String written(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof TableLine.Typed typed) {
      return written(typed.value());
    }
    if (cell instanceof TableLine.Quoted quoted) {
      return digits(quoted.value());
    }
    if (cell instanceof BigDecimal number) {
      return digits(number);
    }
    if (cell instanceof Absent absent) {
      return this == PLAIN ? "" : absent.sign();
    }
    return inert(cell.toString());
  }

  private String digits(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', point);
  }

  /** A text that Excel would take for a formula is none with an apostrophe before it. */
  private String inert(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return this == EXCEL && isFormula ? "'" + text : text;
  }
}
