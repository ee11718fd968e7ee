package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.domain.Field;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.feedback.HeadingSchool.Known;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Receipt.FindingLine;
import id.lumbung.layout.OwnMarks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
  void readsARequiredColumnOnceItsHeadingIsTaughtAndAsksAgainOnceItIsForgotten()
      throws IOException {
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
  void asksNoMoreForAColumnThatIsNotWanted() throws IOException {
    assertThat(codes(send("Kapuas", 2021, "Kecamatan", "Warna Cat")))
        .containsExactly("KOLOM_TIDAK_DIKENAL");
    lumbung.get(HeadingSchool.class).teach(KAPUAS, "Warna Cat", null, "sari");
    assertThat(codes(send("Kapuas", 2022, "Kecamatan", "Warna Cat"))).isEmpty();
  }

  @Test
  void learnsWhatAnOfficerPicksOnTheSheetOfHeadingsAndReadsThatVeryFileSo() throws IOException {
    send("Kapuas", 2021, "Daerah Binaan");
    Path answer = answer();
    assertThat(column(answer, 0)).containsExactly("Daerah Binaan");
    assertThat(column(answer, 2)).containsExactly("Selat");

    Receipt after = lumbung.send(picked(answer, "Kapuas 2021 diperbaiki.xlsx", "Kecamatan"));
    assertThat(after.status()).isEqualTo("accepted");
    assertThat(districts()).containsExactly("62.03.01", "62.03.01");
    assertThat(codes(after)).as("our own sheets are no riddle").isEmpty();
    assertThat(lumbung.get(HeadingSchool.class).of(KAPUAS))
        .contains(new Known("Daerah Binaan", Field.KECAMATAN, "submission 2"));
    assertThat(send("Kapuas", 2022, "Daerah Binaan").status()).isEqualTo("accepted");
  }

  @Test
  void listsWhatWasReadByWordsAndWhatWasNotForTheOfficerToPick() throws IOException {
    send("Kapuas", 2021, "Kecamatan lokasi usaha", "Warna Cat");
    Path answer = answer();
    assertThat(column(answer, 0)).containsExactly("Kecamatan lokasi usaha", "Warna Cat");
    assertThat(column(answer, 3)).containsExactly("Kecamatan", "belum dikenali");

    Receipt same = lumbung.send(picked(answer, "Kapuas 2021 lagi.xlsx", "", "(tidak dipakai)"));
    assertThat(codes(same)).as("known by now, and not wanted").containsExactly("KIRIMAN_ULANG");
  }

  /** The answer that was written last. */
  private Path answer() throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files
          .filter(file -> file.toString().endsWith(".jawaban.xlsx"))
          .max(Comparator.comparing(Path::toString))
          .orElseThrow();
    }
  }

  private static List<String> column(Path answer, int column) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
      XSSFSheet sheet = book.getSheet(OwnMarks.COLUMNS);
      assertThat(sheet.getDataValidations()).hasSize(1);
      List<String> texts = new ArrayList<>();
      for (int row = 4; row <= sheet.getLastRowNum(); row++) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        if (cell != null) {
          texts.add(cell.getStringCellValue());
        }
      }
      return texts;
    }
  }

  private Path picked(Path answer, String name, String... meanings) throws IOException {
    Path target = temp.resolve(name);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer));
        OutputStream out = Files.newOutputStream(target)) {
      for (int i = 0; i < meanings.length; i++) {
        book.getSheet(OwnMarks.COLUMNS).getRow(4 + i).getCell(4).setCellValue(meanings[i]);
      }
      book.write(out);
    }
    return target;
  }

  private Receipt send(String regency, int year, String... more) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(List.of("NIK", "Nama Pemilik", "Nama Usaha")));
    rows.get(0).addAll(List.of(more));
    for (int i = 1; i <= 2; i++) {
      String business = "Warung " + Officer.word(i) + " " + ++files;
      List<String> row =
          new ArrayList<>(List.of(Officer.nik(i), "Siti " + Officer.word(i), business, "Selat"));
      if (more.length > 1) {
        row.add("merah");
      }
      rows.add(row);
    }
    Path file = temp.resolve("UMKM " + regency + " " + year + ".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("UMKM");
      for (List<String> texts : rows) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        texts.forEach(text -> row.createCell(row.getPhysicalNumberOfCells()).setCellValue(text));
      }
      book.write(out);
    }
    return lumbung.send(file);
  }

  private List<String> districts() {
    return lumbung
        .db()
        .sql("select district_code from warehouse.observation order by 1")
        .query(String.class)
        .list();
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.findings().stream()
        .map(FindingLine::code)
        .filter(code -> !code.equals("TIDAK_DISEBUT"))
        .toList();
  }
}
