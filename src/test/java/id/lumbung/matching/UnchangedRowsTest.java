package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file sent again with one cell changed: every other row speaks of the business it spoke of. */
class UnchangedRowsTest {
  private static final int CHANGED = 7;
  private static final List<String> OWNERS = List.of("Siti", "Aminah", "Rahmah", "Nur", "Ani");
  private static final List<String> SHOPS = List.of("Warung", "Toko", "Kios", "Depot", "Usaha");
  private static final List<String> NAMES = List.of("Berkah", "Rejeki", "Jaya", "Maju");

  @TempDir private Path temp;

  /** Lists without NIK, telephone and address, of names that half the province has. */
  private static Book poor(int year, boolean isChanged) {
    Random random = new Random(year);
    Book book = new Book();
    Book.SheetText sheet =
        book.sheet("UMKM").row("No", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Omset Setahun");
    for (int i = 0; i < 120; i++) {
      String owner = any(OWNERS, random) + " " + any(OWNERS, random);
      String shop = any(SHOPS, random) + " " + any(NAMES, random);
      String district = random.nextBoolean() ? "Selat" : "Basarang";
      boolean isOther = isChanged && i + 2 == CHANGED;
      sheet.row(i + 1, isOther ? "Xaverius Zebua" : owner, shop, district, 10_000_000 + i);
    }
    return book;
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  @Test
  void keepTheirBusinessesAndTheirProposals() throws IOException {
    try (TestLumbung lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")))) {
      lumbung.send(Book.write(temp, "UMKM Kapuas 2021.xlsx", poor(2021, false).bytes()));
      lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", poor(2022, false).bytes()));
      long waiting = waiting(lumbung);
      assertThat(waiting).as("doubt in the register").isGreaterThan(5);
      Map<Integer, Long> before = businesses(lumbung, 2022);

      Receipt again =
          lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", poor(2022, true).bytes()));
      assertThat(again.status()).isEqualTo("accepted");

      Map<Integer, Long> after = businesses(lumbung, 2022);
      before.remove(CHANGED);
      after.remove(CHANGED);
      assertThat(after).containsExactlyInAnyOrderEntriesOf(before);
      assertThat(waiting(lumbung)).isLessThanOrEqualTo(waiting + 1);
    }
  }

  private static long waiting(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql("select count(*) from matching.proposal where state = 'waiting'")
        .query(Long.class)
        .single();
  }

  /** The businesses of the rows of a year that count now. */
  private static Map<Integer, Long> businesses(TestLumbung lumbung, int year) {
    Map<Integer, Long> businesses = new HashMap<>();
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
}
