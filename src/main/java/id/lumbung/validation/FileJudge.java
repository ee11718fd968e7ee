package id.lumbung.validation;

import id.lumbung.domain.Field;
import id.lumbung.domain.Mask;
import id.lumbung.domain.RecapLine;
import id.lumbung.layout.Column;
import id.lumbung.layout.SheetLayout;
import id.lumbung.layout.SheetRow;
import id.lumbung.layout.UnitLine;
import id.lumbung.settings.Texts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings about columns, sheets and rows that hold no business. */
public record FileJudge(RuleBook rules) {
  private static final int MOST_ROWS_SHOWN = 20;

  /**
   * A column whose title means no field.
   *
   * @param row of the title, 1-based
   */
  public Finding unknownColumn(int sheet, String sheetName, int row, Column column) {
    String shown = Mask.free(CellText.clean(column.title()));
    String example = example(column);
    Map<String, String> more = new HashMap<>();
    more.put("judul", shown);
    more.put("lembar", plain(sheetName));
    more.put(
        Field.ARGUMENT, column.mayBe().stream().map(Field::code).collect(Collectors.joining(",")));
    more.put("contoh", example);
    more.put(Texts.VARIANT, doubt(column, example));
    return finding(Rule.KOLOM_TIDAK_DIKENAL, sheet, row, column.column(), shown, more);
  }

  private static String doubt(Column column, String example) {
    if (column.isOfOtherPeriod()) {
      return "periode";
    }
    if (example.isEmpty()) {
      return column.mayBe().isEmpty() ? "kosong" : "mungkin_kosong";
    }
    return column.mayBe().isEmpty() ? "" : "mungkin";
  }

  /** The example of a column as strictly hidden as the likeliest of its fields wants. */
  private static String example(Column column) {
    String text = column.example() == null ? "" : CellText.clean(column.example());
    String shown = column.nearest() == null ? Mask.free(text) : Mask.of(column.nearest(), text);
    return shown == null ? "****" : shown;
  }

  /**
   * A column whose field was told by the words of its title and by its values.
   *
   * @param row of the title, 1-based
   */
  public Finding readTitle(int sheet, String sheetName, int row, Column column, Field field) {
    String shown = Mask.free(CellText.clean(column.title()));
    return finding(
        Rule.JUDUL_DIBACA,
        sheet,
        row,
        column.column(),
        shown,
        Map.of("judul", shown, "lembar", plain(sheetName), Field.ARGUMENT, field.code()));
  }

  /** A column whose title has a character that could not be read. */
  public Finding brokenTitle(int sheet, String sheetName, int row, Column column) {
    String shown = Mask.free(CellText.clean(column.title()));
    return finding(
        Rule.KARAKTER_RUSAK,
        sheet,
        row,
        column.column(),
        shown,
        Map.of("judul", shown, "lembar", plain(sheetName), Texts.VARIANT, "judul"));
  }

  /** Rows whose sales are far from those of their kind in the file, told once. */
  public Finding farSales(int sheet, String sheetName, List<Integer> rows) {
    String shown =
        String.join(", ", rows.stream().limit(MOST_ROWS_SHOWN).map(String::valueOf).toList());
    return finding(
        Rule.UANG_SATUAN_RAGU,
        sheet,
        0,
        null,
        null,
        Map.of(
            "n",
            Integer.toString(rows.size()),
            "daftar",
            rows.size() > MOST_ROWS_SHOWN ? shown + ", …" : shown,
            "lembar",
            plain(sheetName),
            Texts.VARIANT,
            "jauh"));
  }

  /** What the file holds beside its data. */
  public Finding ofFile(Rule rule) {
    return finding(rule, 0, 0, null, null, Map.of());
  }

  /** A table of text that was taken only after a wait, for its last line is not ended. */
  public Finding waited(Duration wait) {
    return finding(
        Rule.BERKAS_DITUNGGU, 0, 0, null, null, Map.of("detik", Long.toString(wait.toSeconds())));
  }

  /** A column that was read as owners and seems to hold names of businesses. */
  public Finding businessesForOwners(SheetLayout layout, Column column) {
    return finding(
        Rule.PEMILIK_RAGU,
        layout.sheet(),
        layout.lastHeaderRow(),
        column.column(),
        null,
        Map.of("judul", plain(column.title()), "lembar", plain(layout.name())));
  }

  /** Columns that are added up because none holds the whole. */
  public Finding addedUp(SheetLayout layout, Field whole, List<Column> parts) {
    String titles = String.join("”, “", parts.stream().map(part -> plain(part.title())).toList());
    return finding(
        Rule.JUMLAH_DIHITUNG,
        layout.sheet(),
        layout.lastHeaderRow(),
        parts.get(0).column(),
        null,
        Map.of("judul", titles, "lembar", plain(layout.name()), Texts.VARIANT, whole.code()));
  }

  /**
   * A sheet that holds no businesses, or is hidden.
   *
   * @param isOfOtherYear whether it holds businesses of another year
   */
  public Finding skippedSheet(int sheet, String sheetName, boolean isOfOtherYear) {
    return finding(
        Rule.LEMBAR_DILEWATI,
        sheet,
        0,
        null,
        null,
        Map.of("lembar", plain(sheetName), Texts.VARIANT, isOfOtherYear ? "tahun" : ""));
  }

  /** A row of a table of counts that stands in the sheet of the list. */
  public Finding recapRow(int sheet, String sheetName, int row) {
    return finding(
        Rule.BARIS_JUMLAH,
        sheet,
        row,
        null,
        null,
        Map.of("lembar", plain(sheetName), Texts.VARIANT, "rekap"));
  }

  /** A row that goes on with the business above it. */
  public Finding continuation(SheetRow row) {
    boolean hasFigures = row.values().keySet().stream().anyMatch(Field::isOfOneYear);
    return finding(
        hasFigures ? Rule.LANJUTAN_BERANGKA : Rule.BARIS_LANJUTAN,
        row.row().sheet(),
        row.row().row(),
        null,
        null,
        Map.of());
  }

  /** A row that is a total. */
  public Finding totalRow(int sheet, String sheetName, int row) {
    return finding(Rule.BARIS_JUMLAH, sheet, row, null, null, Map.of("lembar", plain(sheetName)));
  }

  /**
   * A line above the table or in the identity block that names the unit of amounts.
   *
   * @param sheetName of the sheet that has the amounts
   * @param lineSheetName of the sheet that has the line
   */
  public Finding unitSaid(String sheetName, String lineSheetName, UnitLine line) {
    return line.clear()
        ? unit(Rule.UANG_SATUAN_DIBACA, Map.of("asal", plain(lineSheetName)), sheetName, line)
        : unit(Rule.UANG_SATUAN_RAGU, Map.of(Texts.VARIANT, "beda"), sheetName, line);
  }

  /** A line below rows that names another unit than the one they were read in. */
  public Finding unitBelow(String sheetName, UnitLine line) {
    return unit(Rule.UANG_SATUAN_RAGU, Map.of(Texts.VARIANT, "catatan"), sheetName, line);
  }

  private Finding unit(Rule rule, Map<String, String> more, String sheetName, UnitLine line) {
    Map<String, String> arguments = new HashMap<>(more);
    arguments.put("lembar", plain(sheetName));
    arguments.put("satuan", line.unit());
    return finding(rule, line.sheet(), line.row(), line.column(), line.unit(), arguments);
  }

  private static String plain(String sheetName) {
    return Mask.free(CellText.clean(sheetName));
  }

  /**
   * A line of a sheet of counts that says another number than there are rows.
   *
   * @param district whose rows; null for all
   */
  public Finding recapDiffers(RecapLine line, @Nullable String district, long counted) {
    return finding(
        Rule.JUMLAH_TIDAK_COCOK,
        line.sheet(),
        line.row(),
        line.column(),
        Long.toString(line.count()),
        Map.of(
            "tertulis",
            Long.toString(line.count()),
            "terhitung",
            Long.toString(counted),
            "kec",
            district == null ? "" : district,
            Texts.VARIANT,
            district == null ? "rekap_semua" : "rekap"));
  }

  /** A row hidden in the program that the house has decided to leave out. */
  public Finding hiddenRow(int sheet, int row) {
    return finding(
        Rule.BARIS_TERSEMBUNYI, sheet, row, null, null, Map.of(Texts.VARIANT, "dilewati"));
  }

  private Finding finding(
      Rule rule,
      int sheet,
      int row,
      @Nullable Integer column,
      @Nullable String shown,
      Map<String, String> more) {
    Map<String, String> arguments = new HashMap<>(more);
    arguments.put("baris", Integer.toString(row));
    return new Finding(
        rule.name(), rules.severity(rule), sheet, row, column, null, shown, Map.copyOf(arguments));
  }
}
