package id.lumbung.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lumbung.domain.FileRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class WorkbookTest {
  private static final String STYLES =
      """
      <numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yyyy"/>\
      <numFmt numFmtId="165" formatCode="&quot;Rp&quot;#,##0;[Red]\\-#,##0"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
      <xf numFmtId="22"/></cellXfs>""";

  @TempDir Path folder;

  private List<PhysicalRow> rows(Book book) throws FileRefused {
    return rows(book, ReadLimits.defaults());
  }

  private List<PhysicalRow> rows(Book book, ReadLimits limits) throws FileRefused {
    List<PhysicalRow> rows = new ArrayList<>();
    try (Workbook workbook = Workbook.open(book.write(folder), limits)) {
      for (Workbook.Sheet sheet : workbook.sheets()) {
        try (RowStream stream = workbook.rows(sheet.number())) {
          for (PhysicalRow row = stream.next(); row != null; row = stream.next()) {
            rows.add(row);
          }
        }
      }
    }
    return rows;
  }

  private List<RawCell> cells(Book book) throws FileRefused {
    return rows(book).get(0).cells();
  }

  private String refusal(Book book) {
    return catchThrowableOfType(FileRefused.class, () -> rows(book)).refusal().code();
  }

  private static RawCell unreadable(int column) {
    return new RawCell(column, RawCell.Kind.ERROR, "#RUSAK!", null, false);
  }

  @Test
  void tellsTheLastColumnInWhichAnythingStandsBeforeARowIsRead() throws FileRefused {
    assertThat(lastColumn("<row r=\"1\"><c r=\"A1\"/><c r=\"AB1\" t=\"n\"><v>2</v></c></row>"))
        .isEqualTo(28);
    assertThat(
            lastColumn(
                "<row r=\"1\"><c s=\"3\" r=\"C1\"><v>2</v></c><c r=\"XFD1\" s=\"3\"/></row>"))
        .as("a cell that is only coloured holds nothing")
        .isEqualTo(3);
    assertThat(lastColumn("<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>"))
        .as("cells that do not say where they stand")
        .isNull();
    assertThat(lastColumn("")).isZero();
  }

  private @Nullable Integer lastColumn(String rows) throws FileRefused {
    try (Workbook workbook = Workbook.open(Book.of(rows).write(folder), ReadLimits.defaults())) {
      return workbook.lastColumn(1);
    }
  }

  @Test
  void readsTheDigitsThatAFormatShowsInFrontOfANumber() {
    assertThat(LeadingDigits.of("0000000000000")).isEqualTo(new LeadingDigits("", 13));
    assertThat(shown("0000000000000", "120000060983")).isEqualTo("0120000060983");
    assertThat(shown("00000", "1111")).isEqualTo("01111");
    assertThat(shown("0000\\ 0000\\ 0000\\ 0000", "6203015203800001"))
        .isEqualTo("6203015203800001");
    assertThat(shown("\"0\"#", "81205003699")).isEqualTo("081205003699");
    assertThat(shown("\\0#", "81205003699")).isEqualTo("081205003699");
    for (String plain : List.of("0", "#,##0", "0.00", "General", "@", "\"Rp\" #,##0", "0%")) {
      assertThat(LeadingDigits.of(plain)).as(plain).isNull();
    }
    assertThat(shown("00000", "12.5")).isEqualTo("12.5");
  }

  private static String shown(String format, String literal) {
    return Objects.requireNonNull(LeadingDigits.of(format)).shown(literal);
  }

  @Test
  void givesRowsWithTheirTruePlacesAcrossGaps() throws FileRefused {
    Book book =
        Book.of(
            "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"AB3\"><v>2</v></c></row>"
                + "<row r=\"9\"/><row><c><v>3</v></c><c><v>4</v></c></row>");
    assertThat(rows(book))
        .containsExactly(
            new PhysicalRow(1, 3, false, List.of(RawCell.number(2, "1"), RawCell.number(28, "2"))),
            new PhysicalRow(1, 9, false, List.of()),
            new PhysicalRow(1, 10, false, List.of(RawCell.number(1, "3"), RawCell.number(2, "4"))));
  }

  @Test
  void keepsNumbersAsTheFileWritesThem() throws FileRefused {
    assertThat(cells(Book.of("<row><c><v>6.2010101010001E15</v></c><c><v> 007.50 </v></c></row>")))
        .containsExactly(RawCell.number(1, "6.2010101010001E15"), RawCell.number(2, "007.50"));
  }

  @Test
  void readsEveryKindOfText() throws FileRefused {
    Book book =
        Book.of(
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
                    + "<c t=\"inlineStr\"><is><r><t>Te</t></r><r><t>h</t></r></is></c>"
                    + "<c t=\"str\"><f>A1</f><v>hasil</v></c><c t=\"s\"><v>2</v></c></row>")
            .sharedStrings(
                "<si><t>Kopi\u00a0Bumi &amp; &#233;</t></si>"
                    + "<si><r><rPr><b/></rPr><t>Warung </t></r><r><t>Siti</t></r>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>XX</t></rPh></si><si><t>a_x000A_b</t></si>");
    assertThat(cells(book))
        .containsExactly(
            RawCell.text(1, "Kopi\u00a0Bumi & \u00e9"),
            RawCell.text(2, "Warung Siti"),
            RawCell.text(3, "Teh"),
            new RawCell(4, RawCell.Kind.TEXT, "hasil", null, true),
            RawCell.text(5, "a\nb"));
  }

  @Test
  void tellsDatesByTheirStyle() throws FileRefused {
    Book book =
        Book.of(
                "<row><c s=\"1\"><v>45292</v></c><c s=\"2\"><v>45292.25</v></c>"
                    + "<c s=\"3\"><v>5000000</v></c><c s=\"1\"><v>1</v></c>"
                    + "<c s=\"1\"><v>99999999</v></c><c t=\"d\"><v>2024-01-01T06:00:00</v></c>"
                    + "<c t=\"d\"><v>kemarin</v></c></row>")
            .styles(STYLES);
    LocalDateTime newYear = LocalDateTime.of(2024, 1, 1, 0, 0);
    assertThat(cells(book))
        .containsExactly(
            new RawCell(1, RawCell.Kind.DATE, "45292", newYear, false),
            new RawCell(2, RawCell.Kind.DATE, "45292.25", newYear.withHour(6), false),
            RawCell.number(3, "5000000"),
            new RawCell(4, RawCell.Kind.DATE, "1", LocalDateTime.of(1900, 1, 1, 0, 0), false),
            RawCell.number(5, "99999999"),
            new RawCell(6, RawCell.Kind.DATE, "2024-01-01T06:00:00", newYear.withHour(6), false),
            unreadable(7));
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookSaysSo() throws FileRefused {
    Book book = Book.of("<row><c s=\"1\"><v>43830</v></c></row>").styles(STYLES).uses1904();
    assertThat(cells(book).get(0).moment()).isEqualTo(LocalDateTime.of(2024, 1, 1, 0, 0));
  }

  @Test
  void knowsDateFormatsFromMoneyFormats() {
    assertThat(List.of("yyyy-mm-dd", "[h]:mm:ss", "dd/mm/yy;@", "[$-421]dd mmmm yyyy", "mm:ss.0"))
        .allMatch(CellStyles::isDateFormat);
    assertThat(List.of("General", "#,##0", "\"Rp\" #,##0", "0.00%", "@", "_-Rp* #,##0_-", "[Red]0"))
        .noneMatch(CellStyles::isDateFormat);
  }

  @Test
  void makesFormulasAndTruthsAndErrorsVisible() throws FileRefused {
    Book book =
        Book.of(
            "<row><c><f>SUM(A1)</f></c><c><f>1+1</f><v>2</v></c><c t=\"b\"><v>1</v></c>"
                + "<c t=\"e\"><f>X</f><v>#N/A</v></c><c t=\"str\"><f>\"\"</f><v></v></c>"
                + "<c s=\"4\"/><c><f>SUM(A1)</f><v/></c></row>");
    assertThat(cells(book))
        .containsExactly(
            new RawCell(1, RawCell.Kind.ERROR, "#RUMUS!", null, true),
            new RawCell(2, RawCell.Kind.NUMBER, "2", null, true),
            new RawCell(3, RawCell.Kind.BOOLEAN, "TRUE", null, false),
            new RawCell(4, RawCell.Kind.ERROR, "#N/A", null, true),
            new RawCell(7, RawCell.Kind.ERROR, "#RUMUS!", null, true));
  }

  @Test
  void turnsCellsThatMakeNoSenseIntoErrors() throws FileRefused {
    String digits = "9".repeat(3_000);
    Book book =
        Book.of(
                "<row><c t=\"s\"><v>2000000000</v></c><c t=\"s\"><v>-1</v></c><c><v>"
                    + digits
                    + "</v></c><c><v>1E2000000000</v></c><c><v>NaN</v></c>"
                    + "<c t=\"zz\"><v>1</v></c><c t=\"inlineStr\"><is><t>"
                    + "x".repeat(40_000)
                    + "</t></is></c><c t=\"s\"><v>0</v></c></row>")
            .sharedStrings("<si><t>" + "y".repeat(32_768) + "</t></si>");
    assertThat(cells(book))
        .containsExactly(
            unreadable(1),
            unreadable(2),
            unreadable(3),
            unreadable(4),
            unreadable(5),
            unreadable(6),
            unreadable(7),
            unreadable(8));
  }

  @Test
  void ordersCellsAndBelievesNeitherOfTwoAtOnePlace() throws FileRefused {
    Book book =
        Book.of(
            "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>4</v></c>"
                + "</row>");
    assertThat(cells(book)).containsExactly(RawCell.number(1, "1"), unreadable(3));
  }

  @Test
  void flagsHiddenRowsAndSheets() throws FileRefused {
    Book book = new Book();
    book.sheet("Data")
        .xml("<row r=\"1\" hidden=\"1\"/><row r=\"2\" ht=\"0\" customHeight=\"1\"/><row r=\"3\"/>");
    book.sheet("Lama", "hidden").row("x");
    book.sheet("Sangat lama", "veryHidden");
    assertThat(rows(book))
        .extracting(PhysicalRow::hidden)
        .containsExactly(true, true, false, false);
    try (Workbook workbook = Workbook.open(book.write(folder), ReadLimits.defaults())) {
      assertThat(workbook.sheets())
          .containsExactly(
              new Workbook.Sheet(1, "Data", false),
              new Workbook.Sheet(2, "Lama", true),
              new Workbook.Sheet(3, "Sangat lama", true));
    }
  }

  @Test
  void readsStrictWorkbooksAndPrefixedOnes() throws FileRefused {
    Book strict = new Book().strict();
    strict.sheet("A").row("x");
    assertThat(cells(strict)).containsExactly(RawCell.text(1, "x"));
    Book prefixed = new Book();
    prefixed.sheet("A");
    prefixed.part(
        "xl/worksheets/sheet0.xml",
        "<x:worksheet xmlns:x=\"%s\"><x:sheetData><x:row r=\"2\"><x:c r=\"B2\"><x:v>5</x:v></x:c>"
                .formatted(Book.MAIN)
            + "</x:row></x:sheetData></x:worksheet>");
    assertThat(rows(prefixed))
        .containsExactly(new PhysicalRow(1, 2, false, List.of(RawCell.number(2, "5"))));
  }

  @Test
  void refusesPlacesThatNoSheetHas() {
    assertThat(refusal(Book.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
        .isEqualTo("BERKAS_RUSAK");
    assertThat(refusal(Book.of("<row r=\"1048577\"/>"))).isEqualTo("BERKAS_RUSAK");
    assertThat(refusal(Book.of("<row r=\"0\"/>"))).isEqualTo("BERKAS_RUSAK");
    assertThat(refusal(Book.of("<row r=\"-5\"/>"))).isEqualTo("BERKAS_RUSAK");
  }

  @Test
  void refusesRowsThatAreRepeatedOrOutOfOrder() {
    assertThat(refusal(Book.of("<row r=\"5\"/><row r=\"5\"/>"))).isEqualTo("BERKAS_RUSAK");
    assertThat(refusal(Book.of("<row r=\"5\"/><row r=\"4\"/>"))).isEqualTo("BERKAS_RUSAK");
  }

  @Test
  void refusesASheetThatBreaksOff() {
    Book book = Book.of("<row r=\"1\"/>");
    book.part("xl/worksheets/sheet0.xml", "<worksheet><sheetData><row r=\"1\"/><row r=\"2\">");
    assertThat(refusal(book)).isEqualTo("BERKAS_RUSAK");
  }

  @Test
  void refusesElementsAndTextsThatWouldFillTheMemory() {
    StringBuilder attributes = new StringBuilder("<row");
    for (int i = 0; i < 200_000; i++) {
      attributes.append(" a").append(i).append("=\"1\"");
    }
    assertThat(refusal(Book.of(attributes + "/>"))).isEqualTo("BERKAS_BERBAHAYA");
    String million = "9".repeat(3_000_000);
    assertThat(refusal(Book.of("<row><c><v>" + million + "</v></c></row>")))
        .isEqualTo("BERKAS_BERBAHAYA");
    assertThat(refusal(Book.of("<row a=\"" + million + "\"/>"))).isEqualTo("BERKAS_BERBAHAYA");
    assertThat(refusal(Book.of("<a>".repeat(100_000) + "</a>".repeat(100_000))))
        .isEqualTo("BERKAS_BERBAHAYA");
  }

  @Test
  void stopsAtTheLimitOfCells() {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("A");
    for (int i = 0; i < 100; i++) {
      sheet.row(1, 2, 3);
    }
    ReadLimits limits = new ReadLimits(1 << 20, 1 << 20, 100, 200, Duration.ofSeconds(10));
    assertThat(
            catchThrowableOfType(FileRefused.class, () -> rows(book, limits)).refusal().arguments())
        .isEqualTo(Map.of("batas", "200", "ragam", "sel"));
  }

  @Test
  void refusesASheetThatGivesNoRowForTooLong() {
    Book book = Book.of("<!-- a --><x/>".repeat(300_000));
    ReadLimits limits = new ReadLimits(1 << 20, 1 << 30, 100, 200, Duration.ofNanos(1));
    assertThat(catchThrowableOfType(FileRefused.class, () -> rows(book, limits)).refusal().code())
        .isEqualTo("BERKAS_BERBAHAYA");
  }

  @Test
  void refusesTwoTabsOverOnePart() {
    Book book = new Book();
    book.sheet("A").row("x");
    book.part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"s0\"/>"
                .formatted(Book.MAIN)
            + "<sheet name=\"B\" r:id=\"s0\"/></sheets></workbook>");
    assertThat(refusal(book)).isEqualTo("BERKAS_RUSAK");
  }

  @Test
  void readsWhatUsualLibrariesWrite() throws IOException, FileRefused {
    LocalDateTime noon = LocalDateTime.of(2024, 5, 6, 12, 0);
    ByteArrayOutputStream poi = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      Row row = book.createSheet("A").createRow(4);
      row.createCell(1).setCellValue("Siti");
      row.createCell(2).setCellValue(noon);
      row.getCell(2).setCellStyle(style);
      book.write(poi);
    }
    ByteArrayOutputStream fast = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook book =
        new org.dhatim.fastexcel.Workbook(fast, "uji", "1.0")) {
      Worksheet sheet = book.newWorksheet("A");
      sheet.value(4, 1, "Siti");
      sheet.value(4, 2, noon);
      sheet.style(4, 2).format("dd/mm/yyyy").set();
    }
    for (byte[] bytes : List.of(poi.toByteArray(), fast.toByteArray())) {
      Path file = Book.write(folder, "a.xlsx", bytes);
      try (Workbook workbook = Workbook.open(file, ReadLimits.defaults());
          RowStream rows = workbook.rows(1)) {
        PhysicalRow row = java.util.Objects.requireNonNull(rows.next());
        assertThat(row.row()).isEqualTo(5);
        assertThat(row.cells().get(0)).isEqualTo(RawCell.text(2, "Siti"));
        assertThat(row.cells().get(1).moment()).isEqualTo(noon);
      }
    }
  }
}
