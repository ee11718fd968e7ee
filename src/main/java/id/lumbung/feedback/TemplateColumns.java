package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.Field;
import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Alarm;
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
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  record Column(Field field, int width, Look look, @Nullable String list, boolean isStrict) {
    /** Whether what is typed stays text. */
    boolean isOfText() {
      return look == Look.TEXT || look == Look.CHOSEN;
    }
  }

  /** Without these a row is held back. */
  private static final Set<Field> REQUIRED = Set.of(Field.NAMA_PEMILIK, Field.KECAMATAN);

  /** What everybody is asked for, though a row may lack it. */
  private static final Set<Field> EXPECTED = Set.of(Field.NIK, Field.NAMA_USAHA);

  private static final String DIGITS =
      "AND(LEN({0})={1},TEXT(VALUE(LEFT({0},{2})),REPT(\"0\",{2}))=LEFT({0},{2}),"
          + "TEXT(VALUE(RIGHT({0},{3})),REPT(\"0\",{3}))=RIGHT({0},{3}))";

  static final List<Column> ALL =
      List.of(
          new Column(Field.NO_URUT, 7, Look.GENERAL, null, false),
          new Column(Field.NIK, 20, Look.TEXT, null, false),
          new Column(Field.NO_KK, 20, Look.TEXT, null, false),
          new Column(Field.NAMA_PEMILIK, 26, Look.TEXT, null, false),
          new Column(Field.JENIS_KELAMIN, 10, Look.CHOSEN, "sex", true),
          new Column(Field.NAMA_USAHA, 26, Look.TEXT, null, false),
          new Column(Field.ALAMAT, 30, Look.TEXT, null, false),
          new Column(Field.DESA_KEL, 20, Look.TEXT, null, false),
          new Column(Field.KECAMATAN, 22, Look.CHOSEN, "district", true),
          new Column(Field.HP, 16, Look.TEXT, null, false),
          new Column(Field.JENIS_USAHA, 30, Look.CHOSEN, "kbli", false),
          new Column(Field.PRODUK, 22, Look.TEXT, null, false),
          new Column(Field.KBLI, 9, Look.TEXT, null, false),
          new Column(Field.NIB, 16, Look.TEXT, null, false),
          new Column(Field.PIRT, 18, Look.CHOSEN, "yes_no", false),
          new Column(Field.HALAL, 22, Look.CHOSEN, "yes_no", false),
          new Column(Field.MODAL_SENDIRI, 18, Look.AMOUNT, null, false),
          new Column(Field.MODAL_LUAR, 18, Look.AMOUNT, null, false),
          new Column(Field.OMZET_TAHUN, 18, Look.AMOUNT, null, false),
          new Column(Field.TK_L, 8, Look.GENERAL, null, false),
          new Column(Field.TK_P, 8, Look.GENERAL, null, false),
          new Column(Field.TK_TOTAL, 10, Look.GENERAL, null, false),
          new Column(Field.TAHUN_BERDIRI, 10, Look.GENERAL, null, false),
          new Column(Field.KELAS, 12, Look.CHOSEN, "class", true),
          new Column(Field.PEMBIAYAAN, 16, Look.CHOSEN, "financing", false),
          new Column(Field.PASAR, 16, Look.CHOSEN, "market", false),
          new Column(Field.STATUS_AKTIF, 18, Look.CHOSEN, "status", false),
          new Column(Field.TAHUN_DATA, 12, Look.GENERAL, null, false),
          new Column(Field.KETERANGAN, 26, Look.TEXT, null, false));

  private final Texts texts = Texts.of("template", Texts.INDONESIAN);
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final boolean isPrefilled;

  /**
   * The columns for a regency.
   *
   * @param isPrefilled whether the status is one of a business known from the year before
   */
  TemplateColumns(Regions regions, Kbli kbli, Regency regency, boolean isPrefilled) {
    this.isPrefilled = isPrefilled;
    lists.put("district", regions.districts(regency).stream().map(District::name).toList());
    lists.put(
        "kbli",
        kbli.divisions().stream()
            .filter(division -> division.version().equals("2020"))
            .map(division -> named(division, kbli))
            .toList());
    for (String name : List.of("yes_no", "sex", "class", "market", "financing")) {
      lists.put(name, words(name));
    }
    lists.put("status", words(isPrefilled ? "status_prefilled" : "status"));
  }

  /** A division by its own name; by its section, said to be one, where no list names it. */
  private String named(Kbli.Division division, Kbli kbli) {
    return kbli.name(division)
        .map(name -> division.code() + " " + name)
        .orElseGet(
            () ->
                texts.get(
                    "kbli.section",
                    Map.of(
                        "golongan", division.code(),
                        "kategori", division.section(),
                        "nama", division.sectionName())));
  }

  private List<String> words(String name) {
    return List.of(texts.get("list." + name).split("\\|", -1));
  }

  String text(String key) {
    return texts.get(key);
  }

  boolean has(String key) {
    return texts.has(key);
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
    if (field == Field.JENIS_USAHA) {
      return lists.getOrDefault("kbli", List.of()).stream()
          .filter(division -> division.startsWith(texts.get("example.kbli").substring(0, 2)))
          .findFirst()
          .orElse("");
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

  /** The look of a column's title: it says whether the column may stay empty. */
  Look titleLook(Field field) {
    return isRequired(field) || EXPECTED.contains(field) ? Look.TITLE : Look.OPTIONAL;
  }

  private boolean isRequired(Field field) {
    return REQUIRED.contains(field) || (isPrefilled && field == Field.STATUS_AKTIF);
  }

  /**
   * What turns red in a column while it is filled in; null where nothing does.
   *
   * @param number where it stands, 1-based
   * @param firstRow the first row to fill
   * @param last the last column of the sender's
   */
  @Nullable Alarm alarm(Field field, int number, int firstRow, int last) {
    String letters = CellName.of(number);
    String cell = letters + firstRow;
    String range = cell + ":" + letters + LAST_ROW;
    if (isRequired(field)) {
      String row = "$B" + firstRow + ":$" + CellName.of(last) + firstRow;
      return new Alarm(range, "AND(LEN(%s)=0,COUNTA(%s)>0)".formatted(cell, row));
    }
    if (field == Field.NIK) {
      // With a star after it the cell is compared as text: as a number it would lose digits.
      String all = "$%1$s$%2$d:$%1$s$%3$d".formatted(letters, firstRow, LAST_ROW);
      return new Alarm(
          range,
          "AND(LEN(%1$s)>0,OR(NOT(IFERROR(%2$s,FALSE)),COUNTIF(%3$s,%1$s&\"*\")>1))"
              .formatted(cell, check(field, cell), all));
    }
    return field == Field.NO_KK
        ? new Alarm(
            range, "AND(LEN(%1$s)>0,NOT(IFERROR(%2$s,FALSE)))".formatted(cell, check(field, cell)))
        : null;
  }

  /** What must be true of a cell of a field; null where anything may stand. */
  private static @Nullable String check(Field field, String cell) {
    return switch (field) {
      case NIK, NO_KK -> MessageFormat.format(DIGITS, cell, "16", "8", "8");
      case NIB -> MessageFormat.format(DIGITS, cell, "13", "7", "6");
      case KBLI -> MessageFormat.format(DIGITS, cell, "5", "3", "2");
      case MODAL_SENDIRI, MODAL_LUAR, OMZET_TAHUN -> "AND(ISNUMBER(%1$s),%1$s>=0)".formatted(cell);
      case TK_L, TK_P, TK_TOTAL, TAHUN_BERDIRI, TAHUN_DATA ->
          "AND(ISNUMBER(%1$s),%1$s>=0,%1$s=INT(%1$s))".formatted(cell);
      default -> null;
    };
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
        check(column.field(), letters + firstRow),
        column.isStrict() || column.field() == Field.NIK || column.field() == Field.NO_KK,
        title(column.field()),
        texts.get("hint." + column.field().code()));
  }

  /**
   * The choice that accepts what is suggested in a row.
   *
   * @param number of the column, 1-based
   */
  Choice acceptance(int number) {
    String letters = CellName.of(number);
    return new Choice(
        letters + 2 + ":" + letters + LAST_ROW,
        '"' + OwnMarks.YES + '"',
        null,
        true,
        texts.get("accept.title"),
        texts.get("accept.hint"));
  }

  private String range(String list) {
    int column = new ArrayList<>(lists.keySet()).indexOf(list) + 1;
    int last = lists.getOrDefault(list, List.of()).size() + 1;
    String letters = CellName.of(column);
    return CellName.in(texts.get("sheet.lists"), "$" + letters + "$2:$" + letters + "$" + last);
  }
}
