package id.lumbung.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.matching.Decision;
import id.lumbung.operations.Operator;
import id.lumbung.pipeline.Officer;
import id.lumbung.pipeline.Progress;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two rows of one file were asked about, and a person said that they are one business. Whatever is
 * sent afterwards, they are one and nobody is asked again.
 */
class JoinedRowsTest {
  private static final Object[] HEADER = {
    "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Alamat", "Produk", "Omset Tahunan (Rp)"
  };

  @TempDir static Path shared;

  private static TestLumbung loaded;
  private static long kept;

  @TempDir Path temp;

  private TestLumbung lumbung;

  @BeforeAll
  static void load() throws IOException {
    loaded = TestLumbung.start(shared.resolve("data"));
    send(loaded, shared, "UMKM Kapuas 2022.xlsx", one(15_000_000), other(15_000_000));
    List<Review> waiting = loaded.get(Reviews.class).waiting(10);
    assertThat(waiting).as("asked about").hasSize(1);
    kept = waiting.get(0).business();
    loaded.get(Reviews.class).decide(waiting.get(0).number(), Decision.SAME, "one", "tester");
    loaded.stop();
  }

  @AfterAll
  static void drop() {
    loaded.close();
  }

  @BeforeEach
  void copy() {
    lumbung = TestLumbung.startCopy(loaded, temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  private static Object[] one(int sales) {
    return stall("Melati", "Jl. Melati 1", sales);
  }

  private static Object[] other(int sales) {
    return stall("Melati 2", "Jl. Melati 1", sales);
  }

  private static Object[] stall(String name, String address, int sales) {
    return new Object[] {
      Officer.nik(900), "Siti Rahmah", name, "Selat", address, "Kue kering", sales
    };
  }

  private static Receipt send(TestLumbung lumbung, Path folder, String name, Object[]... rows)
      throws IOException {
    Book book = new Book();
    Book.SheetText sheet = book.sheet("UMKM").row(HEADER);
    for (Object[] row : rows) {
      sheet.row(row);
    }
    Receipt receipt =
        lumbung.sendAccepted(
            Book.write(Files.createTempDirectory(folder, "send"), name, book.bytes()));
    assertThat(receipt.status()).isEqualTo("accepted");
    return receipt;
  }

  private Receipt send(String name, Object[]... rows) throws IOException {
    return send(lumbung, temp, name, rows);
  }

  /** Businesses by row of what counts for a year, whatever file of it they stand in. */
  private Map<String, Long> businesses(int year) {
    Map<String, Long> businesses = new TreeMap<>();
    lumbung
        .db()
        .sql(
            """
            select e.kind || ' ' || i.row, i.business_id
            from warehouse.effect e
            join warehouse.identity i
              on i.submission_id = e.submission_id and i.known_to = 'infinity'
            where e.known_to = 'infinity' and e.data_year = :year
            """)
        .param("year", year)
        .query(
            row -> {
              businesses.put(row.getString(1), row.getLong(2));
            });
    return businesses;
  }

  private void assertOne(int year) throws InterruptedException {
    assertThat(businesses(year).values()).as("businesses of %d", year).containsOnly(kept);
    assertThat(lumbung.get(Reviews.class).count()).as("asked again").isZero();
    lumbung.get(Operator.class).refreshFigures(Progress.SILENT);
    assertThat(
            lumbung
                .db()
                .sql("select stock from mart.growth where area_code = '62.03' and year = :year")
                .param("year", year)
                .query(Long.class)
                .single())
        .as("counted once")
        .isEqualTo(1);
  }

  @Test
  void stayOneWhenTheSameRowsComeAgain() throws Exception {
    Receipt again =
        send(
            "UMKM Kapuas 2022.xlsx",
            one(15_000_000),
            other(15_000_000),
            new Object[] {null, null, null, null, null, null, null});

    assertOne(2022);
    assertThat(again.rows().loaded() + again.rows().duplicate()).as("nothing lost").isEqualTo(2);
  }

  @Test
  void stayOneWhenACellOfEitherChanges() throws Exception {
    send("UMKM Kapuas 2022.xlsx", one(15_000_000), other(16_000_000));
    assertOne(2022);
    send("UMKM Kapuas 2022.xlsx", one(17_000_000), other(16_000_000));
    assertOne(2022);
    send(
        "UMKM Kapuas 2022.xlsx",
        one(17_000_000),
        stall("Melati 2", "Jl. Melati 1 RT 3", 16_000_000));
    assertOne(2022);
  }

  @Test
  void stayOneWhereAPersonHeldTheNikOfOneToBeWrong() throws Exception {
    Object[] slipped = one(15_000_000);
    slipped[0] = Officer.nik(901);
    send("UMKM Kapuas 2023.xlsx", slipped);
    Review asked = lumbung.get(Reviews.class).waiting(10).get(0);
    assertThat(asked.why()).isEqualTo("other_nik");
    lumbung.get(Reviews.class).decide(asked.number(), Decision.SAME, "seen the card", "tester");
    assertOne(2023);

    send(
        "UMKM Kapuas 2023.xlsx", slipped, new Object[] {"Jumlah", null, null, null, null, null, 1});
    assertOne(2023);
    slipped[6] = 16_000_000;
    send("UMKM Kapuas 2023.xlsx", slipped);
    assertOne(2023);
    send("UMKM Kapuas 2024.xlsx", slipped, one(15_000_000));
    assertOne(2024);
  }

  @Test
  void stayOneInTheFileOfALaterYear() throws Exception {
    send("UMKM Kapuas 2023.xlsx", other(15_000_000), one(15_000_000));
    assertOne(2023);
    send("UMKM Kapuas 2024.xlsx", other(15_000_000));
    assertOne(2024);
  }

  @Test
  void stayOneWhenOneOfThemIsMendedAndSentAfterwards() throws Exception {
    Object[] held = other(16_000_000);
    held[3] = "Selatt";
    send("UMKM Kapuas 2022.xlsx", one(15_000_000), held);
    send("UMKM Kapuas 2022 tambahan.xlsx", other(16_000_000));

    assertThat(businesses(2022)).hasSize(2);
    assertOne(2022);
  }
}
