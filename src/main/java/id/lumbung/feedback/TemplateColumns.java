package id.lumbung.feedback;

import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.Letters;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Choice;
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
   * @param field canonical name
   * @param list name of the list of choices; null without one
   * @param isStrict whether nothing but a choice is taken
   */
  record Column(String field, int width, Look look, @Nullable String list, boolean isStrict) {}

  static final List<Column> ALL =
      List.of(
          new Column("no_urut", 7, Look.GENERAL, null, false),
          new Column("nik", 20, Look.TEXT, null, false),
          new Column("no_kk", 20, Look.TEXT, null, false),
          new Column("nama_pemilik", 26, Look.TEXT, null, false),
          new Column("jenis_kelamin", 10, Look.TEXT, "sex", true),
          new Column("nama_usaha", 26, Look.TEXT, null, false),
          new Column("alamat", 30, Look.TEXT, null, false),
          new Column("desa_kel", 20, Look.TEXT, null, false),
          new Column("kecamatan", 22, Look.TEXT, "district", true),
          new Column("hp", 16, Look.TEXT, null, false),
          new Column("jenis_usaha", 30, Look.TEXT, "kbli", false),
          new Column("produk", 22, Look.TEXT, null, false),
          new Column("kbli", 9, Look.TEXT, null, false),
          new Column("nib", 16, Look.TEXT, null, false),
          new Column("pirt", 18, Look.TEXT, "yes_no", false),
          new Column("halal", 22, Look.TEXT, "yes_no", false),
          new Column("modal_sendiri", 18, Look.AMOUNT, null, false),
          new Column("modal_luar", 18, Look.AMOUNT, null, false),
          new Column("omzet_tahun", 18, Look.AMOUNT, null, false),
          new Column("tk_l", 8, Look.GENERAL, null, false),
          new Column("tk_p", 8, Look.GENERAL, null, false),
          new Column("tk_total", 10, Look.GENERAL, null, false),
          new Column("tahun_berdiri", 10, Look.GENERAL, null, false),
          new Column("kelas", 12, Look.TEXT, "class", true),
          new Column("pembiayaan", 16, Look.TEXT, "financing", false),
          new Column("pasar", 16, Look.TEXT, "market", false),
          new Column("status_aktif", 18, Look.TEXT, "status", false),
          new Column("tahun_data", 12, Look.GENERAL, null, false),
          new Column("keterangan", 26, Look.TEXT, null, false));

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

  String text(String key, Map<String, String> arguments) {
    return texts.get(key, arguments);
  }

  /** The title of a field's column. */
  String title(String field) {
    return texts.get("field." + field);
  }

  /** The example for a field, or nothing. */
  String example(String field) {
    if (field.equals("kecamatan")) {
      return lists.getOrDefault("district", List.of("")).get(0);
    }
    return texts.has("example." + field) ? texts.get("example." + field) : "";
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
    book.begin(texts.get("sheet.lists"), true, List.of(), 0);
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
    String letters = Letters.of(number);
    return new Choice(
        letters + firstRow + ":" + letters + LAST_ROW,
        column.list() == null ? null : range(column.list()),
        column.isStrict(),
        title(column.field()),
        texts.get("hint." + column.field()));
  }

  private String range(String list) {
    int column = new ArrayList<>(lists.keySet()).indexOf(list) + 1;
    int last = lists.getOrDefault(list, List.of()).size() + 1;
    String letters = Letters.of(column);
    return Letters.in(texts.get("sheet.lists"), "$" + letters + "$2:$" + letters + "$" + last);
  }
}
