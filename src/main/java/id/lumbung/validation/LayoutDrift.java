package id.lumbung.validation;

import id.lumbung.domain.Mask;
import id.lumbung.settings.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet's columns differ from those its regency sent before: new, gone, renamed, moved, or
 * read as another field since the list of titles changed. A column that only gave way to others did
 * not move.
 */
public record LayoutDrift(RuleBook rules) {
  /** The variant that says that a title is read as another field, by the codes of both. */
  public static final String MEANING = "kolom_arti";

  /** What stands between the columns of one finding. */
  public static final String BETWEEN = "; ";

  /**
   * One column of a header.
   *
   * @param number 1-based
   * @param field canonical name of the field that it feeds, or null
   */
  public record Column(int number, String title, @Nullable String field) {
    /** Letters and digits of the title: equal for titles that say the same. */
    public String key() {
      StringBuilder key = new StringBuilder();
      title
          .toLowerCase(Locale.ROOT)
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .forEach(key::appendCodePoint);
      return key.toString();
    }
  }

  /**
   * What became of one column.
   *
   * @param column as it is now; null where it is gone
   * @param before its title, field or place before
   */
  private record Change(@Nullable Column column, String before) {
    String shown() {
      return column == null ? before : LayoutDrift.shown(column);
    }

    String field() {
      return column == null || column.field() == null ? "–" : column.field();
    }
  }

  /**
   * The findings about a header, one for each kind of change.
   *
   * @param sheet 1-based
   * @param row of the header, 1-based
   */
  public List<Finding> compare(List<Column> before, List<Column> now, int sheet, int row) {
    Map<String, Column> old = new LinkedHashMap<>();
    before.forEach(column -> old.putIfAbsent(column.key(), column));
    Map<Column, Column> same = new LinkedHashMap<>();
    List<Column> strange = new ArrayList<>();
    for (Column column : now) {
      Column known = old.remove(column.key());
      if (known == null) {
        strange.add(column);
      } else {
        same.put(column, known);
      }
    }
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    for (Column column : strange) {
      Column renamed = ofField(old, column.field());
      if (renamed == null) {
        add(changes, "kolom_baru", column, "");
      } else {
        old.remove(renamed.key());
        add(changes, "kolom_ganti", column, shown(renamed));
      }
    }
    for (Column gone : old.values()) {
      add(changes, "kolom_hilang", null, shown(gone));
    }
    same.forEach(
        (column, known) -> {
          if (!Objects.equals(column.field(), known.field())) {
            String meant = known.field() == null ? "–" : known.field();
            add(changes, MEANING, column, meant);
          }
        });
    moved(same).forEach((column, from) -> add(changes, "kolom_pindah", column, from));
    List<Finding> findings = new ArrayList<>();
    changes.forEach((variant, each) -> findings.add(finding(variant, each, sheet, row)));
    return findings;
  }

  private static @Nullable Column ofField(Map<String, Column> old, @Nullable String field) {
    for (Column column : old.values()) {
      if (field != null && field.equals(column.field())) {
        return column;
      }
    }
    return null;
  }

  /** Columns whose place among the common ones is another, with the letters of the old place. */
  private static Map<Column, String> moved(Map<Column, Column> same) {
    Set<Integer> numbers = new TreeSet<>();
    same.values().forEach(column -> numbers.add(column.number()));
    List<Integer> order = new ArrayList<>(numbers);
    Map<Column, String> moved = new LinkedHashMap<>();
    int place = 0;
    for (Map.Entry<Column, Column> pair : same.entrySet()) {
      if (!order.get(place).equals(pair.getValue().number())) {
        moved.put(pair.getKey(), RowReading.letters(pair.getValue().number()));
      }
      place++;
    }
    return moved;
  }

  private static String shown(Column column) {
    return Mask.free(CellText.clean(column.title()));
  }

  private static void add(
      Map<String, List<Change>> changes, String variant, @Nullable Column column, String before) {
    changes.computeIfAbsent(variant, key -> new ArrayList<>()).add(new Change(column, before));
  }

  /** One finding for all columns that changed in the same way, at the first of them. */
  private Finding finding(String variant, List<Change> changes, int sheet, int row) {
    Column first = changes.get(0).column();
    String titles = joined(changes, Change::shown);
    Map<String, String> arguments = new HashMap<>();
    arguments.put(Texts.VARIANT, variant);
    arguments.put("sebelum", joined(changes, Change::before));
    arguments.put("judul", titles);
    arguments.put("arti", joined(changes, Change::field));
    arguments.put("baris", Integer.toString(row));
    return new Finding(
        Rule.LAYOUT_BERUBAH.name(),
        rules.severity(Rule.LAYOUT_BERUBAH),
        sheet,
        row,
        first == null ? null : first.number(),
        null,
        first == null ? null : titles,
        Map.copyOf(arguments));
  }

  private static String joined(List<Change> changes, Function<Change, String> what) {
    return changes.stream().map(what).collect(Collectors.joining(BETWEEN));
  }
}
