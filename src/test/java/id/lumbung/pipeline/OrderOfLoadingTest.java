package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals and revisions that lie in the inbox together, and files that are sent again. */
class OrderOfLoadingTest {
  @TempDir private Path temp;

  private static byte[] written(Book book, String moment) {
    return book.part(
            "docProps/core.xml",
            "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dcterms:modified>"
                + moment
                + "</dcterms:modified></cp:coreProperties>")
        .bytes();
  }

  @Test
  void aRevisionIsLoadedAfterItsOriginalWhateverTheirFingerprints() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      int year = 2010;
      for (String[] moments :
          new String[][] {
            {"2023-01-05T03:00:00Z", "2023-02-05T03:00:00Z"},
            {"2023-02-05T03:00:00Z", "2023-01-05T03:00:00Z"}
          }) {
        Path inbox = Files.createTempDirectory(temp, "both");
        Files.write(
            inbox.resolve("UMKM Kapuas " + year + " a.xlsx"),
            written(Officer.sound(1, 5), moments[0]));
        Files.write(
            inbox.resolve("UMKM Kapuas " + year + " b.xlsx"),
            written(Officer.sound(1, 6), moments[1]));
        assertThat(lumbung.sweep(inbox).failed()).isEmpty();
        assertThat(inEffect(lumbung, year))
            .isEqualTo(moments[0].compareTo(moments[1]) > 0 ? "a" : "b");
        year++;
      }
    }
  }

  @Test
  void aTimeToComeSaysNothing() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      Path inbox = Files.createTempDirectory(temp, "future");
      Files.write(
          inbox.resolve("UMKM Kapuas 2010 a.xlsx"),
          written(Officer.sound(1, 5), "2199-01-01T00:00:00Z"));
      Files.write(
          inbox.resolve("UMKM Kapuas 2010 b.xlsx"),
          written(Officer.sound(1, 6), "2011-01-01T00:00:00Z"));
      assertThat(lumbung.sweep(inbox).failed()).isEmpty();
      assertThat(inEffect(lumbung, 2010)).isEqualTo("b");
    }
  }

  private static String inEffect(TestLumbung lumbung, int year) {
    return lumbung
        .db()
        .sql(
            """
            select right(s.file_name, 6) from warehouse.effect e
            join intake.submission s using (submission_id)
            where e.known_to = 'infinity' and e.data_year = :year
            """)
        .param("year", year)
        .query(String.class)
        .single()
        .substring(0, 1);
  }

  @Test
  void aFileWhoseFirstCopyWaitsIsNotSaidToCount() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", Officer.sound(1, 20).bytes()));
      Path few = Book.write(temp, "UMKM Kapuas 2022 sedikit.xlsx", Officer.sound(1, 3).bytes());
      Receipt waiting = lumbung.send(few);
      assertThat(waiting.status()).isEqualTo("waiting");

      Path again = Files.createTempDirectory(temp, "again");
      Files.copy(few, again.resolve("UMKM Kapuas 2022 lagi.xlsx"));
      lumbung.sweep(again);
      Map<String, Receipt> receipts = Officer.receipts(lumbung);
      Receipt known = Objects.requireNonNull(receipts.get("UMKM Kapuas 2022 lagi.xlsx"));
      assertThat(known.status()).isEqualTo("known");
      assertThat(Officer.text(lumbung, known))
          .contains("masih menunggu keputusan petugas provinsi")
          .contains("belum dihitung")
          .doesNotContain("sudah dihitung");
    }
  }

  @Test
  void aFileThatCannotBeReadHasNoColouredCells() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      Receipt refused =
          lumbung.send(Files.writeString(temp.resolve("UMKM Kapuas 2022.xlsx"), "no workbook"));
      assertThat(refused.next()).doesNotContain("berwarna");
    }
  }
}
