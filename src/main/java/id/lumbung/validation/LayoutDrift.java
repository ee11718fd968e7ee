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
import org.jspecify.annotations.Nullable;

/**
 * How a sheet's columns differ from those its regency sent before: new, gone, renamed, moved, or
 * read as another field since the list of titles changed. A column that only gave way to others did
 * not move.
 */
public record LayoutDrift(RuleBook rules) {
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
   * The findings about a header.
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
    List<Finding> findings = new ArrayList<>();
    for (Column column : strange) {
      Column renamed = ofField(old, column.field());
      if (renamed == null) {
        findings.add(finding("kolom_baru", column, "", sheet, row));
      } else {
        old.remove(renamed.key());
        findings.add(finding("kolom_ganti", column, shown(renamed), sheet, row));
      }
    }
    for (Column gone : old.values()) {
      findings.add(finding("kolom_hilang", null, shown(gone), sheet, row));
    }
    same.forEach(
        (column, known) -> {
          if (!Objects.equals(column.field(), known.field())) {
            String meant = known.field() == null ? "–" : known.field();
            findings.add(finding("kolom_arti", column, meant, sheet, row));
          }
        });
    moved(same)
        .forEach((column, from) -> findings.add(finding("kolom_pindah", column, from, sheet, row)));
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

  private Finding finding(
      String variant, @Nullable Column column, String before, int sheet, int row) {
    Map<String, String> arguments = new HashMap<>();
    arguments.put(Texts.VARIANT, variant);
    arguments.put("sebelum", before);
    String shown = column == null ? null : shown(column);
    arguments.put("judul", shown == null ? before : shown);
    arguments.put("arti", column == null || column.field() == null ? "–" : column.field());
    arguments.put("baris", Integer.toString(row));
    return new Finding(
        Rule.LAYOUT_BERUBAH.name(),
        rules.severity(Rule.LAYOUT_BERUBAH),
        sheet,
        row,
        column == null ? null : column.number(),
        null,
        shown,
        Map.copyOf(arguments));
  }
}
