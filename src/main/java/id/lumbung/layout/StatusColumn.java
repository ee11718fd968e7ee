package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.PhysicalRow;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The column that says whether a business lives, told by what stands in it where its title does not
 * tell: offices call it status, condition or nothing of the kind.
 */
final class StatusColumn {
  private static final Field FIELD = Field.STATUS_AKTIF;

  private static final Pattern STATUS =
      Pattern.compile(
          "(?:usaha |masih |sudah |telah |tidak |tdk |non[- ]?|belum )*(?:aktif|tutup(?: (?:permanen"
              + "|sementara|total))?|pindah(?: \\p{L}+)*|bangkrut|gulung tikar|berjalan|jalan|buka"
              + "|beroperasi|operasi|ditemukan)");

  /** Words of which one at least must be met: an open shop alone may be said of anything. */
  private static final Pattern TELLING = Pattern.compile(".*(?:aktif|tutup|pindah|bangkrut).*");

  private StatusColumn() {}

  /**
   * The same columns, with the field where no title claims it and four fifths of what stands below
   * an unknown one, or one of legal forms, say whether a business lives. A title that speaks of
   * something else has a status of its own.
   *
   * @param below the first rows below the header
   */
  static List<Column> among(List<Column> columns, List<PhysicalRow> below, Layouts layouts) {
    if (columns.stream().anyMatch(column -> FIELD.equals(column.field()))) {
      return columns;
    }
    return columns.stream()
        .filter(column -> mayBe(column, layouts) && saysSo(column.column(), below))
        .findFirst()
        .map(
            status ->
                columns.stream()
                    .map(
                        column ->
                            column.equals(status)
                                ? new Column(
                                    column.column(),
                                    column.title(),
                                    FIELD,
                                    Column.Told.BY_WORDS,
                                    List.of(),
                                    null)
                                : column)
                    .toList())
        .orElse(columns);
  }

  private static boolean mayBe(Column column, Layouts layouts) {
    return column.field() == Field.BENTUK_USAHA
        || (column.told() == Column.Told.UNKNOWN && !layouts.isOfOthers(column.title(), FIELD));
  }

  /** Whether a plain text in lower case says whether a business lives. */
  static boolean isStatus(String plain) {
    return STATUS.matcher(plain).matches();
  }

  /** Whether such a text can be said of nothing but a business. */
  static boolean isTelling(String plain) {
    return isStatus(plain) && TELLING.matcher(plain).matches();
  }

  private static boolean saysSo(int column, List<PhysicalRow> below) {
    int all = 0;
    int saying = 0;
    boolean isTelling = false;
    for (PhysicalRow row : below) {
      String text = Contents.textAt(row, column);
      if (text != null) {
        String plain = Phrases.plain(text);
        all++;
        saying += isStatus(plain) ? 1 : 0;
        isTelling |= isTelling(plain);
      }
    }
    return isTelling && saying * 5 >= all * 4;
  }
}
