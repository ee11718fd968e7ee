package id.lumbung.pipeline;

import id.lumbung.layout.SheetRow;
import id.lumbung.workbook.RawCell;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything a data row says but its running number, as one text: equal texts are equal rows. */
final class RowContent {
  private static final String RUNNING_NUMBER = "no_urut";

  private RowContent() {}

  static String of(SheetRow row) {
    StringBuilder content = new StringBuilder();
    for (Map.Entry<String, List<RawCell>> field : new TreeMap<>(row.values()).entrySet()) {
      if (!field.getKey().equals(RUNNING_NUMBER)) {
        content.append(field.getKey());
        for (RawCell cell : field.getValue()) {
          content.append('=').append(cell.text().strip());
        }
        content.append('\n');
      }
    }
    return content.toString();
  }
}
