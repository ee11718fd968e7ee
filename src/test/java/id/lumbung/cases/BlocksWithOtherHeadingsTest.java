package id.lumbung.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipt.FindingLine;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of several lists, each under a heading of its own, is read list by list. */
class BlocksWithOtherHeadingsTest {
  private static final Object[] FIRST = {
    "No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Omset Tahunan (ribu)"
  };
  private static final Object[] SECOND = {
    "No",
    "Nama Pemilik",
    "NIK",
    "Nama Usaha",
    "Omset Tahunan",
    "Kecamatan",
    "Warna Toko",
    "Tenaga Kerja L",
    "Tenaga Kerja P"
  };

  @TempDir private Path temp;

  @Test
  void everyListIsReadByItsOwnHeadingAndFindingsNameItsColumns() throws IOException {
    Book book = new Book();
    book.sheet("UMKM")
        .row("KECAMATAN SELAT")
        .row(FIRST)
        .row(1, Officer.nik(1), "Siti Aani", "Warung Aani", "Selat", 15_000)
        .row("KECAMATAN BASARANG")
        .row(SECOND)
        .row(1, "Siti Bini", Officer.nik(2), "Warung Bini", 20_000_000, "Basarang", "merah", 1, 2)
        .row(2, "Siti Cini", "123", "Warung Cini", 30_000_000, "Basarang", "biru", 1, 0)
        .row(3, "Siti Dini", Officer.nik(4), "Warung Dini", 40_000_000, "Basarang", "hijau", 0, 1)
        .row(FIRST)
        .row(1, Officer.nik(5), "Siti Eini", "Warung Eini", "Selat", 25_000);
    try (TestLumbung lumbung = TestLumbung.start(temp.resolve("data"))) {
      Receipt receipt = lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes()));

      assertThat(receipt.status()).isEqualTo("accepted");
      assertThat(
              lumbung
                  .db()
                  .sql(
                      """
                      select concat_ws(' ', owner_name, annual_sales_idr::bigint, district_code,
                        workers_male, workers_female)
                      from warehouse.observation order by owner_name
                      """)
                  .query(String.class)
                  .list())
          .containsExactly(
              "Siti Aani 15000000 62.03.01",
              "Siti Bini 20000000 62.03.08 1 2",
              "Siti Dini 40000000 62.03.08 0 1",
              "Siti Eini 25000000 62.03.01");
      assertThat(receipt.findings())
          .filteredOn(finding -> !finding.severity().equals("informasi"))
          .extracting(FindingLine::code, FindingLine::row, FindingLine::column)
          .containsExactlyInAnyOrder(
              tuple("NIK_BUKAN_16", 7, 3), tuple("KOLOM_TIDAK_DIKENAL", 5, 7));
      assertThat(receipt.findings())
          .filteredOn(finding -> finding.code().equals("KOLOM_TIDAK_DIKENAL"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.message()).contains("Warna Toko"));
      assertThat(mended(lumbung))
          .containsExactly("NIK=123", "Nama Pemilik=Siti Cini", "Nama Usaha=Warung Cini");
    }
  }

  /** What the only row to mend says under the headings of its own list. */
  private static List<String> mended(TestLumbung lumbung) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      Path mending =
          files
              .filter(file -> file.toString().endsWith(".perbaikan.xlsx"))
              .findFirst()
              .orElseThrow();
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mending))) {
        XSSFSheet sheet = book.getSheet("UMKM");
        Row titles = sheet.getRow(0);
        List<String> told = new ArrayList<>();
        for (Cell cell : sheet.getRow(1)) {
          String title = titles.getCell(cell.getColumnIndex()).getStringCellValue();
          if (title.startsWith("N") && !title.equals("No")) {
            told.add(title + "=" + cell);
          }
        }
        assertThat(sheet.getLastRowNum()).isEqualTo(1);
        return told;
      }
    }
  }
}
