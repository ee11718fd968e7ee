package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.Receipt;
import id.lumbung.staging.Balance;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole file that still holds what was mended in rows sent beside it; each in a year of its own.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MendedRowsTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");

  private Path temp;
  private TestLumbung lumbung;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    temp = folder;
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
  }

  @AfterAll
  void stop() {
    lumbung.close();
  }

  @Test
  void theAnswerOfAnOfficerSentWholeKeepsWhatTwoFilesOfRowsMended() throws IOException {
    Receipt first = lumbung.send(CASES.resolve("Data UMKM Kapuas 2023.xlsx"));
    assertThat(counts(first)).containsExactly(11L, 5L);
    Receipt one =
        sendRows(
            first,
            "Data UMKM",
            Map.of(
                "Data UMKM baris 4", "NIK=6203011103810701",
                "Data UMKM baris 6", "Kecamatan=Selat",
                "Data UMKM baris 8", "Nama Pemilik=Siti Enam"));
    Receipt two = sendRows(one, "Data UMKM", Map.of("Data UMKM baris 5", "NIK=6203011203820702"));
    assertThat(counts(one)).containsExactly(3L, 2L);
    assertThat(counts(two)).containsExactly(1L, 1L);
    List<String> mended = businesses(2023);
    assertThat(mended).hasSize(15);

    Path whole = named("Data UMKM Kapuas 2023 lagi.xlsx", CASES.resolve("jmend_src.xlsx"));
    Answer checked = lumbung.get(DryRun.class).check(whole);
    Receipt kept = lumbung.send(whole);
    assertThat(counts(kept)).containsExactly(15L, 1L);
    assertThat(businesses(2023)).isEqualTo(mended);
    assertThat(told(kept))
        .singleElement()
        .asString()
        .startsWith(
            "3 baris yang isinya masih seperti waktu ditahan dulu dimuat dengan isian yang sudah"
                + " Anda perbaiki dalam "
                + one.file()
                + " (")
        .contains("), " + two.file() + " (", "): Data UMKM 5, 6, 8.");
    assertThat(checked.balance())
        .extracting(Balance::seen, Balance::loaded, Balance::quarantined, Balance::notData)
        .containsExactly(
            kept.rows().seen(),
            kept.rows().loaded(),
            kept.rows().quarantined(),
            kept.rows().notData());
    assertThat(checked.findings())
        .extracting(finding -> finding.code() + finding.row())
        .containsExactlyInAnyOrderElementsOf(
            kept.findings().stream().map(finding -> finding.code() + finding.row()).toList());
    assertThat(kept.findings())
        .filteredOn(finding -> finding.severity().equals("galat"))
        .extracting(Receipt.FindingLine::row)
        .containsOnly(16);

    Receipt again =
        lumbung.send(
            changed(
                whole,
                "Data UMKM Kapuas 2023 lagi 2.xlsx",
                "Data UMKM",
                rows -> put(rows.getRow(2), "Produk", "sembako dan gas")));
    assertThat(counts(again)).containsExactly(15L, 1L);
    assertThat(businesses(2023)).isEqualTo(mended);
    assertThat(told(again)).isEqualTo(told(kept));
  }

  @Test
  void aRowThatTheWholeFileChangedIsJudgedAsItIsAndOneThatItLeavesOutIsGone() throws IOException {
    Receipt first = lumbung.send(faulty("UMKM Kapuas 2015.xlsx", "Selatt", "Selatt", "Selatt"));
    Receipt mend =
        sendRows(
            first,
            "UMKM",
            Map.of(
                "UMKM baris 2", "Kecamatan=Selat",
                "UMKM baris 3", "Kecamatan=Basarang",
                "UMKM baris 4", "Kecamatan=Basarang"));
    assertThat(counts(mend)).containsExactly(3L, 0L);

    Receipt whole = lumbung.send(faulty("UMKM Kapuas 2015 lagi.xlsx", "Selattt", "Selatt"));
    assertThat(counts(whole)).containsExactly(9L, 1L);
    assertThat(districts(whole, 3)).containsExactly("62.03.08");
    assertThat(told(whole)).singleElement().asString().startsWith("1 baris ").contains(": UMKM 3.");
    assertThat(businesses(2015)).hasSize(9);
  }

  @Test
  void aRowMendedTwiceSaysWhatTheLaterFileSays() throws IOException {
    Receipt first = lumbung.send(faulty("UMKM Kapuas 2011.xlsx", "Selatt"));
    sendRows(first, "UMKM", Map.of("UMKM baris 2", "Kecamatan=Selat"));
    Receipt later = sendRows(first, "UMKM", Map.of("UMKM baris 2", "Kecamatan=Basarang"));

    Receipt whole = lumbung.send(faulty("UMKM Kapuas 2011 lagi.xlsx", "Selatt", "Selat"));
    assertThat(counts(whole)).containsExactly(10L, 0L);
    assertThat(districts(whole, 2)).containsExactly("62.03.08");
    assertThat(told(whole)).singleElement().asString().contains(later.file());
  }

  /** Eight sound businesses below some with wrong districts. */
  private Path faulty(String name, String... districts) {
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM").row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan");
    for (int i = 0; i < districts.length; i++) {
      sheet.row(business(i, districts[i]));
    }
    for (int i = 3; i < 11; i++) {
      sheet.row(business(i, "Selat"));
    }
    return Book.write(temp, name, book.bytes());
  }

  private static Object[] business(int number, String district) {
    Object[] business = Officer.business(number + 1);
    return new Object[] {business[0], business[1], business[2], business[3], district};
  }

  /**
   * Sends the rows to mend of a submission with one cell of some changed, by where they are from.
   */
  private Receipt sendRows(Receipt held, String sheet, Map<String, String> cells)
      throws IOException {
    Path mending = written(held, ".perbaikan.xlsx");
    Path folder = Files.createTempDirectory(temp, "kembali");
    String name = mending.getFileName().toString();
    return lumbung.send(
        changed(
            mending,
            folder.getFileName() + "/" + name,
            sheet,
            rows -> {
              int origin = column(rows, "Asal (Lumbung)");
              for (Row row : rows) {
                String cell = cells.get(String.valueOf(row.getCell(origin)));
                if (cell != null) {
                  String[] said = cell.split("=", 2);
                  put(row, said[0], said[1]);
                }
              }
            }));
  }

  private Path written(Receipt receipt, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(receipt.submission() + "-"))
          .filter(file -> file.toString().endsWith(ending))
          .findFirst()
          .orElseThrow();
    }
  }

  private Path named(String name, Path file) throws IOException {
    return Files.write(temp.resolve(name), Files.readAllBytes(file));
  }

  private Path changed(Path file, String name, String sheet, Consumer<XSSFSheet> change)
      throws IOException {
    Path changed = temp.resolve(name);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
        OutputStream out = Files.newOutputStream(changed)) {
      change.accept(book.getSheet(sheet));
      book.write(out);
    }
    return changed;
  }

  private static void put(Row row, String title, String value) {
    row.createCell(column(row.getSheet(), title)).setCellValue(value);
  }

  private static int column(org.apache.poi.ss.usermodel.Sheet sheet, String title) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.toString().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("No column " + title);
  }

  private static List<Long> counts(Receipt receipt) {
    return List.of(receipt.rows().loaded(), receipt.rows().quarantined());
  }

  private static List<String> told(Receipt receipt) {
    return receipt.findings().stream()
        .filter(finding -> finding.code().equals("PERBAIKAN_DIPAKAI"))
        .map(Receipt.FindingLine::message)
        .toList();
  }

  /** What counts for Kapuas and a year: each business with what was said of it last. */
  private List<String> businesses(int year) {
    return lumbung
        .db()
        .sql(
            """
            select distinct on (i.business_id)
              concat_ws(' ', i.business_id, o.nik, o.owner_name, o.district_code)
            from warehouse.effect e
            join warehouse.observation o using (submission_id, regency_code)
            join warehouse.identity i using (submission_id, regency_code, sheet, row)
            where e.data_year = :year and e.known_to = 'infinity' and i.known_to = 'infinity'
            order by i.business_id, e.known_from desc
            """)
        .param("year", year)
        .query(String.class)
        .list();
  }

  private List<String> districts(Receipt receipt, int row) {
    return lumbung
        .db()
        .sql(
            "select district_code from warehouse.observation"
                + " where submission_id = :id and row = :row")
        .param("id", receipt.submission())
        .param("row", row)
        .query(String.class)
        .list();
  }
}
