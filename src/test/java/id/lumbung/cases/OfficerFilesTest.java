package id.lumbung.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.cases.FieldCases.Answered;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Our own templates, answers and rows to mend, as officers send them back. */
@TestInstance(Lifecycle.PER_CLASS)
class OfficerFilesTest {
  private FieldCases cases;

  @BeforeAll
  void start(@TempDir Path temp) {
    cases = new FieldCases(temp);
  }

  @AfterAll
  void stop() {
    cases.close();
  }

  @Test
  void classesInTheWordsOfAnOlderTemplateAreRead() throws IOException {
    byte[] ticked;
    try (XSSFWorkbook book =
        new XSSFWorkbook(
            Files.newInputStream(Path.of("src/test/resources/cases/Prefilled_Kapuas_2023.xlsx")))) {
      XSSFSheet data = book.getSheet("Data UMKM");
      for (int row = 2; row <= data.getLastRowNum(); row++) {
        XSSFRow cells = data.getRow(row);
        if (cells != null && cells.getCell(3) != null) {
          cells.createCell(26).setCellValue("Aktif");
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      ticked = out.toByteArray();
    }
    Answered answered = cases.bytes("Prefilled_Kapuas_2023.xlsx", ticked);
    assertThat(answered.outcomes()).startsWith("182/0/0/");
    assertThat(answered.findings()).noneMatch(finding -> finding.startsWith("KELAS"));
    assertThat(answered.loaded("class_reported")).doesNotContain("-").contains("micro", "small");
  }

  @Test
  void aDivisionChosenUnderTheNameOfItsSectionIsThatDivision() {
    Answered answered = cases.file("Templat Kapuas 2023 terisi");
    assertThat(answered.outcomes()).startsWith("181/4/0/");
    assertThat(
            answered
                .lumbung()
                .db()
                .sql(
                    "select kbli from warehouse.observation"
                        + " where submission_id = :id and row in (185, 187)")
                .param("id", answered.receipt().submission())
                .query(String.class)
                .list())
        .containsExactly("10", "10");
  }

  @Test
  void columnsThatAnOlderAnswerAddedAreNotTheSenders() {
    assertThat(cases.file("jmend_src").findings()).noneMatch(f -> f.startsWith("KOLOM_TIDAK"));
    assertThat(cases.file("p43").findings())
        .noneMatch(finding -> finding.startsWith("KOLOM_TIDAK"));
  }

  @Test
  void aNikToRetypeIsACellOfTextsThoughTheSendersHeldNumbers() throws IOException {
    Book book = Officer.sound(1, 3);
    Book.SheetText sheet = book.sheet("Angka").row(Officer.header());
    sheet.row(9, 6203015203809990L, "Siti Potong", "Kios Potong", "Selat", 15_000_000);
    sheet.row(10, 620301520380L, "Siti Kurang", "Kios Kurang", "Selat", 15_000_000);
    Answered answered = cases.bytes("UMKM Kapuas 2011.xlsx", book.bytes());
    String stem = answered.receipt().submission() + "-";
    Path mending;
    try (Stream<Path> files = Files.walk(cases.lumbung().data().resolve("outbox"))) {
      mending =
          files
              .filter(file -> file.getFileName().toString().startsWith(stem))
              .filter(file -> file.toString().endsWith(".perbaikan.xlsx"))
              .findFirst()
              .orElseThrow();
    }
    try (XSSFWorkbook held = new XSSFWorkbook(Files.newInputStream(mending))) {
      XSSFSheet rows = held.getSheet("Angka");
      for (int row : List.of(1, 2)) {
        XSSFCell nik = rows.getRow(row).getCell(1);
        assertThat(nik.getCellStyle().getDataFormatString()).isEqualTo("@");
        assertThat(nik.getCellType()).isEqualTo(CellType.NUMERIC);
      }
    }
  }

  @Test
  void theFileOfAnOfficerKeepsItsRows() {
    assertThat(cases.file("Data UMKM Kapuas 2023").outcomes()).isEqualTo("11/5/1/111");
  }
}
