package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An officer's own workbook, with everything they made of it, and what comes back. */
@TestInstance(Lifecycle.PER_CLASS)
class AnswerWorkbookTest {
  private static final int BAD_NIK = 5;
  private static final int BAD_DISTRICT = 7;
  private static final int NO_OWNER = 9;
  private static final int TOTAL = 24;

  private Path temp;
  private TestLumbung lumbung;
  private Receipt receipt;

  @BeforeAll
  void sendOnce(@TempDir Path folder) throws IOException {
    temp = folder;
    lumbung = TestLumbung.start(Files.createDirectory(folder.resolve("data")));
    receipt = lumbung.send(written("UMKM Kapuas 2022.xlsx", officersWorkbook()));
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  @Test
  void opensWithASummaryThatAddsUpAndLinksToTheCells() throws IOException {
    try (XSSFWorkbook answer = answer(receipt)) {
      XSSFSheet summary = answer.getSheetAt(0);

      assertThat(summary.getSheetName()).isEqualTo("Ringkasan");
      assertThat(texts(summary))
          .contains(
              "Perlu perbaikan: 3 dari 20 usaha ditahan",
              "✕ NIK bukan 16 angka",
              "NIK_BUKAN_16",
              "Pada daftar usaha: 17 baru, 0 tetap, 0 berubah, 0 tidak aktif lagi.");
      assertThat(above(summary, "usaha")).isEqualTo(20);
      assertThat(above(summary, "dimuat")).isEqualTo(17);
      assertThat(above(summary, "ditahan")).isEqualTo(3);
      assertThat(above(summary, "ganda")).isZero();
      assertThat(summary.getHyperlinkList())
          .extracting(link -> link.getLocation())
          .contains("'UMKM'!B5", "'UMKM'!E7", "'UMKM'!C9");
    }
  }

  @Test
  void coloursAndExplainsEveryBadCellAndNoOther() throws IOException {
    try (XSSFWorkbook answer = answer(receipt)) {
      XSSFSheet sheet = answer.getSheet("UMKM");

      assertThat(coloured(sheet, "FFFFB5AD")).containsExactly("B5", "E7", "C9");
      assertThat(cell(sheet, "B5").getCellComment().getString().getString())
          .isEqualTo("Lumbung: NIK bukan 16 angka.\nCocokkan dengan KTP; sel berformat Teks.");
      assertThat(comments(sheet)).containsExactlyInAnyOrder("B5", "E7", "C9", "D6");
    }
  }

  @Test
  void saysAtTheRightWhatBecameOfEveryRow() throws IOException {
    try (XSSFWorkbook answer = answer(receipt)) {
      XSSFSheet sheet = answer.getSheet("UMKM");

      assertThat(cell(sheet, "H3").getStringCellValue()).isEqualTo("Status (Lumbung)");
      assertThat(cell(sheet, "I3").getStringCellValue())
          .isEqualTo("Yang perlu dilakukan (Lumbung)");
      assertThat(cell(sheet, "H4").getStringCellValue()).isEqualTo("Dimuat");
      assertThat(cell(sheet, "H5").getStringCellValue()).isEqualTo("Ditahan");
      assertThat(cell(sheet, "J5").getStringCellValue()).isEqualTo("NIK_BUKAN_16");
      assertThat(cell(sheet, "I5").getStringCellValue()).contains("Mohon cocokkan dengan KTP");
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:J24");
    }
  }

  @Test
  void keepsTitlesAndNamesInSightWhileTheRestIsScrolled() throws IOException {
    try (XSSFWorkbook answer = answer(receipt)) {
      PaneInformation pane = answer.getSheet("UMKM").getPaneInformation();

      assertThat(pane.isFreezePane()).isTrue();
      assertThat(pane.getVerticalSplitPosition()).isEqualTo((short) 4);
      assertThat(pane.getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(answer.getSheet("Catatan saya").getPaneInformation()).isNull();
    }
  }

  @Test
  void keepsWhatTheOfficerMadeOfTheWorkbook() throws IOException {
    try (XSSFWorkbook answer = answer(receipt)) {
      XSSFSheet sheet = answer.getSheet("UMKM");

      assertThat(sheet.getColumnWidth(3)).isEqualTo(40 * 256);
      assertThat(cell(sheet, "F" + TOTAL).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell(sheet, "F" + TOTAL).getNumericCellValue()).isEqualTo(300_000_000);
      assertThat(cell(sheet, "F4").getCellStyle().getDataFormatString()).isEqualTo("\"Rp\" #,##0");
      assertThat(sheet.getMergedRegion(0).formatAsString()).isEqualTo("A1:G1");
      assertThat(cell(sheet, "D6").getCellComment().getString().getString())
          .isEqualTo("Ditanyakan ke Bu Rina");
      assertThat(cell(sheet, "B5").getCellStyle().getDataFormatString()).isEqualTo("@");
      assertThat(answer.getSheet("Catatan saya").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("=bukan rumus");
      assertThat(answer.getName("Semua").getRefersToFormula()).isEqualTo("UMKM!$A$4:$G$23");
    }
  }

  @Test
  void opensInLibreOfficeWithoutLoss() throws Exception {
    LibreOffice.requireInstalled();
    Path converted = LibreOffice.convert(file(receipt, ".jawaban.xlsx"), temp);
    try (XSSFWorkbook answer = new XSSFWorkbook(Files.newInputStream(converted))) {
      XSSFSheet sheet = answer.getSheet("UMKM");

      assertThat(answer.getSheetName(0)).isEqualTo("Ringkasan");
      assertThat(coloured(sheet, "FFFFB5AD")).containsExactly("B5", "E7", "C9");
      assertThat(comments(sheet)).containsExactlyInAnyOrder("B5", "E7", "C9", "D6");
      assertThat(cell(sheet, "F" + TOTAL).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(cell(sheet, "F" + TOTAL).getNumericCellValue()).isEqualTo(300_000_000);
    }
  }

  @Test
  void givesTheRowsToMendAsAnAddendumInTheLayoutOfTheTemplate() throws IOException {
    try (XSSFWorkbook mending = open(file(receipt, ".perbaikan.xlsx"))) {
      XSSFSheet sheet = mending.getSheet("UMKM");

      assertThat(texts(mending.getSheet("Identitas")))
          .containsSequence(
              "Jenis Kiriman", "Tambahan", "Kiriman Induk", String.valueOf(receipt.submission()));
      assertThat(texts(sheet)).contains("NIK", "Nama Pemilik", "Kecamatan", "UMKM baris 5");
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
      assertThat(coloured(sheet, "FFFFB5AD")).hasSize(3);
      assertThat(sheet.getDataValidations()).isNotEmpty();
    }
  }

  @Test
  void mergesMendedRowsIntoTheSubmissionAndCountsThemOnce() throws IOException {
    try (TestLumbung other = TestLumbung.start(Files.createTempDirectory(temp, "merge"))) {
      Receipt first = other.send(written("UMKM Kapuas 2022.xlsx", officersWorkbook()));
      Path mended = temp.resolve(first.submission() + " mended.xlsx");
      try (XSSFWorkbook mending = open(file(other, first, ".perbaikan.xlsx"))) {
        XSSFSheet sheet = mending.getSheet("UMKM");
        put(sheet, "NIK", 1, Officer.nik(2));
        put(sheet, "Kecamatan", 2, "Selat");
        write(mending, mended);
      }
      Receipt second = other.send(mended);

      assertThat(second.kind()).isEqualTo("addendum");
      assertThat(second.findings())
          .extracting(Receipt.FindingLine::code)
          .containsExactly("WAJIB_KOSONG");
      assertThat(second.rows().loaded()).isEqualTo(2);
      assertThat(second.rows().quarantined()).isEqualTo(1);
      assertThat(stock(other)).isEqualTo(19);

      Receipt again = other.send(withAnotherByte(mended));

      assertThat(again.rows().loaded()).isEqualTo(2);
      assertThat(stock(other)).isEqualTo(19);
    }
  }

  @Test
  void readsAnAnswerMendedInPlaceAsTheFullSubmissionWithoutOurMarks() throws IOException {
    try (TestLumbung other = TestLumbung.start(Files.createTempDirectory(temp, "mended"))) {
      Receipt first = other.send(written("UMKM Kapuas 2022.xlsx", officersWorkbook()));
      Path mended = temp.resolve("UMKM Kapuas 2022.jawaban.xlsx");
      try (XSSFWorkbook answer = open(file(other, first, ".jawaban.xlsx"))) {
        XSSFSheet sheet = answer.getSheet("UMKM");
        cell(sheet, "B5").setCellValue(Officer.nik(2));
        cell(sheet, "C9").setCellValue("Siti Baru");
        sheet.createFreezePane(2, 3);
        write(answer, mended);
      }
      Receipt second = other.send(mended);

      assertThat(second.kind()).isEqualTo("full");
      assertThat(second.rows().loaded()).isEqualTo(19);
      assertThat(second.findings())
          .extracting(Receipt.FindingLine::code)
          .containsExactlyInAnyOrder(
              "KEC_TIDAK_DIKENAL", "BARIS_JUMLAH", "LEMBAR_DILEWATI", "KIRIMAN_ULANG");
      try (XSSFWorkbook answer = open(file(other, second, ".jawaban.xlsx"))) {
        XSSFSheet sheet = answer.getSheet("UMKM");
        assertThat(answer.getNumberOfSheets()).isEqualTo(3);
        assertThat(coloured(sheet, "FFFFB5AD")).containsExactly("E7");
        assertThat(comments(sheet)).containsExactlyInAnyOrder("E7", "D6");
        assertThat(cell(sheet, "H3").getStringCellValue()).isEqualTo("Status (Lumbung)");
        assertThat(sheet.getRow(2).getLastCellNum()).isEqualTo((short) 10);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
        assertThat(cell(sheet, "C9").getCellStyle().getFillForegroundColor())
            .isEqualTo(IndexedColors.LEMON_CHIFFON.getIndex());
      }
    }
  }

  @Test
  void removesItsMarksFromAnAnswerThatLibreOfficeSaved() throws Exception {
    LibreOffice.requireInstalled();
    try (TestLumbung other = TestLumbung.start(Files.createTempDirectory(temp, "libre"))) {
      Receipt first = other.send(written("UMKM Kapuas 2022.xlsx", officersWorkbook()));
      Path mended = temp.resolve("UMKM Kapuas 2022 LibreOffice.xlsx");
      try (XSSFWorkbook answer = open(file(other, first, ".jawaban.xlsx"))) {
        cell(answer.getSheet("UMKM"), "B5").setCellValue(Officer.nik(2));
        write(answer, mended);
      }
      Receipt second = other.send(LibreOffice.convert(mended, temp));

      try (XSSFWorkbook answer = open(file(other, second, ".jawaban.xlsx"))) {
        XSSFSheet sheet = answer.getSheet("UMKM");
        assertThat(coloured(sheet, "FFFFB5AD")).containsExactly("E7", "C9");
        assertThat(cell(sheet, "B5").getCellStyle().getFillPattern())
            .isEqualTo(FillPatternType.NO_FILL);
      }
    }
  }

  @Test
  void marksAMergedRangeWhereItsValueIsSeen() throws IOException {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet made = book.createSheet("UMKM");
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Warna Toko"});
    rows.add(new Object[0]);
    rows.add(new Object[] {"1", Officer.nik(1), "Siti A", "Warung A", "Selatt Raya", "biru"});
    rows.add(new Object[] {"2", Officer.nik(2), "Siti B", "Warung B", "", "biru"});
    for (int i = 3; i < 6; i++) {
      rows.add(new Object[] {i, Officer.nik(i), "Siti " + i, "Warung " + i, "Selat", "biru"});
    }
    for (int r = 0; r < rows.size(); r++) {
      Row row = made.createRow(r);
      for (int c = 0; c < rows.get(r).length; c++) {
        row.createCell(c).setCellValue(rows.get(r)[c].toString());
      }
    }
    for (String range : List.of("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "E3:E4")) {
      made.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf(range));
    }
    try (TestLumbung other = TestLumbung.start(Files.createTempDirectory(temp, "merged"))) {
      other.send(written("UMKM Kapuas 2022.xlsx", book));
      Path answer = outbox(other, ".jawaban.xlsx");
      try (XSSFWorkbook marked = open(answer)) {
        XSSFSheet sheet = marked.getSheet("UMKM");
        assertThat(comments(sheet)).containsExactlyInAnyOrder("F1", "E3");
        assertThat(coloured(sheet, "FFFFB5AD")).contains("E3").doesNotContain("E4");
        assertThat(cell(sheet, "I4").getStringCellValue()).isEqualTo("KEC_TIDAK_DIKENAL");
      }
    }
  }

  private static Path outbox(TestLumbung lumbung, String ending) throws IOException {
    try (var files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void answersARefusedFileToo() throws IOException {
    Receipt refused =
        lumbung.send(Files.writeString(temp.resolve("Kapuas 2022.xlsx"), "no workbook"));

    try (XSSFWorkbook answer = answer(refused)) {
      assertThat(answer.getNumberOfSheets()).isEqualTo(1);
      assertThat(String.join("\n", texts(answer.getSheetAt(0))))
          .contains("Ditolak: berkas bukan buku kerja Excel", "Berkas ini");
    }
  }

  private static XSSFWorkbook officersWorkbook() {
    XSSFWorkbook book = new XSSFWorkbook();
    XSSFSheet sheet = book.createSheet("UMKM");
    CellStyle text = book.createCellStyle();
    text.setDataFormat(book.createDataFormat().getFormat("@"));
    CellStyle money = book.createCellStyle();
    money.setDataFormat(book.createDataFormat().getFormat("\"Rp\" #,##0"));
    CellStyle yellow = book.createCellStyle();
    yellow.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
    yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    sheet.createRow(0).createCell(0).setCellValue("DAFTAR UMKM KABUPATEN KAPUAS TAHUN 2022");
    sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:G1"));
    Row header = sheet.createRow(2);
    for (int i = 0; i < Officer.HEADER.length; i++) {
      header.createCell(i).setCellValue(Officer.HEADER[i].toString());
    }
    for (int i = 0; i < 20; i++) {
      Object[] business = Officer.business(i + 1);
      int number = i + 4;
      Row row = sheet.createRow(number - 1);
      row.createCell(0).setCellValue(i + 1);
      Cell nik = row.createCell(1);
      nik.setCellStyle(text);
      nik.setCellValue(
          number == BAD_NIK ? business[1].toString().substring(1) : business[1].toString());
      Cell owner = row.createCell(2);
      owner.setCellStyle(yellow);
      if (number != NO_OWNER) {
        owner.setCellValue(business[2].toString());
      }
      row.createCell(3).setCellValue(business[3].toString());
      row.createCell(4).setCellValue(number == BAD_DISTRICT ? "Xyzzy Qwert" : "Selat");
      Cell sales = row.createCell(5);
      sales.setCellStyle(money);
      sales.setCellValue(15_000_000);
    }
    Row total = sheet.createRow(TOTAL - 1);
    total.createCell(1).setCellValue("JUMLAH");
    total.createCell(5).setCellFormula("SUM(F4:F23)");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(total.getCell(5));
    sheet.setColumnWidth(3, 40 * 256);
    Comment comment =
        sheet
            .createDrawingPatriarch()
            .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 5, 6, 8));
    comment.setString(book.getCreationHelper().createRichTextString("Ditanyakan ke Bu Rina"));
    sheet.getRow(5).getCell(3).setCellComment(comment);
    book.createSheet("Catatan saya").createRow(0).createCell(0).setCellValue("=bukan rumus");
    var name = book.createName();
    name.setNameName("Semua");
    name.setRefersToFormula("UMKM!$A$4:$G$23");
    return book;
  }

  private Path written(String name, XSSFWorkbook book) throws IOException {
    Path file = Files.createTempDirectory(temp, "dari").resolve(name);
    write(book, file);
    return file;
  }

  private static void write(XSSFWorkbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  private Path withAnotherByte(Path file) throws IOException {
    Path copy = Files.createTempDirectory(temp, "lagi").resolve(file.getFileName().toString());
    try (XSSFWorkbook book = open(file)) {
      book.createSheet("Petunjuk kosong");
      write(book, copy);
    }
    return copy;
  }

  @Test
  void keepsTheUnitOfAmountsInRowsThatAreMendedApart() throws IOException {
    Object[] titles = {"NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Omset Tahunan"};
    Book book = new Book();
    book.sheet("Identitas").row("Kode Wilayah", "62.03").row("Satuan Uang", "Ribu Rupiah");
    book.sheet("Satu")
        .row(titles)
        .row("62030", "Siti A", "Kios A", "Selat", 15_000)
        .row(Officer.nik(41), "Siti B", "Kios B", "Selat", 16_000);
    book.sheet("Dua")
        .row("(Rp juta)")
        .row(titles)
        .row(Officer.nik(42), "Siti C", "Kios C", "Entah", 17)
        .row(Officer.nik(43), "Siti D", "Kios D", "Selat", 18);
    try (TestLumbung other = TestLumbung.start(Files.createTempDirectory(temp, "unit"))) {
      Receipt first = other.send(Book.write(temp, "UMKM Kapuas 2021.xlsx", book.bytes()));
      Path mended = temp.resolve(first.submission() + " mended.xlsx");
      try (XSSFWorkbook mending = open(file(other, first, ".perbaikan.xlsx"))) {
        put(mending.getSheet("Satu"), "NIK", 1, Officer.nik(44));
        put(mending.getSheet("Dua"), "Kecamatan", 1, "Selat");
        write(mending, mended);
      }
      assertThat(other.send(mended).rows().loaded()).isEqualTo(2);
      assertThat(
              other
                  .db()
                  .sql("select annual_sales_idr from warehouse.observation order by 1")
                  .query(Long.class)
                  .list())
          .containsExactly(15_000_000L, 16_000_000L, 17_000_000L, 18_000_000L);
    }
  }

  private static long stock(TestLumbung product) {
    return product
        .db()
        .sql("select stock from mart.growth where area_code = '62.03' and year = 2022")
        .query(Long.class)
        .single();
  }

  private XSSFWorkbook answer(Receipt of) throws IOException {
    return open(file(of, ".jawaban.xlsx"));
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  private Path file(Receipt of, String ending) {
    return file(lumbung, of, ending);
  }

  private static Path file(TestLumbung product, Receipt of, String ending) {
    try (Stream<Path> files = Files.walk(product.data().resolve("outbox"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().startsWith(of.submission() + "-")
                      && file.toString().endsWith(ending))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(XSSFSheet sheet, String title, int row, String value) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(title)) {
        sheet.getRow(row).getCell(cell.getColumnIndex()).setCellValue(value);
      }
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, String address) {
    CellReference at = new CellReference(address);
    return sheet.getRow(at.getRow()).getCell(at.getCol());
  }

  private static List<String> coloured(XSSFSheet sheet, String argb) {
    List<String> found = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        var colour = ((XSSFCell) cell).getCellStyle().getFillForegroundXSSFColor();
        boolean isOwn = cell.getColumnIndex() > 6;
        if (colour != null && !isOwn && argb.equals(colour.getARGBHex())) {
          found.add(cell.getAddress().formatAsString());
        }
      }
    }
    return found;
  }

  private static List<String> comments(XSSFSheet sheet) {
    return sheet.getCellComments().keySet().stream().map(Object::toString).toList();
  }

  private static List<String> texts(Sheet sheet) {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        texts.add(cell.toString());
      }
    }
    return texts;
  }

  /** The figure that stands above a word. */
  private static double above(Sheet sheet, String word) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(word)) {
          return sheet
              .getRow(row.getRowNum() - 1)
              .getCell(cell.getColumnIndex())
              .getNumericCellValue();
        }
      }
    }
    return -1;
  }
}
