package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.domain.Field;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.feedback.HeadingSchool.Known;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipt.FindingLine;
import id.lumbung.workbook.Book;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a regency says that its headings mean is read so, in its own files alone. */
class HeadingTeachingTest {
  private static final String KAPUAS = "62.03";

  @TempDir private Path temp;
  private TestLumbung lumbung;
  private int files;

  @BeforeEach
  void start() {
    lumbung = TestLumbung.start(temp.resolve("data"));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void readsARequiredColumnOnceItsHeadingIsTaughtAndAsksAgainOnceItIsForgotten() {
    Receipt before = send("Kapuas", 2021, "Daerah Binaan");
    assertThat(before.status()).isEqualTo("refused");

    HeadingSchool school = lumbung.get(HeadingSchool.class);
    school.teach(KAPUAS, " Daerah  Binaan ", Field.KECAMATAN, "sari");
    assertThat(send("Kapuas", 2021, "DAERAH BINAAN").status()).isEqualTo("accepted");
    assertThat(districts()).containsExactly("62.03.01", "62.03.01");
    assertThat(send("Katingan", 2021, "Daerah Binaan").status())
        .as("another regency's words")
        .isEqualTo("refused");

    assertThat(school.of(KAPUAS))
        .contains(
            new Known("Daerah Binaan", Field.KECAMATAN, "sari"),
            new Known("Nama Pemilik", Field.NAMA_PEMILIK, null));
    assertThat(school.forget(KAPUAS, null)).isEqualTo(1);
    assertThat(school.of(KAPUAS)).isEmpty();
    assertThat(send("Kapuas", 2022, "Daerah Binaan").status()).isEqualTo("refused");
  }

  @Test
  void asksNoMoreForAColumnThatIsNotWanted() {
    assertThat(codes(send("Kapuas", 2021, "Kecamatan", "Warna Toko")))
        .containsExactly("KOLOM_TIDAK_DIKENAL");
    lumbung.get(HeadingSchool.class).teach(KAPUAS, "Warna Toko", null, "sari");
    assertThat(codes(send("Kapuas", 2022, "Kecamatan", "Warna Toko"))).isEmpty();
  }

  private Receipt send(String regency, int year, String... more) {
    Book book = new Book();
    Object[] titles = new Object[3 + more.length];
    titles[0] = "NIK";
    titles[1] = "Nama Pemilik";
    titles[2] = "Nama Usaha";
    System.arraycopy(more, 0, titles, 3, more.length);
    Book.SheetText sheet = book.sheet("UMKM").row(titles);
    for (int i = 1; i <= 2; i++) {
      Object[] row = new Object[titles.length];
      row[0] = Officer.nik(i);
      row[1] = "Siti " + Officer.word(i);
      row[2] = "Warung " + Officer.word(i) + " " + ++files;
      row[3] = "Selat";
      if (row.length > 4) {
        row[4] = "merah";
      }
      sheet.row(row);
    }
    return lumbung.send(Book.write(temp, "UMKM " + regency + " " + year + ".xlsx", book.bytes()));
  }

  private List<String> districts() {
    return lumbung
        .db()
        .sql("select district_code from warehouse.observation order by 1")
        .query(String.class)
        .list();
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.findings().stream().map(FindingLine::code).toList();
  }
}
