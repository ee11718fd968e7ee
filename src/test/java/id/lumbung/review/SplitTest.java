package id.lumbung.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.matching.Decision;
import id.lumbung.operations.Operator;
import id.lumbung.pipeline.Officer;
import id.lumbung.pipeline.Progress;
import id.lumbung.review.Splits.Split;
import id.lumbung.settings.Refused;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The register took a stall of 2022 for the one that its owner had in 2021, and a person says that
 * it is another. Whatever is sent afterwards, the two stay two.
 */
class SplitTest {
  private static final String FIRST = "Jl. Melati 1";
  private static final String SECOND = "Jl. Melati 1 RT 2";
  private static final int OTHERS = 12;

  @TempDir static Path shared;

  private static TestLumbung loaded;

  @TempDir Path temp;

  private TestLumbung lumbung;

  @BeforeAll
  static void load() throws IOException {
    loaded = TestLumbung.start(shared.resolve("data"));
    send(loaded, shared, 2021, book(stall(FIRST, 15_000_000)));
    send(loaded, shared, 2022, book(stall(SECOND, 15_000_000)));
    loaded.stop();
  }

  @AfterAll
  static void drop() {
    loaded.close();
  }

  @BeforeEach
  void copy() {
    lumbung = TestLumbung.startCopy(loaded, temp.resolve("data"));
    assertThat(businesses(2022).get(2)).as("joined").isEqualTo(businesses(2021).get(2));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  private static Object[] stall(String address, int sales) {
    return new Object[] {
      Officer.nik(900), "Siti Rahmah", "Warung Melati", "Selat", address, null, sales
    };
  }

  /** A list with some stalls of one owner first, and a dozen other businesses. */
  private static Book book(Object[]... stalls) {
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM")
            .row(
                "NIK",
                "Nama Pemilik",
                "Nama Usaha",
                "Kecamatan",
                "Alamat",
                "Produk",
                "Omset Tahunan (Rp)");
    for (Object[] stall : stalls) {
      sheet.row(stall);
    }
    for (int i = 1; i <= OTHERS; i++) {
      sheet.row(
          Officer.nik(i),
          "Siti " + Officer.word(i),
          "Warung " + Officer.word(i),
          "Selat",
          "Jl. Mawar " + i,
          "Sembako",
          15_000_000);
    }
    return book;
  }

  private static Receipt send(TestLumbung lumbung, Path folder, int year, Book book)
      throws IOException {
    Receipt receipt =
        lumbung.sendAccepted(
            Book.write(
                Files.createTempDirectory(folder, "send"),
                "UMKM Kapuas " + year + ".xlsx",
                book.bytes()));
    assertThat(receipt.status()).isEqualTo("accepted");
    return receipt;
  }

  private Receipt send(int year, Object[]... stalls) throws IOException {
    return send(lumbung, temp, year, book(stalls));
  }

  /** Businesses by row of what counts for a year, and by the rows in which they stand. */
  private Map<Integer, Long> businesses(int year) {
    Map<Integer, Long> businesses = new TreeMap<>();
    lumbung
        .db()
        .sql(
            """
            select i.row, i.business_id
            from warehouse.effect e
            join warehouse.identity i
              on i.submission_id = e.submission_id and i.known_to = 'infinity'
            where e.known_to = 'infinity' and e.data_year = :year
            """)
        .param("year", year)
        .query(
            row -> {
              businesses.put(row.getInt(1), row.getLong(2));
            });
    return businesses;
  }

  private long business(int year, int row) {
    return Objects.requireNonNull(businesses(year).get(row));
  }

  private String row(int year) {
    return lumbung
        .db()
        .sql(
            """
            select submission_id || '/1/2' from warehouse.effect
            where known_to = 'infinity' and data_year = :year
            """)
        .param("year", year)
        .query(String.class)
        .single();
  }

  private Split part() {
    return splits().split(row(2022), "two stalls, seen on the spot", "tester");
  }

  private Splits splits() {
    return lumbung.get(Splits.class);
  }

  private long stock(int year) throws InterruptedException {
    lumbung.get(Operator.class).refreshFigures(Progress.SILENT);
    return lumbung
        .db()
        .sql("select stock from mart.growth where area_code = '62.03' and year = :year")
        .param("year", year)
        .query(Long.class)
        .single();
  }

  @Test
  void givesARowABusinessOfItsOwnAndTellsWhatWasParted() throws Exception {
    long joined = business(2021, 2);
    String later = row(2022);

    Split split = part();

    assertThat(split.business()).isEqualTo(joined);
    assertThat(split.part()).isNotEqualTo(joined);
    assertThat(split.parted()).extracting(r -> r.place().toString()).containsExactly(later);
    assertThat(split.stayed()).extracting(BusinessRow::year).containsExactly(2021);
    assertThat(split.yearsOfBoth()).isEmpty();
    assertThat(businesses(2021)).containsEntry(2, joined).hasSize(OTHERS + 1);
    assertThat(businesses(2022)).containsEntry(2, split.part()).hasSize(OTHERS + 1);
    assertThat(stock(2021)).isEqualTo(OTHERS + 1);
    assertThat(stock(2022)).isEqualTo(OTHERS + 1);
    assertThat(
            lumbung
                .db()
                .sql(
                    "select count(*) from warehouse.identity where known_to = 'infinity'"
                        + " and owner_id is not null and business_id in (:one, :other)"
                        + " group by owner_id")
                .param("one", joined)
                .param("other", split.part())
                .query(Long.class)
                .list())
        .as("one owner of both")
        .containsExactly(2L);
  }

  @Test
  void aNumberPartsABusinessOfWhichTwoThingsAreSaid() {
    Split split = splits().split(Long.toString(business(2021, 2)), "two stalls", "tester");

    assertThat(businesses(2022)).containsEntry(2, split.part());
    assertThat(businesses(2021)).containsEntry(2, split.business());
  }

  @Test
  void aSecondSplitOfTheSameSaysThatItIsDone() {
    long joined = business(2021, 2);
    Split split = part();

    for (String again :
        List.of(row(2022), row(2021), Long.toString(joined), Long.toString(split.part()))) {
      assertThatThrownBy(() -> splits().split(again, "again", "tester"))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.key()).isEqualTo("refused.split_already");
                assertThat(refused.arguments()).containsEntry("oleh", "tester");
              });
    }
    assertThat(businesses(2022)).containsEntry(2, split.part());
  }

  @Test
  void whatWasNeverJoinedOrNeverLoadedIsNotParted() {
    long other = business(2021, 5);

    assertThat(refusal(Long.toString(other))).isEqualTo("refused.split_alike");
    assertThat(refusal("999999")).isEqualTo("refused.no_business");
    assertThat(refusal("1/1/999")).isEqualTo("refused.split_no_row");
    assertThat(refusal("baris 7")).isEqualTo("refused.split_unread");
    assertThat(refusal(row(2022) + "," + row(2022).replaceAll("2$", "5")))
        .isEqualTo("refused.split_two");
  }

  private String refusal(String what) {
    try {
      splits().split(what, "try", "tester");
      return "parted";
    } catch (Refused e) {
      return e.key();
    }
  }

  @Test
  void staysPartedWhenTheSameFileComesAgain() throws IOException {
    Split split = part();
    Operator operator = lumbung.get(Operator.class);
    long submission = Long.parseLong(row(2022).replaceAll("/.*", ""));
    operator.withdrawSoon(submission, "sent too early", "tester");

    send(2022, stall(SECOND, 15_000_000));

    assertThat(businesses(2022)).containsEntry(2, split.part()).hasSize(OTHERS + 1);
  }

  @Test
  void staysPartedWhenOneCellOfItChanges() throws IOException {
    Split split = part();

    send(2022, stall(SECOND, 16_000_000));
    assertThat(businesses(2022)).as("sales").containsEntry(2, split.part());
    send(2022, stall(SECOND + " RW 1", 16_000_000));
    assertThat(businesses(2022)).as("address").containsEntry(2, split.part());
    assertThat(businesses(2021)).containsEntry(2, split.business());
  }

  @Test
  void staysPartedInTheFileOfALaterYearInWhicheverOrderItNamesThem() throws Exception {
    Split split = part();

    Receipt later = send(2023, stall(SECOND, 17_000_000), stall(FIRST, 18_000_000));
    assertThat(later.rows().duplicate()).isZero();
    assertThat(businesses(2023))
        .containsEntry(2, split.part())
        .containsEntry(3, split.business())
        .hasSize(OTHERS + 2);
    assertThat(stock(2023)).isEqualTo(OTHERS + 2);

    send(2024, stall(FIRST, 17_000_000), stall(SECOND, 18_000_000));
    assertThat(businesses(2024))
        .containsEntry(2, split.business())
        .containsEntry(3, split.part())
        .hasSize(OTHERS + 2);
  }

  @Test
  void staysPartedWhenOneOfTheTwoIsMendedAndSentAfterwards() throws IOException {
    Split split = part();
    Object[] held = stall(SECOND, 17_000_000);
    held[3] = "Selatt";
    send(2023, held, stall(FIRST, 18_000_000));
    assertThat(businesses(2023)).doesNotContainKey(2).containsEntry(3, split.business());

    Book rest = new Book();
    rest.sheet("UMKM")
        .row(
            "NIK",
            "Nama Pemilik",
            "Nama Usaha",
            "Kecamatan",
            "Alamat",
            "Produk",
            "Omset Tahunan (Rp)")
        .row(stall(SECOND, 17_000_000));
    lumbung.send(Book.write(temp, "UMKM Kapuas 2023 tambahan.xlsx", rest.bytes()));

    assertThat(businesses(2023))
        .containsEntry(2, split.part())
        .containsEntry(3, split.business())
        .hasSize(OTHERS + 2);
  }

  @Test
  void aPartingIsTakenBackAsEveryDecisionIs() throws Exception {
    Split split = part();
    Reviews reviews = lumbung.get(Reviews.class);

    reviews.undo(split.decision(), "it was one after all", "tester");
    assertThat(reviews.waiting(1000)).extracting(Review::number).contains(split.decision());
    reviews.decide(split.decision(), Decision.SAME, "it was one after all", "tester");

    assertThat(businesses(2022)).containsEntry(2, split.business());
    assertThat(stock(2022)).isEqualTo(OTHERS + 1);
    send(2023, stall(SECOND, 17_000_000));
    assertThat(businesses(2023)).containsEntry(2, split.business());
  }
}
