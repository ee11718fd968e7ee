package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.layout.OwnMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of whose rows nothing is said goes back as it came. */
class SilentAnswerTest {
  private static final String DATA = "xl/worksheets/sheet2.xml";

  @TempDir private Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void start() {
    lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void theCompressedBytesOfTheSheetAreTheSendersOwn() throws IOException {
    Path file = file(false);
    Receipt receipt = lumbung.send(file);
    assertThat(receipt.rows().loaded()).isEqualTo(20);

    assertThat(packed(answer())).isEqualTo(packed(file));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer()))) {
      assertThat(book.getSheetName(0)).isEqualTo(OwnMarks.SUMMARY);
      assertThat(book.getSheet("UMKM").getRow(3).getCell(4)).hasToString("Selat");
    }
  }

  @Test
  void aFormulaStaysBehindWhereNothingElseIsSaidEither() throws IOException {
    Path file = file(true);
    assertThat(lumbung.send(file).rows().loaded()).isEqualTo(20);

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer()))) {
      assertThat(book.getSheet("UMKM").getRow(1).getCell(5)).hasToString("1.5E7");
    }
  }

  /** A list of twenty sound businesses behind a sheet of remarks, which is the one shown. */
  private Path file(boolean hasFormula) throws IOException {
    Path file = temp.resolve("UMKM 62.03 Kapuas 2022.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Catatan").createRow(0).createCell(0).setCellValue("Daftar ada di UMKM");
      XSSFSheet sheet = book.createSheet("UMKM");
      for (int i = 0; i <= 20; i++) {
        XSSFRow row = sheet.createRow(i);
        Object[] values = i == 0 ? Officer.header() : Officer.business(i);
        for (int c = 0; c < values.length; c++) {
          if (values[c] instanceof Integer number) {
            row.createCell(c).setCellValue(number);
          } else {
            row.createCell(c).setCellValue(values[c].toString());
          }
        }
      }
      if (hasFormula) {
        sheet.getRow(1).getCell(5).setCellFormula("10000000+5000000");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      }
      book.write(out);
    }
    return file;
  }

  private static String packed(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(DATA);
      return entry.getCrc() + " in " + entry.getCompressedSize();
    }
  }

  private Path answer() throws IOException {
    try (Stream<Path> all = Files.walk(lumbung.data().resolve("outbox"))) {
      return all.filter(file -> file.toString().endsWith(".jawaban.xlsx"))
          .findFirst()
          .orElseThrow();
    }
  }
}
