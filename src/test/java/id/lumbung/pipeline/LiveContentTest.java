package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes back holds values and looks: nothing that computes, runs, embeds or leads elsewhere.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LiveContentTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private TestLumbung lumbung;
  private Path answer;
  private Path mending;

  @BeforeAll
  void sendOnce(@TempDir Path temp) throws IOException {
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
    Path file = temp.resolve("UMKM Kapuas 2022.xlsx");
    try (XSSFWorkbook book = hostile();
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    Receipt receipt = lumbung.send(file);
    assertThat(receipt.status()).isEqualTo("accepted");
    answer = outbox(".jawaban.xlsx");
    mending = outbox(".perbaikan.xlsx");
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  private Path outbox(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static XSSFWorkbook hostile() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet("UMKM");
    Row header = sheet.createRow(0);
    for (int i = 0; i < Officer.HEADER.length; i++) {
      header.createCell(i).setCellValue(Officer.HEADER[i].toString());
    }
    for (int i = 1; i <= 6; i++) {
      Object[] business = Officer.business(i);
      Row row = sheet.createRow(i);
      for (int c = 0; c < business.length; c++) {
        row.createCell(c).setCellValue(business[c].toString());
      }
    }
    Row row = sheet.getRow(1);
    row.getCell(5).setCellFormula("7000000+8000000");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
    sheet.getRow(2).getCell(3).setCellValue("=HYPERLINK(\"http://leak.invalid\",\"Warung\")");
    sheet.getRow(2).getCell(1).setCellValue("@62030152038000");
    link(book, row.getCell(2), HyperlinkType.URL, "http://leak.invalid/a");
    link(book, row.getCell(3), HyperlinkType.FILE, "file:///etc/passwd");
    link(book, row.getCell(4), HyperlinkType.DOCUMENT, "UMKM!A1");
    name(book, "Rentang", "UMKM!$A$1:$A$4");
    name(book, "Jahat", "LOWER(\"http://leak.invalid\")");
    drawings(book, sheet);
    rules(sheet);
    table(book);
    return book;
  }

  private static void link(XSSFWorkbook book, Cell cell, HyperlinkType type, String target) {
    Hyperlink link = book.getCreationHelper().createHyperlink(type);
    link.setAddress(target);
    cell.setHyperlink(link);
  }

  private static void name(XSSFWorkbook book, String name, String formula) {
    var defined = book.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(formula);
  }

  private static void drawings(XSSFWorkbook book, XSSFSheet sheet) throws IOException {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int picture = book.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
    ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 8, 1, 9, 3);
    drawing.createPicture(anchor, picture);
    int embedded =
        book.addOlePackage("calc".getBytes(StandardCharsets.UTF_8), "calc", "calc.exe", "calc.exe");
    drawing.createObjectData(drawing.createAnchor(0, 0, 0, 0, 8, 5, 9, 7), embedded, picture);
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 10, 1, 15, 12));
    var left = chart.createValueAxis(AxisPosition.LEFT);
    var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var data = chart.createData(ChartTypes.BAR, bottom, left);
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(
            sheet, org.apache.poi.ss.util.CellRangeAddress.valueOf("C2:C4")),
        XDDFDataSourcesFactory.fromNumericCellRange(
            sheet, org.apache.poi.ss.util.CellRangeAddress.valueOf("F2:F4")));
    chart.plot(data);
    var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 3, 3, 5, 5));
    comment.setString(book.getCreationHelper().createRichTextString("catatan saya"));
    sheet.getRow(3).getCell(3).setCellComment(comment);
  }

  private static void rules(XSSFSheet sheet) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    CellRangeAddressList cells = new CellRangeAddressList(1, 9, 4, 4);
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"Selat", "Basarang"}), cells));
    sheet.addValidationData(
        helper.createValidation(
            helper.createCustomConstraint("WEBSERVICE(\"http://leak.invalid\")=1"),
            new CellRangeAddressList(1, 9, 5, 5)));
    var formatting = sheet.getSheetConditionalFormatting();
    var range =
        new org.apache.poi.ss.util.CellRangeAddress[] {
          org.apache.poi.ss.util.CellRangeAddress.valueOf("B2:B9")
        };
    formatting.addConditionalFormatting(
        range, formatting.createConditionalFormattingRule("LEN(B2)<>16"));
  }

  private static void table(XSSFWorkbook book) {
    XSSFSheet sheet = book.createSheet("Bantu");
    for (int r = 0; r < 3; r++) {
      Row row = sheet.createRow(r);
      row.createCell(0).setCellValue(r == 0 ? "Kolom" : "isi");
      row.createCell(1).setCellValue(r == 0 ? "Hitung" : "1");
    }
    XSSFTable table =
        sheet.createTable(
            new AreaReference(
                new CellReference("A1"), new CellReference("B3"), book.getSpreadsheetVersion()));
    table
        .getCTTable()
        .getTableColumns()
        .getTableColumnArray(1)
        .addNewCalculatedColumnFormula()
        .setStringValue("HYPERLINK(\"http://leak.invalid\")");
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void nothingComputesRunsEmbedsOrLeadsElsewhere() throws IOException {
    Map<String, String> parts = parts(answer);
    assertThat(parts.keySet())
        .noneMatch(name -> name.contains("embeddings") || name.contains("externalLink"));
    parts.forEach(
        (name, content) -> {
          assertThat(content).as(name).doesNotContain("TargetMode=\"External\"", "oleObject");
          if (!name.endsWith("sharedStrings.xml")) {
            assertThat(content).as(name).doesNotContain("leak.invalid", "file:///", "calc.exe");
          }
          if (name.contains("worksheets/sheet")) {
            assertThat(content).as(name).doesNotContain("<f>", "<f ", "WEBSERVICE");
          }
        });
    assertThat(parts.get("xl/workbook.xml")).contains("Rentang").doesNotContain("Jahat");
  }

  @Test
  void valuesAndLooksStay() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
      XSSFSheet sheet = book.getSheet("UMKM");
      assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(15_000_000);
      assertThat(sheet.getRow(1).getCell(2).getHyperlink()).isNull();
      assertThat(sheet.getRow(1).getCell(4).getHyperlink().getLocation()).isEqualTo("UMKM!A1");
      assertThat(book.getAllPictures()).isNotEmpty();
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(sheet.getRow(3).getCell(3).getCellComment().getString().getString())
          .contains("catatan saya");
      assertThat(sheet.getDataValidations())
          .extracting(v -> v.getValidationConstraint().getFormula1())
          .containsExactly("\"Selat,Basarang\"");
      assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()).isEqualTo(1);
      assertThat(book.getSheet("Bantu").getTables()).hasSize(1);
    }
  }

  @Test
  void saysOnceWhatWasLeftOut() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
      List<String> texts = new ArrayList<>();
      for (Row row : book.getSheet("Ringkasan")) {
        row.forEach(cell -> texts.add(cell.toString()));
      }
      assertThat(texts)
          .filteredOn(text -> text.contains("Rumus, tautan ke luar, dan objek sisipan"))
          .hasSize(1);
    }
  }

  @Test
  void textsThatBeginLikeFormulasAreMarkedAsTexts() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mending))) {
      XSSFSheet sheet = book.getSheet("UMKM");
      boolean isSeen = false;
      for (Cell cell : sheet.getRow(1)) {
        if (cell.toString().startsWith("=") || cell.toString().startsWith("@")) {
          assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.toString()).isTrue();
          isSeen = true;
        } else {
          assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.toString()).isFalse();
        }
      }
      assertThat(isSeen).isTrue();
    }
  }

  @Test
  void opensInLibreOffice(@TempDir Path temp) throws Exception {
    LibreOffice.requireInstalled();
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(LibreOffice.convert(answer, temp)))) {
      assertThat(book.getSheet("UMKM").getRow(1).getCell(5).getNumericCellValue())
          .isEqualTo(15_000_000);
    }
  }
}
