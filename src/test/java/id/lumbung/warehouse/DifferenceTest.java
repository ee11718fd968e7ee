package id.lumbung.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipt.ChangeForm;
import id.lumbung.feedback.Sentences;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a submission sent again changes, as its sender and the operator are told. */
class DifferenceTest {
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
  void saysNothingWhereNothingCountedBefore() throws IOException {
    assertThat(send(Officer.sound(1, 10)).difference()).isNull();
  }

  @Test
  void countsWhatIsAddedGoneAndChangedWithTheLargestChangesFirst() throws IOException {
    send(Officer.sound(1, 10));
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM").row(Officer.header());
    long[] sales = {15_000_000, 16_000_000, 95_000_000, 1_000_000, 15_500_000};
    for (int i = 1; i <= 9; i++) {
      Object[] business = Officer.business(i);
      business[5] = i <= sales.length ? sales[i - 1] : 15_000_000;
      sheet.row(business);
    }
    sheet.row(Officer.business(11)).row(Officer.business(12));
    Receipt receipt = send(book);

    assertThat(receipt.difference())
        .isEqualTo(
            new Receipt.DifferenceForm(
                1,
                2,
                1,
                4,
                java.util.List.of(
                    change(4, 15_000_000, 95_000_000),
                    change(5, 15_000_000, 1_000_000),
                    change(3, 15_000_000, 16_000_000))));
    assertThat(Officer.text(lumbung, receipt))
        .contains("Dibanding kiriman 1: 2 usaha bertambah, 1 hilang, 4 berubah.")
        .contains("UMKM baris 4, dari Rp15.000.000 menjadi Rp95.000.000");
  }

  @Test
  void doesNotCallGoneWhatAnAddendumDoesNotName() throws IOException {
    send(Officer.sound(1, 10));
    Path file = Book.write(temp, "UMKM Kapuas 2022 susulan.xlsx", Officer.sound(10, 2).bytes());

    assertThat(lumbung.send(file).difference())
        .isEqualTo(new Receipt.DifferenceForm(1, 1, 0, 0, java.util.List.of()));
  }

  @Test
  void tellsTheOperatorWhoseWordAShrinkingSubmissionWaitsFor() throws IOException {
    send(Officer.sound(1, 10));
    Receipt fragment = send(Officer.sound(1, 5));

    assertThat(fragment.status()).isEqualTo("waiting");
    assertThat(
            lumbung
                .get(DifferenceNotes.class)
                .of(Objects.requireNonNull(fragment.submission()))
                .map(Sentences.indonesian()::difference)
                .orElseThrow())
        .containsExactly("Dibanding kiriman 1: 0 usaha bertambah, 5 hilang, 0 berubah.");
  }

  private static ChangeForm change(int row, long before, long after) {
    return new ChangeForm(
        "UMKM", row, "omzet_tahun", BigDecimal.valueOf(before), BigDecimal.valueOf(after));
  }

  private Receipt send(Book book) throws IOException {
    Path folder = Files.createTempDirectory(temp, "kirim");
    return lumbung.send(Book.write(folder, "UMKM Kapuas 2022.xlsx", book.bytes()));
  }
}
