package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Field;
import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Choice;
import id.lumbung.marking.PlainBook.Fixed;
import id.lumbung.marking.PlainBook.Look;
import id.lumbung.marking.PlainBook.Width;
import id.lumbung.reference.District;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.settings.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a template has, and the choices in them, from the reference tables. */
final class TemplateColumns {
  /** What a workbook filled by this layout says of itself. */
  static final String VERSION = "LUMBUNG-2026.1";

  /** The last row with choices and hints. */
  private static final int LAST_ROW = 20_000;

  /**
   * One column.
   *
   * @param list name of the list of choices; null without one
   * @param isStrict whether nothing but a choice is taken
   */
  record Column(Field field, int width, Look look, @Nullable String list, boolean isStrict) {}

  static final List<Column> ALL =
      List.of(
          new Column(Field.NO_URUT, 7, Look.GENERAL, null, false),
          new Column(Field.NIK, 20, Look.TEXT, null, false),
          new Column(Field.NO_KK, 20, Look.TEXT, null, false),
          new Column(Field.NAMA_PEMILIK, 26, Look.TEXT, null, false),
          new Column(Field.JENIS_KELAMIN, 10, Look.TEXT, "sex", true),
          new Column(Field.NAMA_USAHA, 26, Look.TEXT, null, false),
          new Column(Field.ALAMAT, 30, Look.TEXT, null, false),
          new Column(Field.DESA_KEL, 20, Look.TEXT, null, false),
          new Column(Field.KECAMATAN, 22, Look.TEXT, "district", true),
          new Column(Field.HP, 16, Look.TEXT, null, false),
          new Column(Field.JENIS_USAHA, 30, Look.TEXT, "kbli", false),
          new Column(Field.PRODUK, 22, Look.TEXT, null, false),
          new Column(Field.KBLI, 9, Look.TEXT, null, false),
          new Column(Field.NIB, 16, Look.TEXT, null, false),
          new Column(Field.PIRT, 18, Look.TEXT, "yes_no", false),
          new Column(Field.HALAL, 22, Look.TEXT, "yes_no", false),
          new Column(Field.MODAL_SENDIRI, 18, Look.AMOUNT, null, false),
          new Column(Field.MODAL_LUAR, 18, Look.AMOUNT, null, false),
          new Column(Field.OMZET_TAHUN, 18, Look.AMOUNT, null, false),
          new Column(Field.TK_L, 8, Look.GENERAL, null, false),
          new Column(Field.TK_P, 8, Look.GENERAL, null, false),
          new Column(Field.TK_TOTAL, 10, Look.GENERAL, null, false),
          new Column(Field.TAHUN_BERDIRI, 10, Look.GENERAL, null, false),
          new Column(Field.KELAS, 12, Look.TEXT, "class", true),
          new Column(Field.PEMBIAYAAN, 16, Look.TEXT, "financing", false),
          new Column(Field.PASAR, 16, Look.TEXT, "market", false),
          new Column(Field.STATUS_AKTIF, 18, Look.TEXT, "status", false),
          new Column(Field.TAHUN_DATA, 12, Look.GENERAL, null, false),
          new Column(Field.KETERANGAN, 26, Look.TEXT, null, false));

  private final Texts texts = Texts.of("template", Texts.INDONESIAN);
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  /**
   * The columns for a regency.
   *
   * @param isPrefilled whether the status is one of a business known from the year before
   */
  TemplateColumns(Regions regions, Kbli kbli, Regency regency, boolean isPrefilled) {
    lists.put("district", regions.districts(regency).stream().map(District::name).toList());
    LinkedHashSet<String> divisions = new LinkedHashSet<>();
    kbli.divisions().stream()
        .filter(division -> division.version().equals("2020"))
        .forEach(division -> divisions.add(division.code() + " " + division.sectionName()));
    lists.put("kbli", List.copyOf(divisions));
    for (String name : List.of("yes_no", "sex", "class", "market", "financing")) {
      lists.put(name, words(name));
    }
    lists.put("status", words(isPrefilled ? "status_prefilled" : "status"));
  }

  private List<String> words(String name) {
    return List.of(texts.get("list." + name).split("\\|", -1));
  }

  String text(String key) {
    return texts.get(key);
  }

  /** How many columns from the left say whose row it is. */
  static int namesEnd() {
    return ALL.stream().map(Column::field).toList().indexOf(Field.NAMA_USAHA) + 1;
  }

  String text(String key, Map<String, String> arguments) {
    return texts.get(key, arguments);
  }

  /** The title of a field's column. */
  String title(Field field) {
    return texts.get("field." + field.code());
  }

  /** The example for a field, or nothing. */
  String example(Field field) {
    if (field == Field.KECAMATAN) {
      return lists.getOrDefault("district", List.of("")).get(0);
    }
    return texts.has("example." + field.code()) ? texts.get("example." + field.code()) : "";
  }

  /**
   * What the warehouse says of a field, in the words of a workbook.
   *
   * @param column the English name of the field
   */
  String word(String column, String value) {
    String key = "word." + column + "." + value;
    return texts.has(key) ? texts.get(key) : value;
  }

  static Width width(Column column) {
    return new Width(column.width(), column.look());
  }

  /** Writes the hidden sheet with the choices. */
  void writeLists(PlainBook book) throws IOException {
    book.begin(texts.get("sheet.lists"), true, List.of(), Fixed.NONE);
    book.row(1, false, List.of(Cell.text(1, OwnMarks.TEMPLATE_TITLE, Look.TEXT)));
    int rows = lists.values().stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < rows; i++) {
      List<Cell> cells = new ArrayList<>();
      int column = 0;
      for (List<String> list : lists.values()) {
        column++;
        if (i < list.size()) {
          cells.add(Cell.text(column, list.get(i), Look.TEXT));
        }
      }
      book.row(i + 2, false, cells);
    }
    book.end(List.of());
  }

  /**
   * The choices and hints of a column.
   *
   * @param number where it stands, 1-based
   * @param firstRow the first row to fill
   */
  Choice choice(Column column, int number, int firstRow) {
    String letters = CellName.of(number);
    return new Choice(
        letters + firstRow + ":" + letters + LAST_ROW,
        column.list() == null ? null : range(column.list()),
        column.isStrict(),
        title(column.field()),
        texts.get("hint." + column.field().code()));
  }

  private String range(String list) {
    int column = new ArrayList<>(lists.keySet()).indexOf(list) + 1;
    int last = lists.getOrDefault(list, List.of()).size() + 1;
    String letters = CellName.of(column);
    return CellName.in(texts.get("sheet.lists"), "$" + letters + "$2:$" + letters + "$" + last);
  }
}
