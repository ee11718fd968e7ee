package id.lumbung.layout;

import id.lumbung.domain.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A header that was read before.
 *
 * @param titles by 1-based number of the column
 * @param fields by 1-based number of the column, of those that fed one
 */
public record KnownHeader(Map<Integer, String> titles, Map<Integer, Field> fields) {

  /** Whether these columns have the same titles in the same places, groups above them aside. */
  boolean isThatOf(List<Column> columns) {
    Map<Integer, String> now = new TreeMap<>();
    for (Column column : columns) {
      if (!column.title().isBlank()) {
        now.put(column.column(), column.title());
      }
    }
    return now.keySet().equals(titles.keySet())
        && now.entrySet().stream()
            .allMatch(
                title -> isAlike(title.getValue(), String.valueOf(titles.get(title.getKey()))));
  }

  private static boolean isAlike(String one, String other) {
    String now = Titles.signs(one);
    String before = Titles.signs(other);
    return now.endsWith(before) || before.endsWith(now);
  }

  /**
   * The same columns; those that mean nothing by their title feed what they fed before, unless they
   * are of another year or of a part of one now.
   */
  List<Column> readAgain(List<Column> columns) {
    Set<Field> claimed =
        columns.stream().map(Column::field).filter(f -> f != null).collect(Collectors.toSet());
    List<Column> all = new ArrayList<>();
    for (Column column : columns) {
      Field field = fields.get(column.column());
      String title = titles.get(column.column());
      boolean isLearned =
          column.field() == null
              && !column.isOfOtherPeriod()
              && field != null
              && title != null
              && claimed.add(field);
      // The words that decided, without the group that was above them.
      boolean isShorter =
          isLearned && Titles.signs(column.title()).endsWith(Titles.signs(String.valueOf(title)));
      all.add(
          isLearned
              ? new Column(
                  column.column(), isShorter ? String.valueOf(title) : column.title(), field, null)
              : column);
    }
    return all;
  }
}
