package id.lumbung.publication;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.Texts;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.FigureRow;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasePackTest {
  private static final Publisher PUBLISHER =
      new Publisher(
          "Dinas Koperasi & UKM",
          "Bidang Data",
          "Jalan Contoh 1",
          "",
          "data@contoh.go.id",
          "",
          "",
          "",
          "",
          null);
  private static final Pattern POINT = Pattern.compile("<c:pt idx=\"(\\d+)\"");
  private static final Pattern FORMULA = Pattern.compile("<c:f>([^<]+)</c:f>");
  private static final Pattern CODE = Pattern.compile("\\b[a-z]+_[a-z_]+\\b");

  @Test
  void theFirstPageAnswersFirst() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      List<String> texts = texts(book.getSheetAt(0));

      assertThat(texts)
          .containsSubsequence(
              "Dinas Koperasi & UKM",
              "UMKM Kalimantan Tengah 2022",
              "1.215 usaha aktif, tumbuh 64,63 % dari 738 usaha (2021)",
              "Tiga kalimat untuk dikutip",
              "Usaha terbanyak ada di Kapuas: 777 usaha. Yang tumbuh paling cepat Palangka Raya:"
                  + " 21,4 %.")
          .contains("2021: 738", "Pertanyaan: Jalan Contoh 1 · data@contoh.go.id")
          .contains("Diterbitkan 29 November 2026.")
          .noneMatch(text -> text.contains("telp."));
      assertThat(numbers(book.getSheetAt(0))).contains(1215d, 64.63, 2553d, 14d);
    }
  }

  @Test
  void aYearThatLacksRegenciesIsComparedLikeForLike() throws IOException {
    Map<String, List<FigureRow>> tables = tables();
    tables.put(
        "headline",
        List.of(
            row(
                "year",
                2022,
                "stock",
                700,
                "base",
                738,
                "base_year",
                2021,
                "like_for_like_pct",
                "-3.5",
                "like_for_like_regencies",
                6,
                "reason",
                "year_incomplete",
                "reported",
                6,
                "expected",
                14,
                "flag",
                "provisional")));

    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN, tables)) {
      assertThat(texts(book.getSheetAt(0)))
          .contains(
              "700 usaha aktif di 6 dari 14 kabupaten/kota; turun 3,50 % pada 6 kabupaten/kota"
                  + " yang melapor di kedua tahun (terhadap 2021)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void speaksOneLanguageAndNoCodes(String language) throws IOException {
    try (XSSFWorkbook book = book(Audience.INTERNAL, Locale.forLanguageTag(language))) {
      for (Sheet sheet : book) {
        assertThat(texts((XSSFSheet) sheet))
            .as(sheet.getSheetName())
            .allSatisfy(text -> assertThat(text).doesNotContainPattern(CODE).doesNotContain("{"));
      }
      assertThat(
              texts(book.getSheet(language.equals("id") ? "Naik kelas" : "Moves between classes")))
          .contains(language.equals("id") ? "Mikro" : "Micro");
    }
  }

  @Test
  void numbersStayNumbersWithTheDecimalsOfTheirColumnAtTheRightUnderTheirTitles()
      throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      XSSFSheet sheet = book.getSheet("Pertumbuhan");
      Row fastest = line(sheet, "Palangka Raya");
      Row titles = line(sheet, "Kabupaten/kota");

      assertThat(fastest.getCell(2).getNumericCellValue()).isEqualTo(438);
      assertThat(fastest.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("[$-421]#,##0");
      assertThat(fastest.getCell(4).getNumericCellValue()).isEqualTo(21.4);
      assertThat(fastest.getCell(4).getCellStyle().getDataFormatString())
          .isEqualTo("[$-421]#,##0.00");
      for (int column = 1; column < 6; column++) {
        assertThat(fastest.getCell(column).getCellStyle().getAlignment())
            .isEqualTo(HorizontalAlignment.RIGHT);
        assertThat(titles.getCell(column).getCellStyle().getAlignment())
            .isEqualTo(HorizontalAlignment.RIGHT);
      }
      assertThat(texts(sheet)).contains("Palangka Raya tumbuh paling cepat: 21,4 %");
    }
  }

  @Test
  void whatIsKeptBackAndWhatNobodyToldHaveSignsThatTheNoteExplains() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      XSSFSheet sheet = book.getSheet("Pertumbuhan");

      assertThat(line(sheet, "Sukamara").getCell(4).getStringCellValue()).isEqualTo("–*");
      assertThat(line(sheet, "Kapuas").getCell(4).getStringCellValue()).isEqualTo("–");
      assertThat(texts(sheet))
          .anyMatch(text -> text.startsWith("–* : dirahasiakan"))
          .contains("– : tidak ada angka (tahun dasar belum lengkap).");
    }
  }

  @Test
  void aMissingValueIsAGapInAChartAndTheProvinceIsNoBarAmongRegencies() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      XSSFSheet sheet = book.getSheet("Pertumbuhan");
      String xml = chart(sheet).getCTChart().xmlText();
      String values = xml.substring(xml.indexOf("<c:val>"), xml.indexOf("</c:val>"));

      assertThat(xml)
          .contains("<c:dispBlanksAs val=\"gap\"/>", "<c:plotVisOnly val=\"false\"/>")
          .contains("solidFill", "<c:v>Palangka Raya</c:v>")
          .doesNotContain("<c:v>Kalimantan Tengah</c:v>");
      assertThat(values).contains("<c:ptCount val=\"3\"/>").contains("<c:v>21.4</c:v>");
      assertThat(POINT.matcher(values).results().map(point -> point.group(1))).containsExactly("0");
    }
  }

  @Test
  void barsStandOnZero() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      assertThat(chart(book.getSheet("Pertumbuhan")).getCTChart().xmlText())
          .contains("<c:min val=\"0.0\"/>");
    }
  }

  @Test
  void aGrowthThatNobodyCanTellIsNoZeroOnTheFirstPage() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      String xml = chart(book.getSheetAt(0)).getCTChart().xmlText();
      String line = xml.substring(xml.indexOf("<c:lineChart>"));
      String values = line.substring(line.indexOf("<c:val>"), line.indexOf("</c:val>"));

      assertThat(POINT.matcher(values).results().map(point -> point.group(1)))
          .containsExactly("1", "2");
      assertThat(xml).contains("<c:showVal val=\"true\"/>");
    }
  }

  @Test
  void chartsNameTheirSheetTheirAxesAndTheirSeries() throws IOException {
    try (XSSFWorkbook book = book(Audience.INTERNAL, Texts.INDONESIAN)) {
      for (Sheet sheet : book) {
        if (((XSSFSheet) sheet).getDrawingPatriarch() == null) {
          continue;
        }
        for (XSSFChart chart : ((XSSFSheet) sheet).getDrawingPatriarch().getCharts()) {
          String xml = chart.getCTChart().xmlText();
          String name = sheet.getSheetName();
          String quoted = name.contains(" ") ? "'" + name + "'" : name;
          assertThat(FORMULA.matcher(xml).results().map(found -> found.group(1)))
              .as(name)
              .isNotEmpty()
              .allMatch(formula -> formula.startsWith(quoted + "!"));
          assertThat(count(xml, "<c:catAx>")).isLessThanOrEqualTo(2);
          assertThat(count(xml, "<c:title>")).as(name).isGreaterThanOrEqualTo(1 + 2);
          assertThat(count(xml, "<c:tx>")).isGreaterThan(count(xml, "<c:title>"));
        }
      }
    }
  }

  @Test
  void movesBetweenClassesAreAMatrixWithAShadedDiagonal() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      XSSFSheet sheet = book.getSheet("Naik kelas");
      Row micro = line(sheet, "Mikro");

      assertThat(texts(sheet)).contains("7 usaha naik kelas dan 0 turun kelas pada 2022");
      assertThat(micro.getCell(1).getNumericCellValue()).isEqualTo(600);
      assertThat(micro.getCell(2).getNumericCellValue()).isEqualTo(7);
      assertThat(fill(micro.getCell(1))).isEqualTo("FFE6F0F4");
      assertThat(fill(micro.getCell(2))).isNotEqualTo("FFE6F0F4");
    }
  }

  @Test
  void whoDidNotTellIsAPartOfTheBar() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      XSSFSheet sheet = book.getSheet("Program");
      Row halal = line(sheet, "Sertifikat halal");

      assertThat(halal.getCell(1).getNumericCellValue()).isEqualTo(20);
      assertThat(halal.getCell(2).getNumericCellValue()).isEqualTo(80);
      assertThat(halal.getCell(3).getNumericCellValue()).isEqualTo(900);
      assertThat(chart(sheet).getCTChart().xmlText())
          .contains("<c:grouping val=\"stacked\"/>", "<c:overlap val=\"100\"/>")
          .contains("Tidak menjawab");
    }
  }

  @Test
  void everySheetIsA4OfOneWidthWithOfficeDateAndPage() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN)) {
      for (Sheet sheet : book) {
        XSSFSheet page = (XSSFSheet) sheet;
        String name = page.getSheetName();
        assertThat(page.getPrintSetup().getPaperSizeEnum()).as(name).isEqualTo(PaperSize.A4_PAPER);
        assertThat(page.getPrintSetup().getFitWidth()).as(name).isEqualTo((short) 1);
        assertThat(page.getPrintSetup().getFitHeight()).as(name).isEqualTo((short) 0);
        assertThat(page.getMargin(PageMargin.LEFT) * 25.4).as(name).isBetween(14.9, 15.1);
        assertThat(page.isDisplayGridlines()).as(name).isFalse();
        assertThat(page.getFooter().getLeft())
            .as(name)
            .isEqualTo("&9Dinas Koperasi && UKM · Lumbung · terbit 29 November 2026");
        assertThat(page.getFooter().getRight()).isEqualTo("&9&P/&N");
        assertThat(page.getPaneInformation().isFreezePane()).as(name).isTrue();
        assertThat(book.getPrintArea(book.getSheetIndex(page))).as(name).isNotEmpty();
        assertThat(width(page)).as(name).isLessThanOrEqualTo(landscape(page) ? 145 : 100);
        assertThat(page.getHeader().getCenter()).isEmpty();
      }
      assertThat(book.getSheet("Pertumbuhan").getRepeatingRows()).isNotNull();
    }
  }

  @Test
  void everySheetOfTheOfficeSaysThatItIsRestricted() throws IOException {
    try (XSSFWorkbook book = book(Audience.INTERNAL, Texts.INDONESIAN)) {
      for (Sheet sheet : book) {
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("TERBATAS");
        assertThat(sheet.getHeader().getCenter()).contains("TERBATAS");
        assertThat(((XSSFSheet) sheet).getTabColor()).isNotNull();
      }
    }
  }

  @Test
  void rowsAreAsHighAsTheirText() {
    assertThat(Paper.height("short", 40, 11, false)).isEqualTo(Paper.ROW);
    assertThat(Paper.height("word ".repeat(40), 40, 11, false)).isGreaterThan(4 * 15);
    assertThat(Paper.height("word ".repeat(40), 40, 16, true))
        .isGreaterThan(Paper.height("word ".repeat(40), 40, 9, false));
  }

  @Test
  void aTableKeptBackAsAWholeSaysWhy() throws IOException {
    Map<String, List<FigureRow>> tables = tables();
    tables.put("transitions", List.of());
    tables.put(
        "withheld",
        List.of(row("relation", "class_transition", "subject", "pp7", "reason", "unsolvable")));

    try (XSSFWorkbook book = book(Audience.PUBLIC, Texts.INDONESIAN, tables)) {
      assertThat(texts(book.getSheet("Naik kelas")))
          .contains(
              "Dirahasiakan seluruhnya: PP 7/2021; tidak ada susunan sel yang cukup melindungi usaha"
                  + " yang sedikit.");
    }
  }

  private static Map<String, List<FigureRow>> tables() {
    Map<String, List<FigureRow>> tables = new HashMap<>();
    tables.put(
        "headline",
        List.of(
            row(
                "year",
                2020,
                "stock",
                629,
                "base_year",
                2019,
                "reason",
                "no_submission_in_base_year",
                "reported",
                14,
                "expected",
                14,
                "flag",
                "final"),
            row(
                "year",
                2021,
                "stock",
                738,
                "base",
                629,
                "base_year",
                2020,
                "growth_pct",
                "17.3291",
                "workers",
                1671,
                "reported",
                14,
                "expected",
                14,
                "flag",
                "final"),
            row(
                "year",
                2022,
                "stock",
                1215,
                "base",
                738,
                "base_year",
                2021,
                "growth_pct",
                "64.63",
                "births",
                203,
                "newly_found",
                281,
                "workers",
                2553,
                "businesses_told",
                1200,
                "denominator",
                1404300,
                "share_pct",
                "0.18",
                "reported",
                14,
                "expected",
                14,
                "flag",
                "final")));
    tables.put(
        "growth",
        List.of(
            area(
                "62",
                "province",
                "Kalimantan Tengah",
                "stock",
                1215,
                "base",
                738,
                "change",
                477,
                "growth_pct",
                "64.63",
                "flag",
                "final"),
            area(
                "62.03",
                "regency",
                "Kapuas",
                "stock",
                777,
                "reason",
                "base_incomplete",
                "flag",
                "final"),
            area("62.08", "regency", "Sukamara", "reason", "suppressed", "flag", "suppressed"),
            area(
                "62.71",
                "regency",
                "Palangka Raya",
                "stock",
                438,
                "base",
                361,
                "change",
                77,
                "growth_pct",
                "21.4",
                "flag",
                "final")));
    tables.put(
        "transitions",
        List.of(
            row(
                "regime",
                "pp7",
                "from_class",
                "micro",
                "to_class",
                "micro",
                "direction",
                "same",
                "businesses",
                600,
                "flag",
                "final"),
            row(
                "regime",
                "pp7",
                "from_class",
                "micro",
                "to_class",
                "small",
                "direction",
                "up",
                "businesses",
                7,
                "flag",
                "final"),
            row(
                "regime",
                "pp7",
                "from_class",
                "new",
                "to_class",
                "micro",
                "direction",
                "entered",
                "businesses",
                90,
                "flag",
                "final"),
            row(
                "regime",
                "pp7",
                "from_class",
                "small",
                "to_class",
                "closed",
                "direction",
                "left_stock",
                "businesses",
                3,
                "flag",
                "final")));
    tables.put(
        "programmes",
        List.of(
            area(
                "62",
                "province",
                "Kalimantan Tengah",
                "programme",
                "halal",
                "denominator",
                "all",
                "covered",
                20,
                "told",
                100,
                "businesses",
                1000,
                "share_pct",
                "2",
                "share_of_told_pct",
                "20",
                "flag",
                "estimated")));
    tables.put(
        "survival",
        List.of(
            row(
                "year",
                2022,
                "cohort",
                2020,
                "years_survived",
                2,
                "born",
                239,
                "survived",
                232,
                "survival_pct",
                "97.07",
                "flag",
                "final")));
    tables.put(
        "revisions",
        List.of(
            row(
                "year",
                2022,
                "measure",
                "stock",
                "revision_number",
                0,
                "value",
                1200,
                "flag",
                "final"),
            row(
                "year",
                2022,
                "measure",
                "stock",
                "revision_number",
                1,
                "value",
                1215,
                "revision",
                15,
                "revision_pct",
                "1.25",
                "cause",
                "late submission, match decision",
                "flag",
                "final")));
    tables.put(
        "findings",
        List.of(
            row(
                "area",
                "Kapuas",
                "subject",
                "reported/small",
                "value",
                33,
                "compared_with",
                33,
                "explanation",
                "Kelas tidak dinilai ulang. | Classes were not assessed again.")));
    tables.put(
        "reconciliation",
        List.of(
            row(
                "year",
                2022,
                "measure",
                "workforce_share_pct",
                "printed",
                "6,28",
                "verdict",
                "not_reproducible",
                "published_reading",
                "workers/age_15_64",
                "published_formula",
                "112265 / 1905000 x 100 (age_15_64 2020-9)",
                "register_value",
                "0.18",
                "source",
                "press")));
    tables.put(
        "indicators",
        List.of(
            row(
                "code",
                "stock",
                "concept",
                "Jumlah usaha | Businesses",
                "formula",
                "N(t)",
                "source",
                "Kiriman | Submissions",
                "caveat",
                "Register | A register")));
    return tables;
  }

  private static FigureRow area(String code, String level, String name, Object... values) {
    List<Object> all =
        new ArrayList<>(List.of("area_code", code, "area_level", level, "area", name));
    all.addAll(List.of(values));
    return row(all.toArray());
  }

  /** Names and values by turns; texts that are numbers are decimals. */
  private static FigureRow row(Object... values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      Object value = values[i + 1];
      boolean isDecimal = values[i].toString().contains("pct") || value.toString().equals("0.18");
      row.put(values[i].toString(), isDecimal ? new BigDecimal(value.toString()) : value);
    }
    return new FigureRow(row);
  }

  private static XSSFWorkbook book(Audience audience, Locale language) throws IOException {
    Map<String, List<FigureRow>> tables = tables();
    if (audience == Audience.PUBLIC) {
      tables.remove("revisions");
      tables.remove("findings");
    }
    return book(audience, language, tables);
  }

  private static XSSFWorkbook book(
      Audience audience, Locale language, Map<String, List<FigureRow>> tables) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Release.Edition edition =
        new Release.Edition(
            Instant.parse("2026-11-29T00:30:00Z"), 3, Instant.parse("2026-11-29T02:00:00Z"));
    new ReleasePack(language, PUBLISHER).write(new Release(2022, audience, edition, tables), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  /** Texts of the printed columns. */
  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && !sheet.isColumnHidden(cell.getColumnIndex())) {
          texts.add(cell.getStringCellValue());
        }
      }
    }
    return texts;
  }

  private static List<Double> numbers(XSSFSheet sheet) {
    List<Double> numbers = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.NUMERIC) {
          numbers.add(cell.getNumericCellValue());
        }
      }
    }
    return numbers;
  }

  private static Row line(XSSFSheet sheet, String first) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null && cell.getStringCellValue().equals(first)) {
        return row;
      }
    }
    throw new AssertionError("No line " + first);
  }

  private static XSSFChart chart(XSSFSheet sheet) {
    return sheet.getDrawingPatriarch().getCharts().get(0);
  }

  private static String fill(Cell cell) {
    var colour =
        ((org.apache.poi.xssf.usermodel.XSSFCellStyle) cell.getCellStyle())
            .getFillForegroundXSSFColor();
    return colour == null ? "" : colour.getARGBHex();
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part))
        .matcher(text)
        .results()
        .map(MatchResult::start)
        .count();
  }

  private static boolean landscape(XSSFSheet sheet) {
    return sheet.getPrintSetup().getLandscape();
  }

  /** Characters of the printed columns. */
  private static int width(XSSFSheet sheet) {
    int columns =
        sheet
                .getWorkbook()
                .getPrintArea(sheet.getWorkbook().getSheetIndex(sheet))
                .charAt(
                    sheet
                            .getWorkbook()
                            .getPrintArea(sheet.getWorkbook().getSheetIndex(sheet))
                            .lastIndexOf(':')
                        + 2)
            - 'A'
            + 1;
    int width = 0;
    for (int i = 0; i < columns; i++) {
      width += sheet.getColumnWidth(i) / 256;
    }
    return width;
  }
}
