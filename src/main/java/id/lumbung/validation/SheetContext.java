package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.layout.SheetLayout;
import id.lumbung.reference.District;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row's sheet says about it.
 *
 * @param columnTitles header text by column (1-based)
 * @param district the district told by the sheet's name or title, for rows that name none
 * @param columnsByField how many columns feed a field, of those that several feed
 */
public record SheetContext(
    String name,
    Map<Integer, String> columnTitles,
    @Nullable District district,
    Map<Field, Integer> columnsByField) {
  static final SheetContext NONE = new SheetContext("", Map.of(), null);

  /** A sheet on which one column at most feeds a field. */
  public SheetContext(String name, Map<Integer, String> columnTitles, @Nullable District district) {
    this(name, columnTitles, district, Map.of());
  }

  /** The same sheet under another header further down. */
  SheetContext under(SheetLayout block) {
    return new SheetContext(name, titles(block), district, parts(block));
  }

  /** The titles of a header by their columns. */
  public static Map<Integer, String> titles(SheetLayout header) {
    Map<Integer, String> titles = new HashMap<>();
    header.columns().forEach(column -> titles.put(column.column(), column.title()));
    return titles;
  }

  /** How many columns feed a field, of those that several feed. */
  public static Map<Field, Integer> parts(SheetLayout header) {
    Map<Field, Integer> parts = new HashMap<>();
    header.parts().forEach((field, columns) -> parts.put(field, columns.size()));
    return parts;
  }

  /** How many columns hold a part each of what the field means; 1 where one holds the whole. */
  int parts(Field field) {
    return columnsByField.getOrDefault(field, 1);
  }
}
