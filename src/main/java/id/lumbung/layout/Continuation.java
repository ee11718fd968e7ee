package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.MergedRanges;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows that go on with the business above them: a second product under a first, with nothing in
 * them that tells one business from another.
 *
 * @param fieldOf the field that a column feeds
 * @param spreading the columns with cells merged over several rows
 */
record Continuation(
    IntFunction<@Nullable Field> fieldOf, MergedRanges merges, List<Column> spreading) {
  /** More rows of one business are a list of something else. */
  static final int MOST_ROWS = 20;

  /** Of these a business may have several. */
  private static final Set<Field> SEVERAL =
      EnumSet.of(
          Field.PRODUK,
          Field.JENIS_USAHA,
          Field.KBLI,
          Field.IZIN_LAIN,
          Field.MEDSOS,
          Field.PASAR,
          Field.PELATIHAN,
          Field.PEMBIAYAAN,
          Field.KETERANGAN);

  private static final Set<Field> OF_ONE_BUSINESS =
      EnumSet.of(Field.NIK, Field.NAMA_PEMILIK, Field.NAMA_USAHA);

  /** Whether nothing stands in the row but what a business may have several of, and figures. */
  boolean mayContinue(PhysicalRow row) {
    boolean hasMore = false;
    if (row.line() != null && row.line().isTorn()) {
      return false;
    }
    for (RawCell cell : row.cells()) {
      if (Contents.isVisible(cell)) {
        Field field = fieldOf.apply(cell.column());
        boolean isSeveral = field != null && SEVERAL.contains(field);
        if (closesTheList(cell) || (field != null && !isSeveral && !isFigure(field))) {
          return false;
        }
        hasMore |= isSeveral && Contents.hasLetter(cell.text());
      }
    }
    return hasMore;
  }

  private static boolean closesTheList(RawCell cell) {
    if (cell.kind() != RawCell.Kind.TEXT) {
      return false;
    }
    String plain = Phrases.plain(cell.text());
    return Phrases.opensSignature(plain)
        || Phrases.isNote(plain)
        || Phrases.opensRecap(plain)
        || Phrases.totalRole(plain, word -> false) != null;
  }

  private static boolean isFigure(Field field) {
    return field.isOfOneYear();
  }

  /** Whether the owner or the business of the row above is merged over the row. */
  boolean isMergedOver(PhysicalRow row) {
    for (Column column : spreading) {
      Field field = column.field();
      if (field != null && OF_ONE_BUSINESS.contains(field)) {
        MergedRanges.Range range = merges.tallAt(row.row(), column.column());
        if (range != null && range.firstRow() < row.row()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The same row of a business with what the rows that go on with it say. */
  static SheetRow joined(SheetRow row, List<SheetRow> more) {
    Map<Field, List<RawCell>> values = new EnumMap<>(Field.class);
    values.putAll(row.values());
    for (SheetRow next : more) {
      next.values()
          .forEach(
              (field, cells) -> {
                if (SEVERAL.contains(field)) {
                  List<RawCell> all = new ArrayList<>(values.getOrDefault(field, List.of()));
                  all.addAll(cells);
                  values.put(field, all);
                }
              });
    }
    return new SheetRow(
        row.row(), row.role(), values, row.columns(), row.own(), row.surplus(), row.block());
  }
}
