package id.lumbung.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Outcome;
import id.lumbung.layout.TaughtHeadings;
import id.lumbung.layout.Vocabulary;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Look;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regions;
import id.lumbung.settings.JobsFolder;
import id.lumbung.staging.Balance;
import id.lumbung.staging.OutcomeRun;
import id.lumbung.staging.StagedFinding;
import id.lumbung.validation.RuleBook;
import id.lumbung.warehouse.KnownBusinesses;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.ReadLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** How long an answer takes, and with how little memory. */
class AnswerSpeedTest {
  private static final List<String> TITLES =
      List.of(
          "No",
          "NIK",
          "Nama Pemilik",
          "Jenis Kelamin",
          "Nama Usaha",
          "Alamat",
          "Desa / Kelurahan",
          "Kecamatan",
          "No HP / WA",
          "Jenis Usaha",
          "Produk",
          "KBLI",
          "NIB",
          "Sertifikat Halal",
          "Modal Sendiri (Rp)",
          "Omset Tahunan (Rp)",
          "TK L",
          "TK P",
          "Jumlah TK",
          "Tahun Berdiri",
          "Skala Usaha",
          "Pasar",
          "Status Keaktifan",
          "Tahun Pendataan");

  @TempDir private Path temp;

  @Test
  void marksTenThousandRowsWithAThousandFindingsInUnderFiveSeconds() throws IOException {
    long millis = answer(temp, 10_000, 1_000, AnswerSpeedTest.settings());

    assertThat(millis).as("milliseconds").isLessThan(5_000);
    try (XSSFWorkbook answer =
        new XSSFWorkbook(Files.newInputStream(temp.resolve("1-besar.jawaban.xlsx")))) {
      assertThat(answer.getSheet("UMKM").getCellComments()).hasSize(1_000);
      assertThat(answer.getSheet("UMKM").getLastRowNum()).isEqualTo(10_000);
    }
  }

  @Test
  void leavesOutRowsOfWhichNothingIsSaidAboveTheLimitAndSaysThatItIsAnAddendum()
      throws IOException {
    answer(temp, 500, 50, new AnswerSettings(1L, 20));

    try (XSSFWorkbook answer =
        new XSSFWorkbook(Files.newInputStream(temp.resolve("1-besar.jawaban.xlsx")))) {
      assertThat(answer.getSheet("UMKM").getPhysicalNumberOfRows()).isEqualTo(51);
      assertThat(answer.getSheet("UMKM").getCellComments()).hasSize(20);
      List<String> summary = new ArrayList<>();
      answer.getSheetAt(0).forEach(row -> row.forEach(cell -> summary.add(cell.toString())));
      assertThat(summary).containsSequence("Jenis Kiriman", "Tambahan", "Kiriman Induk", "1");
    }
  }

  @Test
  @Tag("slow")
  void marksThreeHundredThousandRowsWithinAMinuteAndAQuarterOfAGigabyte() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                AnswerSpeedTest.class.getName(),
                temp.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(Long.parseLong(Files.readString(temp.resolve("millis")).strip()))
        .as("milliseconds")
        .isLessThan(60_000);
  }

  /** Answers 300,000 rows, or as many as are asked for, a tenth of them with findings. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300_000;
    long millis = answer(folder, rows, rows / 10, settings());
    Files.writeString(folder.resolve("millis"), Long.toString(millis));
  }

  private static AnswerSettings settings() {
    return new AnswerSettings(24L << 20, 20_000);
  }

  private static long answer(Path folder, int rows, int findings, AnswerSettings settings)
      throws IOException {
    Path source = folder.resolve("besar.xlsx");
    write(source, rows);
    JobsFolder jobs = JobsFolder.locate(Path.of("jobs"));
    Regions regions = Regions.read(jobs);
    Answer answer = made(rows, findings);
    // Of this thread alone: other work on the same machine says nothing about ours.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Vocabulary titles =
        new Vocabulary(Book.layouts(), regency -> List.of(), regency -> TaughtHeadings.NONE);
    KnownBusinesses none =
        new KnownBusinesses(
            JdbcClient.create(new DriverManagerDataSource()), new TransactionTemplate());
    new AnswerWorkbooks(
            regions,
            Kbli.read(jobs),
            titles,
            RuleBook.read(jobs),
            none,
            ReadLimits.defaults(),
            settings)
        .write(answer, source, folder, "1-besar");
    return TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - start);
  }

  private static Answer made(int rows, int findings) {
    List<StagedFinding> found = new ArrayList<>();
    List<OutcomeRun> held = new ArrayList<>();
    held.add(new OutcomeRun("UMKM", 1, 1, Outcome.NOT_DATA, "header"));
    int step = rows / findings;
    for (int i = 0; i < findings; i++) {
      int row = 2 + i * step;
      found.add(
          new StagedFinding(
              "NIK_BUKAN_16",
              "galat",
              "UMKM",
              row,
              2,
              "nik",
              "***",
              Map.of("n", "15", "baris", Integer.toString(row))));
      held.add(new OutcomeRun("UMKM", row, row, Outcome.QUARANTINED, "NIK_BUKAN_16"));
    }
    return new Answer(
        1L,
        "besar.xlsx",
        "0".repeat(64),
        new Answer.Place("62.03", "Kabupaten Kapuas", 2022, "full"),
        Answer.Status.ACCEPTED,
        null,
        null,
        new Balance(rows + 1, rows - findings, findings, 0, 1, rows - findings, 0, 0, 0),
        held,
        found,
        null,
        null);
  }

  private static void write(Path file, int rows) throws IOException {
    try (PlainBook book = new PlainBook(file)) {
      book.begin("UMKM", false, List.of(), new Fixed(1, 1));
      List<Cell> titles = new ArrayList<>();
      TITLES.forEach(title -> titles.add(Cell.text(titles.size() + 1, title, Look.TITLE)));
      book.row(1, false, titles);
      for (int row = 2; row <= rows + 1; row++) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 1; column <= TITLES.size(); column++) {
          cells.add(
              column >= 15 && column <= 20
                  ? Cell.number(column, row * 10L + column)
                  : Cell.text(column, "isi " + row + " kolom " + column, Look.TEXT));
        }
        book.row(row, false, cells);
      }
      book.end(List.of());
    }
  }
}
