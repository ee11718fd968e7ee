package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipts;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.Workbook;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A workbook is opened once a station, and a check judges as a load does. */
class OneJudgingTest {
  @TempDir static Path temp;
  private static TestLumbung lumbung;

  @BeforeAll
  static void start() {
    lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @AfterAll
  static void close() {
    lumbung.close();
  }

  @Test
  void aWorkbookWithRowsToMendIsOpenedThreeTimesFromTheInboxToItsAnswer() {
    Logger logger = (Logger) LoggerFactory.getLogger(Workbook.class);
    ListAppender<ILoggingEvent> openings = new ListAppender<>();
    openings.start();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(openings);
    try {
      Receipt receipt = lumbung.send(workbook(2020, 8, 1));

      assertThat(receipt.rows().quarantined()).isEqualTo(1);
      assertThat(openings.list).hasSize(3);
    } finally {
      logger.detachAppender(openings);
      logger.setLevel(null);
    }
  }

  @ParameterizedTest
  @CsvSource({"2021, 9, 1", "2022, 2, 7", "2023, 0, 3"})
  void aCheckSaysWhatTheLoadSaysAfterIt(int year, int sound, int faulty) {
    checkSaysWhatTheLoadSays(workbook(year, sound, faulty));
  }

  /** Behind the rows by which the head is told, within the second chunk. */
  @Test
  void aCheckSaysWhatTheLoadSaysOfAFileThatIsRefusedFarBehindItsHead() {
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM").row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan");
    for (int i = 1; i <= 2_010; i++) {
      sheet.row(i, "", "Siti " + Officer.word(i), "Warung " + Officer.word(i), "Selat");
    }
    sheet.row("No", "NIK", "Nama Usaha", "Alamat", "Kecamatan");

    Receipt sent =
        checkSaysWhatTheLoadSays(Book.write(temp, "UMKM_62.03_Kapuas_2019.xlsx", book.bytes()));

    assertThat(sent.status()).isEqualTo("refused");
    assertThat(sent.rows().quarantined()).isEqualTo(2_010);
  }

  private static Receipt checkSaysWhatTheLoadSays(Path file) {
    Receipt checked = lumbung.get(Receipts.class).of(lumbung.get(DryRun.class).check(file));
    Receipt sent = lumbung.send(file);

    assertThat(checked.status()).isEqualTo(sent.status());
    assertThat(checked.reason()).isEqualTo(sent.reason());
    assertThat(checked.rows()).isEqualTo(sent.rows());
    assertThat(checked.findings()).isEqualTo(sent.findings());
    assertThat(checked.outcomes()).isEqualTo(sent.outcomes());
    return sent;
  }

  /** Businesses of Kapuas, those without a district held back, the first of them twice. */
  private Path workbook(int year, int sound, int faulty) {
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM").row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan");
    for (int i = 1; i <= sound + faulty; i++) {
      String name = Officer.word(i);
      sheet.row(i, Officer.nik(i), "Siti " + name, "Warung " + name, i <= sound ? "Selat" : "");
    }
    if (sound > 0) {
      String name = Officer.word(1);
      sheet.row(99, Officer.nik(1), "Siti " + name, "Warung " + name, "Selat");
    }
    return Book.write(temp, "UMKM_62.03_Kapuas_" + year + ".xlsx", book.bytes());
  }
}
