package id.lumbung.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: first columns left, numbers right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final int leftColumns;

  /**
   * @param leftColumns how many columns, from the left, hold words
   * @param titles the header
   */
  TextTable(int leftColumns, List<String> titles) {
    this.leftColumns = leftColumns;
    rows.add(List.copyOf(titles));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      append(text, rows.get(r), widths);
      if (r == 0) {
        for (int i = 0; i < columns; i++) {
          text.append("-".repeat(widths[i])).append(i == columns - 1 ? "\n" : "  ");
        }
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String pad = " ".repeat(widths[i] - row.get(i).codePointCount(0, row.get(i).length()));
      line.append(i < leftColumns ? row.get(i) + pad : pad + row.get(i));
      line.append(i == row.size() - 1 ? "" : "  ");
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
