package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Template;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.settings.JobsFolder;
import id.lumbung.warehouse.KnownBusinesses;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates, opened and filled as an officer does. */
class TemplateTest {
  private static final JobsFolder JOBS = JobsFolder.locate(Path.of("jobs"));
  private final Regions regions = Regions.read(JOBS);
  private final Template template = new Template(regions, Kbli.read(JOBS));
  private final Regency kapuas = regions.byCode("62.03").orElseThrow();

  @TempDir private Path temp;
  private Path file;

  @BeforeEach
  void writeOne() {
    file = temp.resolve("Templat.xlsx");
    template.write(file, kapuas, 2022);
  }

  @Test
  void offersChoicesFromTheReferenceTablesAndHints() throws IOException {
    try (XSSFWorkbook book = open(file)) {
      XSSFSheet data = book.getSheet("Data UMKM");

      assertThat(choices(book, data, column(data, "Kecamatan")))
          .contains("Selat", "Bataguh")
          .hasSize(17);
      assertThat(choices(book, data, column(data, "Skala Usaha")))
          .containsExactly("Mikro", "Kecil", "Menengah");
      assertThat(choices(book, data, column(data, "Jenis Usaha"))).hasSize(88);
      assertThat(choices(book, data, column(data, "Status Keaktifan"))).contains("Aktif", "Tutup");
      assertThat(data.getDataValidations())
          .hasSize(data.getRow(0).getLastCellNum())
          .allSatisfy(validation -> assertThat(validation.getPromptBoxText()).isNotBlank());
      for (String title : List.of("NIK", "No KK", "NIB", "No HP / WA")) {
        assertThat(data.getColumnStyle(column(data, title)).getDataFormatString())
            .as(title)
            .isEqualTo("@");
      }
      assertThat(book.getSheet("Petunjuk").getRow(1).getCell(0).getStringCellValue())
          .startsWith("1. Satu berkas");
      assertThat(book.isSheetHidden(book.getSheetIndex("Pilihan"))).isTrue();
    }
  }

  @Test
  void saysWhoseItIsInTheIdentityBlock() throws IOException {
    try (XSSFWorkbook book = open(file)) {
      List<String> block = new ArrayList<>();
      for (Row row : book.getSheet("Identitas")) {
        block.add(row.getCell(0) + "=" + (row.getCell(1) == null ? "" : row.getCell(1)));
      }

      assertThat(block)
          .contains(
              "Kode Wilayah=62.03",
              "Tahun Data=2022",
              "Jenis Kiriman=Lengkap",
              "Versi Templat=LUMBUNG-2026.1");
    }
  }

  @Test
  void opensInLibreOfficeWithoutLoss() throws Exception {
    LibreOffice.requireInstalled();
    try (XSSFWorkbook book = open(LibreOffice.convert(file, temp))) {
      XSSFSheet data = book.getSheet("Data UMKM");

      assertThat(choices(book, data, column(data, "Kecamatan"))).contains("Selat").hasSize(17);
      assertThat(data.getRow(1).getCell(1).getStringCellValue()).isEqualTo("6271014501850001");
    }
  }

  @Test
  void readsAFilledTemplateWithoutASingleFindingAndWithoutItsExample() throws IOException {
    Path filled = temp.resolve("kiriman.xlsx");
    try (XSSFWorkbook book = open(file)) {
      XSSFSheet data = book.getSheet("Data UMKM");
      for (int i = 0; i < 3; i++) {
        Row row = data.createRow(i + 2);
        Row example = data.getRow(1);
        for (Cell cell : example) {
          row.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
        }
        row.getCell(0).setCellValue(i + 1);
        row.getCell(column(data, "NIK")).setCellValue(Officer.nik(i + 1));
        row.getCell(column(data, "No KK")).setCellValue("");
        row.getCell(column(data, "NIB")).setCellValue("");
        row.getCell(column(data, "Nama Usaha")).setCellValue("Warung " + Officer.word(i));
      }
      write(book, filled);
    }
    try (TestLumbung lumbung = start()) {
      Receipt receipt = lumbung.send(filled);

      assertThat(receipt.findings()).isEmpty();
      assertThat(receipt.rows().loaded()).isEqualTo(3);
      assertThat(receipt.regency()).isEqualTo("62.03");
    }
  }

  @Test
  void bringsLastYearsBusinessesAndFeedsClosuresAndSurvivals() throws IOException {
    try (TestLumbung lumbung = start()) {
      lumbung.send(Book.write(temp, "UMKM Kapuas 2021.xlsx", Officer.sound(1, 5).bytes()));
      Path prefilled = temp.resolve("prefilled.xlsx");
      int count =
          template.writePrefilled(
              prefilled,
              kapuas,
              2022,
              taker -> lumbung.get(KnownBusinesses.class).each("62.03", 2021, taker));
      assertThat(count).isEqualTo(5);

      Path ticked = temp.resolve("ticked.xlsx");
      try (XSSFWorkbook book = open(prefilled)) {
        XSSFSheet data = book.getSheet("Data UMKM");
        int status = column(data, "Status Keaktifan");
        String[] ticks = {"Masih aktif", "Berubah", "Tutup", "Pindah"};
        for (int i = 0; i < ticks.length; i++) {
          data.getRow(i + 2).createCell(status).setCellValue(ticks[i]);
        }
        write(book, ticked);
      }
      Receipt receipt = lumbung.sendAccepted(ticked);

      assertThat(receipt.rows().loaded()).isEqualTo(4);
      assertThat(receipt.findings())
          .extracting(finding -> finding.code() + " " + finding.field())
          .containsExactly("WAJIB_KOSONG status_aktif");
      assertThat(receipt.register())
          .extracting(Receipt.Register::closed, Receipt.Register::newBusinesses)
          .containsExactly(2L, 0L);
    }
  }

  private TestLumbung start() throws IOException {
    return TestLumbung.start(Files.createDirectory(temp.resolve("data")));
  }

  private static int column(XSSFSheet sheet, String title) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("No column " + title);
  }

  private static List<String> choices(XSSFWorkbook book, XSSFSheet sheet, int column) {
    for (var validation : sheet.getDataValidations()) {
      String formula = validation.getValidationConstraint().getFormula1();
      if (validation.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column
          && formula != null) {
        List<String> choices = new ArrayList<>();
        var range = org.apache.poi.ss.util.CellRangeAddress.valueOf(formula.split("!", 2)[1]);
        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
          choices.add(
              book.getSheet("Pilihan").getRow(row).getCell(range.getFirstColumn()).toString());
        }
        return choices;
      }
    }
    return List.of();
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  private static void write(XSSFWorkbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }
}
