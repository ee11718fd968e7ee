package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.Book.SheetText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets as offices really fill them: lines of totals, recaps, "as above", hidden rows. */
class RealLayoutsTest {
  @TempDir private Path temp;
  private @Nullable TestLumbung started;

  @AfterEach
  void stop() {
    lumbung().close();
  }

  private TestLumbung lumbung() {
    return Objects.requireNonNull(started);
  }

  @Test
  void believesTotalsThatAreSumsOrCountsAndRecapsThatAgree() throws IOException {
    Book book = new Book();
    SheetText sheet = book.sheet("UMKM").row(Officer.HEADER);
    sheet.row(Officer.business(1)).row(Officer.business(2));
    sheet.row(null, null, "JUMLAH", null, null, 30_000_000);
    sheet.row(Officer.business(3, "Basarang"));
    sheet.row(null, null, "JUMLAH", 1, null, 15_000_000);
    sheet.row(null, null, "TOTAL", 3, null, 45_000_000);
    book.sheet("REKAP").row("Kecamatan", "Jumlah UMKM").row("Selat", 2).row("Basarang", 1);

    assertThat(codes(send(book))).containsOnly("BARIS_JUMLAH", "LEMBAR_DILEWATI");
  }

  @Test
  void reportsTotalsAndRecapsThatNothingExplainsAtTheirCells() throws IOException {
    Book book = new Book();
    SheetText sheet = book.sheet("UMKM").row(Officer.HEADER);
    sheet.row(Officer.business(1)).row(Officer.business(2)).row(Officer.business(3, "Basarang"));
    sheet.row(null, null, "JUMLAH", 4, null, 45_000_000);
    sheet.row(null, null, "TOTAL", null, null, 60_000_000);
    book.sheet("REKAP")
        .row("Kecamatan", "Mikro", "Jumlah")
        .row("Selat", 2, 2)
        .row("Basarang", 5, 7);
    Receipt receipt = send(book);

    assertThat(receipt.findings())
        .filteredOn(finding -> finding.code().equals("JUMLAH_TIDAK_COCOK"))
        .extracting(
            f -> f.sheet() + " " + Book.column(f.column() == null ? 0 : f.column()) + f.row())
        .containsExactlyInAnyOrder("UMKM D5", "UMKM F6", "REKAP C3");
    assertThat(receipt.findings())
        .extracting(Receipt.FindingLine::message)
        .anySatisfy(
            message ->
                assertThat(message)
                    .contains(
                        "menyebut 7 usaha di Kecamatan Basarang, sedangkan baris datanya ada 1"));
  }

  @Test
  void readsAsAboveFromTheRowAboveAndSaysSo() throws IOException {
    Book book = new Book();
    SheetText sheet = book.sheet("UMKM").row(Officer.HEADER);
    sheet.row(Officer.business(1, "Basarang")).row(Officer.business(2, "sda"));
    sheet.row(Officer.business(3, "idem")).row(Officer.business(4, "-\"-"));
    sheet.row(Officer.business(5, "Selat"));
    Receipt receipt = send(book);

    assertThat(receipt.rows().loaded()).isEqualTo(5);
    assertThat(codes(receipt)).containsExactly("ISIAN_SDA", "ISIAN_SDA", "ISIAN_SDA");
    assertThat(
            lumbung()
                .db()
                .sql("select district_code from warehouse.observation order by row")
                .query(String.class)
                .list())
        .containsExactly("62.03.08", "62.03.08", "62.03.08", "62.03.08", "62.03.01");
  }

  @Test
  void takesTheDistrictFromLinesBetweenTheRowsEvenInAFullyColumnlessSheet() throws IOException {
    Book book = new Book();
    SheetText sheet = book.sheet("UMKM").row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Alamat");
    sheet.row("Kecamatan Selat").row(1, Officer.nik(1), "Siti A", "Warung A", "Jl. A");
    sheet.row("Kecamatan Basarang").row(2, Officer.nik(2), "Siti B", "Warung B", "Jl. B");

    assertThat(send(book).rows().loaded()).isEqualTo(2);
  }

  @Test
  void leavesHiddenRowsOutWhereTheHouseSaysSo() throws IOException {
    Path jobs = copyOfJobs();
    Path file = jobs.resolve("submission.yml");
    Files.writeString(
        file, Files.readString(file).replace("hidden_rows: load", "hidden_rows: skip"));
    started = TestLumbung.start(Files.createDirectory(temp.resolve("data")), jobs);
    Book book = new Book();
    book.sheet("UMKM").row(Officer.HEADER).row(Officer.business(1)).hiddenRow(Officer.business(2));
    Receipt receipt = lumbung().send(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes()));

    assertThat(receipt.rows().loaded()).isEqualTo(1);
    assertThat(receipt.outcomes())
        .contains(new Receipt.OutcomeLine("UMKM", 3, 3, "not_data", "hidden"));
    assertThat(receipt.findings())
        .extracting(Receipt.FindingLine::message)
        .containsExactly(
            "Baris 3 disembunyikan di Excel, jadi tidak dimuat. Mohon tampilkan barisnya bila memang data.");
  }

  private Path copyOfJobs() throws IOException {
    Path copy = temp.resolve("jobs");
    try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(Path.of("jobs").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private Receipt send(Book book) throws IOException {
    started = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
    return lumbung().send(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes()));
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.findings().stream().map(Receipt.FindingLine::code).toList();
  }
}
