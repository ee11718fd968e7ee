package id.lumbung.judging;

import id.lumbung.domain.Field;
import id.lumbung.layout.SheetRow;
import id.lumbung.workbook.RawCell;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything a data row says but its running number, as one text: equal texts are equal rows. */
final class RowContent {
  private RowContent() {}

  static String of(SheetRow row) {
    StringBuilder content = new StringBuilder();
    Map<Field, List<RawCell>> values = new EnumMap<>(Field.class);
    values.putAll(row.values());
    for (Map.Entry<Field, List<RawCell>> field : values.entrySet()) {
      if (field.getKey() != Field.NO_URUT) {
        content.append(field.getKey().code());
        for (RawCell cell : field.getValue()) {
          content.append('=').append(cell.text().strip());
        }
        content.append('\n');
      }
    }
    return content.toString();
  }
}
