package id.lumbung.validation;

import id.lumbung.reference.District;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row's sheet says about it.
 *
 * @param columnTitles header text by column (1-based)
 * @param district the district told by the sheet's name or title, for rows that name none
 */
public record SheetContext(
    String name, Map<Integer, String> columnTitles, @Nullable District district) {
  static final SheetContext NONE = new SheetContext("", Map.of(), null);
}
