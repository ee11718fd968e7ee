package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipts;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regency that changes its columns from one year to the next. */
class LayoutDriftTest {
  @TempDir private Path temp;

  @Test
  void tellsNewGoneRenamedAndMovedColumnsOnceAndThenKnowsTheLayout() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      String[] before = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Alamat"};
      String[] now = {"No", "NIK", "Nama Usaha", "Nama Pengusaha", "Kecamatan", "No HP"};

      assertThat(drift(send(lumbung, 2020, before))).isEmpty();
      assertThat(drift(send(lumbung, 2021, now)))
          .containsExactlyInAnyOrder(
              "D1 Kolom “Nama Pengusaha” sebelumnya berjudul “Nama Pemilik”.",
              "F1 Kolom “No HP” tidak ada pada kiriman daerah ini sebelumnya.",
              "1 Kolom “Alamat” ada pada kiriman daerah ini sebelumnya, tetapi tidak ada sekarang.");
      assertThat(drift(send(lumbung, 2022, now))).isEmpty();
      assertThat(drift(send(lumbung, 2023, before))).isEmpty();

      String[] swapped = {"No", "Nama Pemilik", "NIK", "Nama Usaha", "Kecamatan", "Alamat"};
      assertThat(drift(send(lumbung, 2024, swapped)))
          .containsExactly("B1 Kolom “Nama Pemilik; NIK” berpindah; sebelumnya di kolom C; B.");
    }
  }

  @Test
  void saysWhenTheSameTitleIsReadAsAnotherFieldThanBefore() throws IOException {
    String[] titles = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Catatan Lapangan"};
    TestDatabase database = TestDatabase.fresh();
    Path data = Files.createDirectory(temp.resolve("data"));
    TestLumbung before = TestLumbung.start(data, database);
    assertThat(drift(send(before, 2020, titles))).isEmpty();
    before.stop();
    Path layouts = Files.createDirectories(temp.resolve("jobs/layouts"));
    Files.writeString(
        layouts.resolve("synonyms.csv"),
        Files.readString(Path.of("jobs/layouts/synonyms.csv")).stripTrailing()
            + "\nketerangan,Catatan Lapangan,ragam,\n");
    try (TestLumbung lumbung = TestLumbung.start(data, database, temp.resolve("jobs"))) {
      assertThat(drift(send(lumbung, 2021, titles)))
          .containsExactly(
              "F1 Kolom “Catatan Lapangan” sebelumnya dibaca sebagai –, sekarang sebagai"
                  + " Keterangan (tanda – berarti tidak dibaca).");
      assertThat(drift(send(lumbung, 2022, titles))).isEmpty();
    }
  }

  @Test
  void readsALearnedLayoutAsBeforeWhenTheListOfTitlesLostOneOfItsTitles() throws IOException {
    String[] titles = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Titik Kumpul"};
    String[] others = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Titik Kumpul", "Kecamatan"};
    TestDatabase database = TestDatabase.fresh();
    Path data = Files.createDirectory(temp.resolve("data"));
    Path layouts = Files.createDirectories(temp.resolve("jobs/layouts"));
    Files.writeString(
        layouts.resolve("synonyms.csv"),
        Files.readString(Path.of("jobs/layouts/synonyms.csv")).stripTrailing()
            + "\nalamat,Titik Kumpul,ragam,\n");
    TestLumbung before = TestLumbung.start(data, database, temp.resolve("jobs"));
    send(before, 2020, titles);
    before.stop();
    try (TestLumbung lumbung = TestLumbung.start(data, database)) {
      assertThat(codes(send(lumbung, 2021, titles))).isEmpty();
      assertThat(
              lumbung
                  .db()
                  .sql("select address from warehouse.observation where data_year = 2021")
                  .query(String.class)
                  .list())
          .hasSize(3)
          .doesNotContainNull();
      assertThat(codes(send(lumbung, 2022, others))).contains("KOLOM_TIDAK_DIKENAL");
    }
  }

  @Test
  void raisesTheAlarmInACheckAsInALoad() throws IOException {
    String[] before = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan"};
    String[] now = {"No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "No HP"};
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      send(lumbung, 2020, before);
      Receipts receipts = lumbung.get(Receipts.class);
      DryRun check = lumbung.get(DryRun.class);
      Path file = written(2021, now);
      assertThat(drift(receipts.of(check.check(file)))).hasSize(1);
      assertThat(drift(receipts.of(check.check(file)))).as("nothing was learned").hasSize(1);
      assertThat(drift(lumbung.send(file))).hasSize(1);
    }
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.findings().stream().map(Receipt.FindingLine::code).toList();
  }

  private Receipt send(TestLumbung lumbung, int year, String... titles) throws IOException {
    return lumbung.send(written(year, titles));
  }

  private Path written(int year, String... titles) {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM").row((Object[]) titles);
    for (int i = 1; i <= 3; i++) {
      Object[] row = new Object[titles.length];
      for (int column = 0; column < titles.length; column++) {
        row[column] =
            switch (titles[column]) {
              case "No" -> i;
              case "NIK" -> Officer.nik(i);
              case "Kecamatan" -> "Selat";
              case "No HP" -> "081251234567";
              case "Nama Usaha" -> "Warung " + Officer.word(i) + " " + year;
              default -> "Siti " + Officer.word(i);
            };
      }
      sheet.row(row);
    }
    return Book.write(temp, "UMKM Kapuas " + year + ".xlsx", book.bytes());
  }

  private static List<String> drift(Receipt receipt) {
    return receipt.findings().stream()
        .filter(finding -> finding.code().equals("LAYOUT_BERUBAH"))
        .map(
            finding ->
                (finding.column() == null ? "" : Book.column(finding.column()))
                    + finding.row()
                    + " "
                    + finding.message().replaceFirst("(?<=\\.) .*", ""))
        .toList();
  }
}
