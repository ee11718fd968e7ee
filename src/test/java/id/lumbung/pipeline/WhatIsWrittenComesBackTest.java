package id.lumbung.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.TestLumbung;
import id.lumbung.feedback.EnglishAnswers;
import id.lumbung.feedback.Receipt;
import id.lumbung.feedback.Template;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import id.lumbung.sample.Generator;
import id.lumbung.sample.Plan;
import id.lumbung.sample.RegencyWeights;
import id.lumbung.sample.Scenario;
import id.lumbung.sample.Smudge;
import id.lumbung.settings.JobsFolder;
import id.lumbung.warehouse.KnownBusinesses;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.Book.SheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates, answers and rows to mend, sent back as they are: no finding, and nothing changes. */
class WhatIsWrittenComesBackTest {
  private static final JobsFolder JOBS = JobsFolder.locate(Path.of("jobs"));

  /** Columns whose values a template brings in words of its lists. */
  private static final String LISTED =
      "sex, class_reported, pirt_status, halal_status, market_reach, financing, kbli, activity,"
          + " business_name, owner_name, nik, phone, district_code, workers_total, annual_sales_idr,"
          + " own_capital_idr, founded_year, product, address, nib";

  /** Findings that tell what else has been sent meanwhile. */
  private static final Set<String> OF_OTHERS = Set.of("KIRIMAN_ULANG", "NIK_GANDA_ANTARDAERAH");

  private final Regions regions = Regions.read(JOBS);
  private final Template template = new Template(regions, Kbli.read(JOBS));
  private final Regency kapuas = regions.byCode("62.03").orElseThrow();

  @TempDir private Path temp;

  private TestLumbung start() throws IOException {
    return TestLumbung.start(Files.createDirectory(temp.resolve("data")));
  }

  @Test
  void aBlankTemplateHasNothingToSay() throws IOException {
    try (TestLumbung lumbung = start()) {
      for (Regency regency : regions.regencies()) {
        Path file = temp.resolve("Templat_" + regency.code() + ".xlsx");
        template.write(file, regency, 2022);
        Receipt receipt = lumbung.send(file);
        assertThat(Objects.requireNonNull(receipt.reason()).code()).isEqualTo("LEMBAR_KOSONG");
        assertThat(receipt.findings()).as(regency.name()).isEmpty();
      }
    }
  }

  @Test
  void aPrefilledTemplateBringsEveryValueInTheWordsOfItsLists() throws IOException {
    try (TestLumbung lumbung = start()) {
      lumbung.send(Book.write(temp, "UMKM Kapuas 2021.xlsx", everyWord().bytes()));
      Path prefilled = temp.resolve("prefilled.xlsx");
      template.writePrefilled(
          prefilled,
          kapuas,
          2022,
          taker -> lumbung.get(KnownBusinesses.class).each("62.03", 2021, taker));

      Receipt untouched = lumbung.send(prefilled);
      assertThat(untouched.findings())
          .as("a row without its status is held for that alone")
          .extracting(finding -> finding.code() + " " + finding.field())
          .containsOnly("WAJIB_KOSONG status_aktif");

      Receipt receipt = lumbung.send(allStillActive(prefilled));
      assertThat(receipt.findings()).isEmpty();
      assertThat(receipt.register())
          .extracting(
              Receipt.Register::newBusinesses, Receipt.Register::changed, Receipt.Register::closed)
          .containsExactly(0L, 0L, 0L);
      assertThat(observed(lumbung, 2022)).isEqualTo(observed(lumbung, 2021)).hasSize(8);
    }
  }

  /** Every word that a column with choices can have in the register. */
  private static Book everyWord() {
    Book book = new Book();
    SheetText sheet =
        book.sheet("UMKM")
            .row(
                "No",
                "NIK",
                "Nama Pemilik",
                "Nama Usaha",
                "Kecamatan",
                "Skala Usaha",
                "PIRT",
                "Sertifikat Halal",
                "Pasar",
                "Pembiayaan",
                "Jenis Usaha",
                "Jumlah TK",
                "NIB");
    String[] classes = {"Mikro", "Kecil", "Menengah", "Besar"};
    String[] held = {"Ada", "Proses", "Belum", null};
    String[] markets = {"Lokal", "Provinsi", "Nasional", "Internasional"};
    String[] loans = {"KUR", "Bank", "Sendiri", "Koperasi"};
    for (int i = 0; i < 8; i++) {
      sheet.row(
          i + 1,
          Officer.nik(i + 1),
          "Siti " + Officer.word(i + 1),
          "Warung " + Officer.word(i + 1),
          "Selat",
          classes[i % 4],
          held[i % 4],
          held[(i + 1) % 4],
          markets[i % 4],
          loans[i % 4],
          i == 7 ? "10 Industri Pengolahan" : "Kuliner",
          i + 1,
          "012345678901" + i);
    }
    return book;
  }

  private Path allStillActive(Path prefilled) throws IOException {
    Path ticked = temp.resolve("ticked.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(prefilled))) {
      XSSFSheet data = book.getSheet("Data UMKM");
      int status = column(data, "Status Keaktifan");
      for (int row = 2; row <= data.getLastRowNum(); row++) {
        data.getRow(row).createCell(status).setCellValue("Masih aktif");
      }
      try (OutputStream out = Files.newOutputStream(ticked)) {
        book.write(out);
      }
    }
    return ticked;
  }

  private static List<Map<String, Object>> observed(TestLumbung lumbung, int year) {
    return lumbung
        .db()
        .sql(
            "select i.business_id, "
                + LISTED
                + " from warehouse.observation o join warehouse.identity i"
                + " using (regency_code, submission_id, sheet, row)"
                + " where o.data_year = :year and i.known_to = 'infinity' order by nik")
        .param("year", year)
        .query()
        .listOfRows();
  }

  @Test
  void answersAndRowsToMendChangeNothing() throws IOException {
    Path dirty = temp.resolve("dirty");
    new Generator(regions, RegencyWeights.POPULATION_2025)
        .generate(
            new Plan(Scenario.SAMPLE, 0.3, 7, dirty, 2022, null, 0.05, 0.2, Smudge.NONE),
            count -> {});
    try (TestLumbung lumbung = start()) {
      lumbung.sweep(dirty);
      List<Map<String, Object>> before = observedByContent(lumbung);
      Map<String, Set<String>> codes = codes(lumbung);

      Map<String, Receipt> mending = resend(lumbung, ".perbaikan.xlsx");
      assertThat(mending).hasSizeGreaterThan(5);
      mending.forEach(
          (file, receipt) -> {
            assertThat(receipt.rows().loaded()).as(file).isZero();
            assertThat(codesOf(receipt)).as(file).isSubsetOf(codes.get(original(file)));
          });
      assertThat(observedByContent(lumbung)).isEqualTo(before);

      Map<String, Receipt> answers = resend(lumbung, ".jawaban.xlsx");
      assertThat(answers).hasSizeGreaterThan(10);
      answers.forEach(
          (file, receipt) -> {
            Set<String> found = codesOf(receipt);
            found.removeAll(OF_OTHERS);
            Set<String> expected = new TreeSet<>(codes.getOrDefault(original(file), Set.of()));
            expected.removeAll(OF_OTHERS);
            assertThat(found).as(file).isEqualTo(expected);
            assertThat(Objects.requireNonNull(receipt.register()).newBusinesses())
                .as(file)
                .isZero();
          });
      assertThat(observedByContent(lumbung)).isEqualTo(before);
    }
  }

  private static Set<String> codesOf(Receipt receipt) {
    return receipt.findings().stream()
        .map(Receipt.FindingLine::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> codes(TestLumbung lumbung) {
    Map<String, Set<String>> codes = new TreeMap<>();
    Officer.receipts(lumbung).forEach((file, receipt) -> codes.put(file, codesOf(receipt)));
    return codes;
  }

  /** The name of the file that an answer or rows to mend belong to. */
  private static String original(String answer) {
    return answer.replaceFirst("^[0-9]+-", "").replaceFirst("\\.(jawaban|perbaikan)\\.", ".");
  }

  private Map<String, Receipt> resend(TestLumbung lumbung, String ending) throws IOException {
    Path folder = Files.createTempDirectory(temp, "back");
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      for (Path file : files.filter(f -> isOfTheFirst(f, ending)).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    lumbung.sweep(folder);
    Map<String, Receipt> receipts = new TreeMap<>(Officer.receipts(lumbung));
    receipts.keySet().removeIf(file -> !file.endsWith(ending));
    return receipts;
  }

  /** Whether the file belongs to what was sent first, not to what was sent back. */
  private static boolean isOfTheFirst(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.endsWith(ending)
        && !name.contains("(perbaikan ")
        && name.matches("[0-9]+-UMKM[^.]*\\.[^.]*" + Pattern.quote(ending));
  }

  private static List<Map<String, Object>> observedByContent(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql(
            "select o.regency_code, i.business_id, nik, owner_name, business_name, district_code,"
                + " annual_sales_idr, workers_total from warehouse.observation o"
                + " join warehouse.identity i using (regency_code, submission_id, sheet, row)"
                + " join warehouse.effect e using (submission_id)"
                + " where i.known_to = 'infinity' and e.known_to = 'infinity'"
                + " order by o.regency_code, nik, business_name, owner_name, i.business_id")
        .query()
        .listOfRows();
  }

  @Test
  void theAnswerInEnglishComesBackLikeTheFile() throws IOException {
    try (TestLumbung lumbung = start()) {
      Book book = Officer.sound(1, 5);
      book.sheet("Lain").row(Officer.HEADER).row(Officer.business(9, "Selatt"));
      Receipt first = lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes()));
      Path english =
          lumbung
              .get(EnglishAnswers.class)
              .write(
                  lumbung
                      .get(SubmissionRegister.class)
                      .get(Objects.requireNonNull(first.submission())),
                  temp);
      assertThat(english.getFileName())
          .hasToString(first.submission() + "-UMKM Kapuas 2022.answer.xlsx");

      Receipt back = lumbung.send(english);
      assertThat(back.rows())
          .extracting(Receipt.Rows::loaded, Receipt.Rows::quarantined)
          .containsExactly(5L, 1L);
      Set<String> found = codesOf(back);
      found.removeAll(OF_OTHERS);
      assertThat(found).isEqualTo(codesOf(first));
    }
  }

  @Test
  void aNikToRetypeStandsInACellOfTexts() throws IOException {
    try (TestLumbung lumbung = start()) {
      Book book = Officer.sound(1, 3);
      book.sheet("Lain")
          .row(Officer.HEADER)
          .row(9, 6203015203809990L, "Siti Potong", "Kios Potong", "Selat", 15_000_000);
      Receipt first = lumbung.send(Book.write(temp, "UMKM Kapuas 2022.xlsx", book.bytes()));
      assertThat(codesOf(first)).contains("NIK_TERPOTONG_EXCEL");

      List<String> formats = new ArrayList<>();
      Path mending = mending(lumbung);
      try (XSSFWorkbook held = new XSSFWorkbook(Files.newInputStream(mending))) {
        XSSFSheet sheet = held.getSheet("Lain");
        XSSFCell nik = sheet.getRow(1).getCell(column(sheet, "NIK"));
        formats.add(nik.getCellStyle().getDataFormatString());
        assertThat(nik.getCellType()).isEqualTo(CellType.NUMERIC);
      }
      assertThat(formats).containsExactly("@");
      Receipt again = lumbung.send(mending);
      assertThat(again.rows().loaded()).isZero();
      assertThat(codesOf(again)).contains("NIK_TERPOTONG_EXCEL");
    }
  }

  private static Path mending(TestLumbung lumbung) throws IOException {
    try (Stream<Path> files = Files.walk(lumbung.data().resolve("outbox"))) {
      return files.filter(f -> f.toString().endsWith(".perbaikan.xlsx")).findFirst().orElseThrow();
    }
  }

  private static int column(XSSFSheet sheet, String title) {
    for (var cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(title)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException("No column " + title);
  }
}
