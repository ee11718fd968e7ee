package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.domain.RunState;
import id.lumbung.feedback.Receipt;
import id.lumbung.intake.Word;
import id.lumbung.layout.OwnMarks;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.settings.Refused;
import id.lumbung.statistics.GrowthRow;
import id.lumbung.statistics.Statistics;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year that comes in parts, and one that begins with too little. */
class YearInPartsTest {
  private static final String BEFORE = "UMKM 62.03 Kapuas 2021";
  private static final String NOW = "UMKM 62.03 Kapuas 2022";

  @TempDir private Path temp;
  private TestLumbung lumbung;
  private Operator operator;

  @BeforeEach
  void tenBusinessesOfTheYearBefore() throws IOException {
    lumbung = TestLumbung.start(temp.resolve("data"));
    operator = lumbung.get(Operator.class);
    lumbung.send(workbook(BEFORE, 1, 10));
  }

  @AfterEach
  void close() {
    lumbung.close();
  }

  @Test
  void aFirstPartCountsAtOnceButTheYearHasNoGrowthUntilSomebodySaysThatItIsWhole()
      throws Exception {
    Receipt first = lumbung.send(workbook(NOW + " bagian 1", 1, 6));
    assertThat(first.status()).isEqualTo("accepted");
    assertThat(first.findings())
        .extracting(Receipt.FindingLine::code)
        .contains("TAHUN_SEBAGIAN")
        .doesNotContain("TIDAK_DISEBUT");
    assertThat(growth(current())).isEqualTo("6 null year_incomplete 0 of 1");
    assertThat(status()).isEqualTo("part");

    Receipt second = lumbung.send(workbook(NOW + " bagian 2", 7, 12));
    assertThat(code(second)).isEqualTo("GANTI_ATAU_TAMBAH");
    operator.restart(waiting(), Word.ADD, "the second part", Progress.SILENT, "test");
    assertThat(growth(current())).isEqualTo("12 null year_incomplete 0 of 1");
    Instant before = lastMoment();
    assertThatThrownBy(() -> operator.complete(number(first), "all sent", "test", Progress.SILENT))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("refused.no_part"));

    operator.complete(number(second), "all sent", "test", Progress.SILENT);

    assertThat(growth(current())).isEqualTo("12 20.0000 null 1 of 1");
    assertThat(status()).isNotEqualTo("part");
    assertThat(growth(lumbung.get(Statistics.class).asOf(before).growth()))
        .as("as it stood before the word")
        .isEqualTo("12 null year_incomplete 0 of 1");
  }

  @Test
  void theLastPartMaySayThatTheYearIsWholeAndItsWithdrawalTakesThatBack() throws Exception {
    lumbung.send(workbook(NOW + " bagian 1", 1, 6));
    Book book = Officer.sound(7, 6);
    book.sheet("Identitas")
        .row("Kode Wilayah", "62.03")
        .row("Tahun Data", 2022)
        .row("Jenis Kiriman", "Tambahan")
        .row("Cakupan", "Lengkap");
    Receipt last = lumbung.send(Book.write(temp, NOW + " bagian 2.xlsx", book.bytes()));
    assertThat(last.status()).isEqualTo("accepted");
    assertThat(last.findings())
        .extracting(Receipt.FindingLine::code)
        .doesNotContain("TAHUN_SEBAGIAN");
    assertThat(growth(current())).isEqualTo("12 20.0000 null 1 of 1");

    operator.withdraw(number(last), "wrong file", "test", Progress.SILENT);

    assertThat(growth(current())).isEqualTo("6 null year_incomplete 0 of 1");
  }

  @Test
  void aPartSentAgainWithOneMoreIsStillAPart() throws IOException {
    lumbung.send(workbook(NOW + " Kecamatan Selat", 1, 6));

    assertThat(lumbung.send(workbook(NOW + " Kecamatan Selat ", 1, 7)).status())
        .isEqualTo("accepted");

    assertThat(growth(current())).isEqualTo("7 null year_incomplete 0 of 1");
  }

  @Test
  void aFileNamedAfterADistrictWithRowsOfSeveralIsNoPart() throws IOException {
    Book book = new Book();
    book.sheet("UMKM")
        .row("DATA UMKM KECAMATAN SELAT")
        .row(Officer.header())
        .row(Officer.business(1, "Selat"))
        .row(Officer.business(2, "Basarang"));

    Receipt two = lumbung.send(Book.write(temp, "UMKM 62.03 Kapuas 2019.xlsx", book.bytes()));

    assertThat(two.findings())
        .extracting(Receipt.FindingLine::code)
        .doesNotContain("TAHUN_SEBAGIAN");
  }

  @Test
  void aWholeIsNotMadeAPartByAFileThatNamesAllOfIt() throws IOException {
    lumbung.send(workbook(NOW, 1, 10));

    lumbung.send(workbook(NOW + " bagian 1", 1, 12));

    assertThat(growth(current())).isEqualTo("12 20.0000 null 1 of 1");
  }

  @Test
  void aFirstFileOfAYearWithFarFewerBusinessesThanTheYearBeforeWaits() throws Exception {
    Receipt few = lumbung.send(workbook(NOW, 1, 4));
    assertThat(code(few)).isEqualTo("BARIS_BERKURANG");
    assertThat(Objects.requireNonNull(few.reason()).sentence())
        .contains("membawa 4 usaha aktif, sedangkan tahun 2021 ada 10");
    assertThat(notNamed(few)).isEqualTo("6 of 2021");

    operator.restart(waiting(), Word.ACCEPT, "the others closed", Progress.SILENT, "test");

    assertThat(growth(current())).isEqualTo("4 -60.0000 null 1 of 1");
    assertThat(notNamed(few)).isEqualTo("6 of 2021");
  }

  @Test
  void aFileHearsHowManyBusinessesOfTheYearBeforeItDoesNotName() throws IOException {
    Receipt now = lumbung.send(workbook(NOW, 2, 11));

    assertThat(now.findings())
        .filteredOn(finding -> finding.code().equals("TIDAK_DISEBUT"))
        .extracting(Receipt.FindingLine::message)
        .singleElement()
        .asString()
        .startsWith("1 usaha yang terakhir tercatat aktif tidak disebut");
    assertThat(notNamed(now)).isEqualTo("1 of 2021");

    Receipt again = lumbung.send(workbook(NOW + " baru", 3, 11));
    assertThat(notNamed(again)).isEqualTo("1 of 2021, 1 of 2022");
  }

  @Test
  void theAnswerListsWhoIsNotNamedAndComesBackWithoutBeingReadAsBusinesses() throws Exception {
    Receipt few = lumbung.send(workbook(NOW, 1, 8));

    Path answer = answer(few);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
      XSSFSheet sheet = book.getSheet(OwnMarks.NOT_NAMED);
      assertThat(rows(sheet))
          .containsExactly(
              "Nama usaha|Nama pemilik|Kecamatan|Desa/Kelurahan|Tahun terakhir",
              "Warung Nomor 10|Pemilik Nomor 10|Selat||2021",
              "Warung Nomor 9|Pemilik Nomor 9|Selat||2021");
      assertThat(sheet.getRepeatingRows().getFirstRow()).as("printed on every page").isEqualTo(3);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(book.getSheet("Ringkasan").getHyperlinkList())
          .extracting(XSSFHyperlink::getLocation)
          .contains("'Tidak disebut lagi'!A1");
    }

    Path back = temp.resolve("UMKM 62.03 Kapuas 2022 kembali.xlsx");
    Files.copy(answer, back);
    Receipt again = lumbung.send(back);
    assertThat(again.rows().loaded()).isEqualTo(8);
    assertThat(again.findings())
        .extracting(Receipt.FindingLine::code)
        .containsExactlyInAnyOrder("TIDAK_DISEBUT", "KIRIMAN_ULANG");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer(again)))) {
      assertThat(book.getNumberOfSheets()).as("the older sheets are replaced").isEqualTo(3);
      assertThat(rows(book.getSheet(OwnMarks.NOT_NAMED))).hasSize(3);
    }
  }

  @Test
  void aFileThatWaitsForAWordListsThemToo() throws Exception {
    Receipt few = lumbung.send(workbook(NOW, 1, 4));
    assertThat(few.status()).isEqualTo("waiting");

    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer(few)))) {
      assertThat(rows(book.getSheet(OwnMarks.NOT_NAMED))).hasSize(7);
    }
  }

  /** The rows from the titles of the columns on. */
  private static List<String> rows(XSSFSheet sheet) {
    List<String> rows = new ArrayList<>();
    for (int row = 3; row <= sheet.getLastRowNum(); row++) {
      XSSFRow cells = sheet.getRow(row);
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < 5; column++) {
        texts.add(new DataFormatter().formatCellValue(cells.getCell(column)));
      }
      rows.add(String.join("|", texts));
    }
    return rows;
  }

  private Path answer(Receipt receipt) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(number(receipt) + "-"))
          .filter(file -> file.toString().endsWith(".jawaban.xlsx"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Iterable<GrowthRow> current() {
    return lumbung.get(Statistics.class).current().growth();
  }

  private static String growth(Iterable<GrowthRow> rows) {
    for (GrowthRow row : rows) {
      if (row.areaCode().equals("62.03") && row.year() == 2022) {
        BigDecimal growth = row.growthPct();
        return "%d %s %s %d of %d"
            .formatted(row.stock(), growth, row.reason(), row.reported(), row.expected());
      }
    }
    return "none";
  }

  private String status() {
    return lumbung
        .db()
        .sql("select status from mart.load_status where year = 2022 and area_code = '62.03'")
        .query(String.class)
        .single();
  }

  private String notNamed(Receipt receipt) {
    return String.join(
        ", ",
        lumbung
            .db()
            .sql(
                """
                select count(*) || ' of ' || data_year from warehouse.not_named
                where submission_id = :submission group by data_year order by data_year
                """)
            .param("submission", number(receipt))
            .query(String.class)
            .list());
  }

  private static String code(Receipt receipt) {
    return Objects.requireNonNull(receipt.reason()).code();
  }

  private static long number(Receipt receipt) {
    return Objects.requireNonNull(receipt.submission());
  }

  private long waiting() {
    return operator.runs(20).stream()
        .filter(run -> run.state() == RunState.WAITING)
        .map(Run::run)
        .map(Objects::requireNonNull)
        .findFirst()
        .orElseThrow();
  }

  private Instant lastMoment() {
    return lumbung
        .db()
        .sql("select moment from warehouse.last_moment")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private Path workbook(String name, int first, int last) throws IOException {
    return Samples.numbered(
        Files.createDirectories(temp.resolve(name)).resolve(name + ".xlsx"), first, last);
  }
}
