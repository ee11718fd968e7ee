package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.Receipt;
import id.lumbung.operations.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A table of text that is taken before it is whole, and what comes after it. */
class UnendedTableTest {
  private static final String NAME = "UMKM Kapuas 2022.csv";

  /** A name by which a part is told from a whole. */
  private static final String PART = "UMKM Kapuas 2022 bagian 1.csv";

  /** Its last line breaks off in the name of the owner: another person, as far as one can tell. */
  private static final String BEGUN =
      """
      NIK;Kecamatan;Nama Usaha;Produk;Omset Tahunan;Nama Pemilik
      ;Selat;Warung;Kopi;20000000;Siti Ani
      ;Selat;;Kue;15000000;Andi\
      """;

  private static final String WHOLE =
      BEGUN + "ka Pratama Wijaya\n;Selat;Salon;Rambut;90000000;Siti Bini\n";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void start() throws IOException {
    Path jobs = Files.createDirectory(temp.resolve("jobs"));
    Files.writeString(
        jobs.resolve("submission.yml"),
        Files.readString(Path.of("jobs/submission.yml"))
            .replace("unended_wait: 30s", "unended_wait: 3s"));
    lumbung = TestLumbung.start(temp.resolve("data"), jobs);
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  @Test
  void theAnswerSaysOnceWhyAFileWithoutAnEndWaited() throws Exception {
    Receipt receipt = drop(NAME, table(1, 3).stripTrailing());
    assertThat(receipt.rows().loaded()).isEqualTo(3);
    assertThat(receipt.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("BERKAS_DITUNGGU");
              assertThat(finding.severity()).isEqualTo("informasi");
            });
    assertThat(Officer.text(lumbung, receipt))
        .containsOnlyOnce("Berkas ini ditunggu 3 detik sebelum dibaca, karena baris terakhirnya");
  }

  @Test
  void oneThatIsEndedOrWasBroughtWholeSaysNothingOfIt() throws Exception {
    assertThat(drop(NAME, table(1, 3)).findings()).isEmpty();
    Path whole =
        Files.writeString(temp.resolve("UMKM Kapuas 2021.csv"), table(1, 3).stripTrailing());
    assertThat(lumbung.send(whole).findings()).isEmpty();
  }

  @Test
  void aFullerVersionReplacesTheFirstWithoutAQuestion() throws Exception {
    assertThat(drop(PART, BEGUN).status()).isEqualTo("accepted");
    Receipt fuller = drop(PART, WHOLE);
    assertThat(fuller.status()).isEqualTo("accepted");
    assertThat(fuller.findings()).extracting(Receipt.FindingLine::code).contains("KIRIMAN_ULANG");
    assertThat(owners()).containsExactly("Andika Pratama Wijaya", "Siti Ani", "Siti Bini");
  }

  @Test
  void oneThatComesLaterThanTenMinutesAfterIsAskedAbout() throws Exception {
    assertThat(drop(PART, BEGUN).status()).isEqualTo("accepted");
    lumbung
        .db()
        .sql("update intake.submission set registered_at = registered_at - interval '11 minutes'")
        .update();
    assertThat(Objects.requireNonNull(drop(PART, WHOLE).reason()).code())
        .isEqualTo("GANTI_ATAU_TAMBAH");
    assertThat(owners()).containsExactly("Andi", "Siti Ani");
  }

  @Test
  void anotherTableIsAskedAboutAtOnce() throws Exception {
    assertThat(drop(PART, BEGUN).status()).isEqualTo("accepted");
    String other = WHOLE.replace("Kopi", "Teh");
    assertThat(Objects.requireNonNull(drop(PART, other).reason()).code())
        .isEqualTo("GANTI_ATAU_TAMBAH");
  }

  private static String table(int from, int to) {
    StringBuilder table = new StringBuilder("NIK;Nama Pemilik;Nama Usaha;Kecamatan\n");
    for (int i = from; i <= to; i++) {
      String name = Officer.word(i);
      table.append(Officer.nik(i)).append(";Siti " + name + ";Warung " + name + ";Selat\n");
    }
    return table.toString();
  }

  /** Lays a file into the inbox as a program does that writes there. */
  private Receipt drop(String name, String text) throws Exception {
    List<Path> before = lumbung.receipts();
    Files.writeString(lumbung.data().resolve("inbox").resolve(name), text);
    lumbung.get(Operator.class).sweep(null, Progress.SILENT, "test");
    List<Path> after = lumbung.receipts();
    after.removeAll(before);
    return JSON.readValue(after.get(0).toFile(), Receipt.class);
  }

  private List<String> owners() {
    return lumbung
        .db()
        .sql(
            """
            select o.owner_name from warehouse.effect e join warehouse.observation o
            using (submission_id) where e.known_to = 'infinity' order by 1
            """)
        .query(String.class)
        .list();
  }
}
