package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.workbook.RawCell;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What marks mean in columns of yes and no, told by the other marks of the column or sheet: a cross
 * beside ticks is no, a cross alone is a tick; 2 beside 1 is no; T beside F is true.
 */
final class MarkPairs {
  static final String YES = "ya";
  static final String NO = "tidak";

  private static final Set<Field> FIELDS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Field.NIB,
              Field.NPWP,
              Field.PIRT,
              Field.HALAL,
              Field.HAKI,
              Field.IZIN_LAIN,
              Field.MEDSOS,
              Field.PELATIHAN,
              Field.PEMBIAYAAN,
              Field.PASAR,
              Field.DISABILITAS,
              Field.STATUS_AKTIF));

  /** Fields in which a form may code yes as 1 and no as 2; of others 2 may be how many. */
  private static final Set<Field> CODED =
      Collections.unmodifiableSet(
          EnumSet.of(Field.NIB, Field.PIRT, Field.HALAL, Field.HAKI, Field.DISABILITAS));

  private static final Set<String> TICKS = Set.of("v", "√", "✓", "✔", "☑", "✅");
  private static final Set<String> YES_BESIDE =
      Set.of("1", "ya", "y", "ada", "true", "sudah", "yes");
  private static final int LONGEST = 5;
  private static final int MOST = 12;

  private MarkPairs() {}

  static boolean mayHold(Field field) {
    return FIELDS.contains(field);
  }

  /**
   * What marks of the columns mean otherwise than usual.
   *
   * @return {@code sheet.column.mark} and {@link #YES} or {@link #NO}
   */
  static Map<String, String> of(List<SheetRow> sample) {
    Map<String, Set<String>> marks = new TreeMap<>();
    Set<String> coded = new HashSet<>();
    Set<Integer> ticked = new HashSet<>();
    for (SheetRow row : sample) {
      if (row.role() == RowRole.DATA) {
        for (Field field : FIELDS) {
          for (RawCell cell : row.values().getOrDefault(field, List.of())) {
            String text = CellText.of(cell).toLowerCase(Locale.ROOT);
            String column = row.row().sheet() + "." + cell.column();
            Set<String> met = marks.computeIfAbsent(column, none -> new HashSet<>());
            if (!text.isEmpty() && met.size() < MOST) {
              met.add(text.length() > LONGEST ? "…" : text);
            }
            if (TICKS.contains(text)) {
              ticked.add(row.row().sheet());
            }
            if (CODED.contains(field)) {
              coded.add(column);
            }
          }
        }
      }
    }
    Map<String, String> meant = new HashMap<>();
    marks.forEach(
        (column, met) -> {
          int sheet = Integer.parseInt(column.substring(0, column.indexOf('.')));
          boolean isBesideYes =
              ticked.contains(sheet) || met.stream().anyMatch(YES_BESIDE::contains);
          if (met.contains("x") && isBesideYes) {
            meant.put(column + ".x", NO);
          }
          if (coded.contains(column) && Set.of("1", "2").equals(met)) {
            meant.put(column + ".2", NO);
          }
          if (met.contains("t") && met.contains("f")) {
            meant.put(column + ".t", YES);
            meant.put(column + ".f", NO);
          }
          if (met.contains("+")) {
            meant.put(column + ".+", YES);
          }
        });
    return meant;
  }
}
