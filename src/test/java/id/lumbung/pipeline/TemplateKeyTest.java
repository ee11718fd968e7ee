package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.LastYear;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Template;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.settings.JobsFolder;
import id.lumbung.warehouse.KnownBusinesses;
import id.lumbung.workbook.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a prefilled template speaks of the business that was filled in there. */
class TemplateKeyTest {
  private static final JobsFolder JOBS = JobsFolder.locate(Path.of("jobs"));
  private static final String KEY = "Kunci (Lumbung)";

  /** What these rows are told besides: a business without a NIK, and one that is left out. */
  private static final Set<String> OF_OTHERS = Set.of("NIK_KOSONG", "TIDAK_DISEBUT");

  private final Regions regions = Regions.read(JOBS);
  private final Template template = new Template(regions, Kbli.read(JOBS));

  @TempDir private Path temp;
  private TestLumbung lumbung;

  @BeforeEach
  void reportFourBusinesses() throws IOException {
    lumbung = TestLumbung.start(Files.createDirectory(temp.resolve("data")));
    Book book = Officer.sound(1, 3);
    book.sheet("Tanpa NIK")
        .row(Officer.HEADER)
        .row(4, null, "Siti Tanpa", "Kios Tanpa", "Selat", 15_000_000);
    lumbung.send(Book.write(temp, "UMKM Kapuas 2021.xlsx", book.bytes()));
  }

  @AfterEach
  void stop() {
    lumbung.close();
  }

  /** Sends the template of a year with last year's businesses, all active, as it is changed. */
  private Receipt send(String regency, int year, Consumer<XSSFSheet> change) throws IOException {
    Path file = temp.resolve("Templat " + regency + " " + year + ".xlsx");
    Regency whose = regions.byCode(regency).orElseThrow();
    template.writePrefilled(
        file, whose, year, new LastYear(lumbung.get(KnownBusinesses.class), "62.03", 2021, null));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet data = book.getSheet("Data UMKM");
      for (int row = 2; row <= data.getLastRowNum(); row++) {
        put(data.getRow(row), "Status Keaktifan", "Aktif");
      }
      change.accept(data);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    return lumbung.send(file);
  }

  private static int column(XSSFSheet sheet, String title) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("No column " + title);
  }

  private static void put(XSSFRow row, String title, String value) {
    row.createCell(column(row.getSheet(), title)).setCellValue(value);
  }

  private static String get(XSSFRow row, String title) {
    return String.valueOf(row.getCell(column(row.getSheet(), title)));
  }

  private static String text(XSSFRow row, int column) {
    return row.getCell(column) == null ? "" : row.getCell(column).toString();
  }

  private static XSSFRow rowOf(XSSFSheet data, String business) {
    for (int row = 2; row <= data.getLastRowNum(); row++) {
      if (get(data.getRow(row), "Nama Usaha").equals(business)) {
        return data.getRow(row);
      }
    }
    throw new IllegalArgumentException("No business " + business);
  }

  private static String warung(int number) {
    return "Warung " + Officer.word(number);
  }

  private static List<String> codes(Receipt receipt) {
    return receipt.findings().stream()
        .filter(finding -> !OF_OTHERS.contains(finding.code()))
        .map(finding -> finding.code() + " " + finding.row())
        .toList();
  }

  private static List<Long> change(Receipt receipt) {
    Receipt.Register register = Objects.requireNonNull(receipt.register());
    return List.of(register.newBusinesses(), register.changed(), register.closed());
  }

  /** Businesses of a data year by the name they have then. */
  private Long business(String name, int year) {
    return lumbung
        .db()
        .sql(
            "select i.business_id from warehouse.observation o join warehouse.identity i"
                + " using (regency_code, submission_id, sheet, row)"
                + " where o.business_name = :name and o.data_year = :year"
                + " and i.known_to = 'infinity'")
        .param("name", name)
        .param("year", year)
        .query(Long.class)
        .single();
  }

  @Test
  void theKeyIsHiddenAndHoldsNothingOfTheOwner() throws IOException {
    List<String> keys = new ArrayList<>();
    send(
        "62.03",
        2022,
        data -> {
          assertThat(data.isColumnHidden(column(data, KEY))).isTrue();
          for (int row = 2; row <= data.getLastRowNum(); row++) {
            keys.add(get(data.getRow(row), KEY));
          }
        });
    assertThat(keys)
        .hasSize(4)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
  }

  @Test
  void aChangedRowWithAnotherNameIsTheSameBusiness() throws IOException {
    Receipt receipt =
        send(
            "62.03",
            2022,
            data -> {
              XSSFRow row = rowOf(data, warung(1));
              put(row, "Status Keaktifan", "Berubah");
              put(row, "Nama Usaha", "Salon Melati");
              put(row, "Jenis Usaha", "96 – kategori S: Aktivitas Jasa Lainnya");
              put(rowOf(data, "Kios Tanpa"), "Nama Usaha", "Bengkel Baru");
            });
    assertThat(receipt.findings()).noneMatch(finding -> finding.code().startsWith("KUNCI"));
    assertThat(business("Salon Melati", 2022)).isEqualTo(business(warung(1), 2021));
    assertThat(business("Bengkel Baru", 2022)).isEqualTo(business("Kios Tanpa", 2021));
    assertThat(change(receipt).get(0)).isZero();
  }

  @Test
  void aNikPutRightUnderTheSameNameIsTheSameBusiness() throws IOException {
    Receipt receipt =
        send("62.03", 2022, data -> put(rowOf(data, warung(2)), "NIK", Officer.nik(77)));
    assertThat(codes(receipt)).isEmpty();
    assertThat(business(warung(2), 2022)).isEqualTo(business(warung(2), 2021));
  }

  @Test
  void sortedAndDeletedRowsAreStillTheirBusinesses() throws IOException {
    Receipt receipt =
        send(
            "62.03",
            2022,
            data -> {
              int last = data.getLastRowNum();
              for (int column = 0; column <= column(data, KEY); column++) {
                String first = text(data.getRow(2), column);
                data.getRow(2).createCell(column).setCellValue(text(data.getRow(last), column));
                data.getRow(last).createCell(column).setCellValue(first);
              }
              data.removeRow(data.getRow(3));
            });
    assertThat(receipt.rows().loaded()).isEqualTo(3);
    assertThat(codes(receipt)).isEmpty();
    assertThat(change(receipt).get(0)).isZero();
  }

  @Test
  void aRowOverwrittenWithAnotherBusinessDoesNotTakeItOver() throws IOException {
    Receipt receipt =
        send(
            "62.03",
            2022,
            data -> {
              XSSFRow row = rowOf(data, warung(3));
              put(row, "NIK", Officer.nik(88));
              put(row, "Nama Pemilik", "Rahmat Hidayat");
              put(row, "Nama Usaha", "Toko Cat Rahmat");
            });
    assertThat(codes(receipt)).singleElement().asString().startsWith("KUNCI_TIDAK_COCOK");
    assertThat(receipt.rows().loaded()).isEqualTo(4);
    assertThat(business("Toko Cat Rahmat", 2022)).isNotEqualTo(business(warung(3), 2021));
  }

  @Test
  void aCopiedRowIsToldAndNeitherIsJoinedByTheKey() throws IOException {
    Receipt receipt =
        send(
            "62.03",
            2022,
            data -> {
              XSSFRow row = rowOf(data, warung(1));
              XSSFRow copy = data.createRow(data.getLastRowNum() + 1);
              row.forEach(
                  cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.toString()));
              put(copy, "NIK", Officer.nik(99));
              put(copy, "Nama Pemilik", "Rahmat Hidayat");
              put(copy, "Nama Usaha", "Toko Cat Rahmat");
              put(copy, "Status Keaktifan", "Baru");
            });
    assertThat(codes(receipt)).containsExactly("KUNCI_GANDA 7");
    assertThat(business(warung(1), 2022)).isEqualTo(business(warung(1), 2021));
    assertThat(business("Toko Cat Rahmat", 2022)).isNotEqualTo(business(warung(1), 2021));
  }

  @Test
  void aKeyOfAnotherRegencyOpensNothing() throws IOException {
    Receipt receipt =
        send(
            "62.06",
            2022,
            data -> {
              for (int row = 2; row <= data.getLastRowNum(); row++) {
                put(data.getRow(row), "Kecamatan", "Katingan Hilir");
                put(data.getRow(row), "NIK", Officer.nik(200 + row));
                put(data.getRow(row), "Nama Usaha", "Toko Lain " + Officer.word(row + 30));
              }
            });
    assertThat(receipt.rows().loaded()).isEqualTo(4);
    assertThat(change(receipt).get(0)).isEqualTo(4);
    assertThat(codes(receipt)).hasSize(4).allMatch(code -> code.startsWith("KUNCI_TIDAK_COCOK"));
  }

  @Test
  void rowsToMendTakeTheKeyAlong() throws IOException {
    send(
        "62.03",
        2022,
        data -> {
          put(rowOf(data, "Kios Tanpa"), "Kecamatan", "Tidak Ada Itu");
          put(rowOf(data, "Kios Tanpa"), "Status Keaktifan", "Berubah");
        });
    Path mending;
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      mending =
          files.filter(f -> f.toString().endsWith(".perbaikan.xlsx")).findFirst().orElseThrow();
    }
    Path mended = temp.resolve("mended.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(mending))) {
      XSSFSheet data = book.getSheet("Data UMKM");
      assertThat(data.isColumnHidden(column(data, KEY))).isTrue();
      put(data.getRow(1), "Kecamatan", "Selat");
      put(data.getRow(1), "Nama Usaha", "Bengkel Baru");
      try (OutputStream out = Files.newOutputStream(mended)) {
        book.write(out);
      }
    }
    Receipt receipt = lumbung.send(mended);
    assertThat(codes(receipt)).isEmpty();
    assertThat(business("Bengkel Baru", 2022)).isEqualTo(business("Kios Tanpa", 2021));
  }
}
