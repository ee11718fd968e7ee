package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no .xlsx, from the inbox to the answer. */
class OtherKindsOfFilesTest {
  @TempDir private Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void start() throws IOException {
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void loadsATableOfTextAndAnswersItAsAWorkbookWithoutASingleFormula() throws IOException {
    StringBuilder text = new StringBuilder("DAFTAR UMKM KABUPATEN KAPUAS TAHUN 2022;;;;;\r\n");
    text.append("No;NIK;Nama Pemilik;Nama Usaha;Kecamatan;Omset Tahunan (Rp)\r\n");
    for (int i = 1; i <= 4; i++) {
      text.append(
          "%d;%s;Siti %s;=CMD|' /C calc'!A0;Selat;15.000.000\r\n"
              .formatted(i, i == 2 ? "123" : Officer.nik(i), Officer.word(i)));
    }
    byte[] bytes = text.toString().getBytes(Charset.forName("windows-1252"));
    Receipt receipt = lumbung.send(Book.write(temp, "data.csv", bytes));

    assertThat(receipt.rows().loaded()).isEqualTo(3);
    assertThat(receipt.findings())
        .extracting(finding -> finding.code() + finding.row())
        .containsExactly("NIK_BUKAN_164");
    for (String ending : new String[] {".jawaban.xlsx", ".perbaikan.xlsx"}) {
      try (XSSFWorkbook answer = open(ending)) {
        int dangerous = 0;
        for (var sheet : answer) {
          for (Row row : sheet) {
            for (var cell : row) {
              assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
              dangerous += cell.toString().startsWith("=CMD") ? 1 : 0;
            }
          }
        }
        assertThat(dangerous).isPositive();
      }
    }
    try (XSSFWorkbook answer = open(".jawaban.xlsx")) {
      XSSFSheet sheet = answer.getSheet("CSV");
      assertThat(sheet.getRow(3).getCell(6).getStringCellValue()).isEqualTo("Ditahan");
      assertThat(sheet.getRow(3).getCell(1).getCellComment()).isNotNull();
    }
  }

  @Test
  void loadsAnOldWorkbookAndAnswersItAsANewOne() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Kec. Selat");
      fill(sheet.createRow(0), Officer.HEADER);
      for (int i = 1; i <= 3; i++) {
        Object[] business = Officer.business(i);
        business[4] = i == 3 ? "Xyzzy" : "Selat";
        fill(sheet.createRow(i), business);
      }
      book.write(bytes);
    }
    Receipt receipt = lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xls", bytes.toByteArray()));

    assertThat(receipt.rows().loaded()).isEqualTo(2);
    try (XSSFWorkbook answer = open(".jawaban.xlsx")) {
      XSSFSheet sheet = answer.getSheet("Kec. Selat");
      assertThat(sheet.getRow(3).getCell(4).getCellComment().getString().getString())
          .contains("Kecamatan tidak dikenal");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo(Officer.nik(1));
    }
  }

  private static void fill(Row row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i].toString());
    }
  }

  private XSSFWorkbook open(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      Path file = files.filter(each -> each.toString().endsWith(ending)).findFirst().orElseThrow();
      return new XSSFWorkbook(Files.newInputStream(file));
    }
  }
}
