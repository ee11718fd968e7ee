package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.workbook.PhysicalRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the sender chose on the sheet {@link OwnMarks#COLUMNS} of an answer of ours. */
final class LessonRows {
  private static final int MAX_ROWS = 1_000;

  private LessonRows() {}

  /** By the heading as it stands its field; nothing for a column that is not wanted. */
  static Map<String, Optional<Field>> read(SheetReader reader) throws FileRefused {
    Map<String, Optional<Field>> said = new LinkedHashMap<>();
    Integer headings = null;
    Integer meanings = null;
    for (int i = 0; i < MAX_ROWS; i++) {
      SheetRow next = reader.next();
      if (next == null) {
        return said;
      }
      PhysicalRow row = next.row();
      if (headings == null || meanings == null) {
        headings = columnOf(row, OwnMarks.HEADING);
        meanings = columnOf(row, OwnMarks.MEANING);
      } else {
        take(Contents.textAt(row, headings), Contents.textAt(row, meanings), said);
      }
    }
    return said;
  }

  private static @Nullable Integer columnOf(PhysicalRow row, String title) {
    return Contents.visible(row).stream()
        .filter(cell -> Titles.clean(cell.text()).equals(title))
        .map(cell -> cell.column())
        .findFirst()
        .orElse(null);
  }

  private static void take(
      @Nullable String heading, @Nullable String meaning, Map<String, Optional<Field>> said) {
    if (heading == null || meaning == null) {
      return;
    }
    if (meaning.equals(OwnMarks.NOT_WANTED)) {
      said.put(heading, Optional.empty());
    } else {
      FieldNames.meant(meaning).ifPresent(field -> said.put(heading, Optional.of(field)));
    }
  }
}
