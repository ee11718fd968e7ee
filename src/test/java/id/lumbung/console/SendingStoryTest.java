package id.lumbung.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.domain.FileRefused;
import id.lumbung.operations.Serving;
import id.lumbung.operations.Waiting;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.RowStream;
import id.lumbung.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer does in a browser: check, send, mend, send again. */
class SendingStoryTest {
  private static final String PASSWORD = "lumbung padi desa";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Pattern SUBMISSION = Pattern.compile(".*/kiriman/[0-9]+$");
  private static final double PATIENCE_MILLIS = 60_000;

  @TempDir Path temp;
  private @Nullable TestLumbung lumbung;
  private @Nullable Browser browser;

  @BeforeEach
  void start() throws IOException {
    TestLumbung started = TestLumbung.withPages(temp.resolve("data"));
    lumbung = started;
    Accounts accounts = started.get(Accounts.class);
    accounts.add("sari", Role.PETUGAS, "62.03", PASSWORD, "test");
    accounts.add("tono", Role.PETUGAS, "62.01", PASSWORD, "test");
    Path before = temp.resolve("UMKM_62.03_Kapuas_2021.xlsx");
    started.send(Files.write(before, Officer.sound(1, 10).bytes()));
    started.get(Serving.class).begin("test");
    browser = Browser.open(started.address());
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    lumbung().close();
  }

  private TestLumbung lumbung() {
    return Objects.requireNonNull(lumbung);
  }

  private Page window(String name, boolean hasScript) {
    Page page = Objects.requireNonNull(browser).window(1280, ColorScheme.LIGHT, hasScript);
    Browser.signIn(page, name, PASSWORD);
    return page;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileIsCheckedSentMendedAndCounts(boolean hasScript) throws Exception {
    Page page = window("sari", hasScript);
    page.navigate("/kiriman");
    choose(page, "UMKM_62.03_Kapuas_2022.xlsx", faulty().bytes());
    page.locator("button[value=periksa]").click();

    assertThat(page.locator("h1")).containsText("11 akan dimuat, 1 akan ditahan", patiently());
    assertThat(page.locator(".aftermath"))
        .containsText("11 usaha aktif untuk tahun 2022, pertumbuhan 10,00 % dari 10 usaha");
    List<String> promised = counts(page);
    List<Integer> rows = numbers(page.locator("h1").innerText());
    assertThat(page.locator(".causes").first()).containsText("UMKM 2!E2");
    assertThat(submissions()).isEqualTo(1);
    if (hasScript) {
      Browser.look(page, "periksa");
    }

    page.locator("main button.primary").click();
    assertThat(page).hasURL(SUBMISSION, new HasURLOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(page.locator("h1")).containsText("11 dimuat, 1 ditahan", patiently());
    assertThat(counts(page)).isEqualTo(promised.subList(0, 4));
    assertThat(numbers(page.locator("h1").innerText())).isEqualTo(rows);
    assertThat(page.locator("article")).containsText("oleh sari");
    figure(page, "11 usaha aktif");

    Download english = page.waitForDownload(() -> page.locator("main a[hreflang=en]").click());
    assertThat(english.suggestedFilename()).endsWith(".answer.xlsx");
    assertThat(firstSheet(english.path())).contains("To mend: 1 of 12 businesses");

    Download mending = page.waitForDownload(() -> page.locator("main a.primary").click());
    assertThat(mending.suggestedFilename()).endsWith(".perbaikan.xlsx");
    page.navigate("/kiriman");
    choose(page, mending.suggestedFilename(), mended(mending.path()));
    page.locator("button[value=muat]").click();
    assertThat(page).hasURL(SUBMISSION, new HasURLOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(page.locator("h1")).containsText("1 dimuat, 0 ditahan", patiently());
    assertThat(page.locator(".next")).containsText("Tidak ada yang perlu diperbaiki");
    figure(page, "12 usaha aktif");
    Objects.requireNonNull(browser).assertNothingForeign();
  }

  private static String firstSheet(Path file) throws FileRefused {
    StringBuilder text = new StringBuilder();
    try (Workbook book = Workbook.open(file, ReadLimits.defaults());
        RowStream rows = book.rows(1)) {
      for (PhysicalRow row = rows.next(); row != null; row = rows.next()) {
        row.cells().forEach(cell -> text.append(cell.text()).append('\n'));
      }
    }
    return text.toString();
  }

  /** The figure on the first page follows by itself. */
  private static void figure(Page page, String words) throws InterruptedException {
    figure(page, words, 2022);
  }

  private static void figure(Page page, String words, int year) throws InterruptedException {
    String from = page.url();
    Waiting.until(
        words,
        60,
        () -> {
          page.navigate("/?tahun=" + year);
          return String.join("", page.locator(".answer h1").allInnerTexts()).contains(words);
        },
        () -> page.locator("h1").innerText());
    page.navigate(from);
  }

  @Test
  void aFileMayBeDropped() {
    Page page = window("sari", true);
    page.navigate("/kiriman");
    page.evaluate(
        """
        () => {
          const data = new DataTransfer();
          data.items.add(new File(["x"], "Kapuas 2022.xlsx"));
          document.querySelector(".drop").dispatchEvent(
            new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
        }
        """);

    assertThat(page.evaluate("document.querySelector('input[type=file]').files[0].name"))
        .isEqualTo("Kapuas 2022.xlsx");
  }

  @Test
  void aWarningIsAnsweredWithAReason() throws Exception {
    Book book = Officer.sound(1, 3);
    book.sheet("UMKM 2")
        .row(Officer.header())
        .row(4, "", "Ani Wati", "Warung Ani", "Selat", 9_000_000);
    lumbung().send(Files.write(temp.resolve("UMKM_62.03_Kapuas_2020.xlsx"), book.bytes()));
    Page page = window("sari", true);
    page.navigate("/kiriman/2");
    Locator warning = page.locator("#NIK_KOSONG");
    warning.locator("summary").click();
    warning.locator("select").selectOption("UMKM 2!B2");
    warning.locator("textarea").fill("KTP masih diurus.");
    warning.locator("form button").click();

    assertThat(page.locator(".told.done")).containsText("Alasan tersimpan");
    assertThat(page.locator("#NIK_KOSONG .reasons"))
        .containsText(Pattern.compile("KTP masih diurus\\.\\s+sari, .* · UMKM 2!B2"));
    Browser.look(page, "kiriman-alasan");
  }

  @Test
  void anUnknownHeadingIsTaughtOnThePageOfTheCheckAndForgottenInTheSettings() throws Exception {
    Page page = window("sari", false);
    page.navigate("/kiriman");
    choose(page, "UMKM_62.03_Kapuas_2019.xlsx", ownWords().bytes());
    page.locator("button[value=periksa]").click();
    assertThat(page.locator(".told.failed"))
        .containsText("Kolom wajib “Kecamatan” tidak ditemukan", patiently());
    Locator heading = page.locator("#kolom tbody tr");
    assertThat(heading).containsText("Daerah Binaan");
    assertThat(heading.locator("select")).hasValue("kecamatan");
    heading.locator("button").click();

    assertThat(page.locator("h1")).containsText("2 akan dimuat", patiently());
    Locator colour = page.locator("#kolom tbody tr");
    assertThat(colour).containsText("Warna Cat");
    colour.locator("select").selectOption("(tidak dipakai)");
    colour.locator("button").click();
    assertThat(page.locator(".next")).containsText("Tekan", patiently());
    assertThat(page.locator("#kolom")).hasCount(0);

    page.navigate("/pengaturan");
    Locator kapuas = page.locator("#judul details");
    kapuas.locator("summary").click();
    assertThat(kapuas.locator("table").first()).containsText("Daerah Binaan");
    kapuas
        .locator("tr", new Locator.LocatorOptions().setHasText("Daerah Binaan"))
        .first()
        .locator("button")
        .click();
    assertThat(page.locator("#judul .told.done")).containsText("1 arti judul dilupakan");
    assertThat(lessons()).containsExactly("Warna Cat = null");
    assertThat(audited("teach_heading")).hasSize(3).allMatch(line -> line.startsWith("sari "));
  }

  @Test
  void aHeadingIsTaughtOnThePageOfAnAnswer() throws Exception {
    Book book = new Book();
    book.sheet("UMKM")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Kode Rahasia")
        .row(Officer.nik(1), "Siti Aminah", "Warung Siti", "Selat", "x");
    lumbung().send(Files.write(temp.resolve("UMKM_62.03_Kapuas_2020.xlsx"), book.bytes()));
    Page page = window("sari", false);
    page.navigate("/kiriman/2");
    page.locator("#kolom select").selectOption("keterangan");
    page.locator("#kolom button").click();

    assertThat(page.locator(".told.done")).containsText("Arti judul “Kode Rahasia” tersimpan");
    assertThat(lessons()).containsExactly("Kode Rahasia = keterangan");
  }

  private List<String> lessons() {
    return lumbung()
        .db()
        .sql(
            """
            select heading || ' = ' || coalesce(field, 'null') from staging.taught_heading
            where regency_code = '62.03' order by 1
            """)
        .query(String.class)
        .list();
  }

  private List<String> audited(String action) {
    return lumbung()
        .db()
        .sql("select actor || ' ' || object from accounts.audit where action = :action")
        .param("action", action)
        .query(String.class)
        .list();
  }

  /** Headings that mean nothing to others. */
  private static Book ownWords() {
    Book book = new Book();
    book.sheet("UMKM")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Daerah Binaan", "Warna Cat")
        .row(Officer.nik(1), "Siti Aminah", "Warung Siti", "Selat", "merah")
        .row(Officer.nik(2), "Budi Santoso", "Toko Budi", "Selat", "biru");
    return book;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tambah", "ganti"})
  void anOfficerSaysWhetherASecondFileAddsOrReplaces(String word) throws Exception {
    Page page = window("sari", true);
    page.navigate("/kiriman");
    choose(page, "UMKM_62.03_Kapuas_2021 kedua.xlsx", Officer.sound(11, 12).bytes());
    page.locator("button[value=muat]").click();
    assertThat(page.locator("#cakupan h2")).containsText("Menggantikan atau menambah", patiently());
    assertThat(page.locator(".told.note .sign")).hasText("!");
    assertThat(page.locator(".told.failed")).hasCount(0);
    Browser.look(page, "cakupan");
    assertThat(page.request().post(page.url() + "/cakupan").status()).isNotEqualTo(200);

    page.locator("#cakupan textarea").fill("dari desa yang lain");
    page.locator("button[value=" + word + "]").click();

    assertThat(page.locator(".told.done")).containsText("Tercatat");
    Waiting.until(
        "loaded",
        60,
        () -> {
          page.reload();
          return page.locator("h1").innerText().contains("12 dimuat");
        });
    assertThat(page.locator("#cakupan")).hasCount(0);
    figure(page, word.equals("tambah") ? "22 usaha aktif" : "12 usaha aktif", 2021);
    assertThat(audited("tell_scope")).containsExactly("sari submission 2");
  }

  @Test
  void anOfficerSaysThatAYearThatCameInPartsIsWhole() throws Exception {
    Page page = window("sari", true);
    page.navigate("/kiriman");
    choose(page, "UMKM_62.03_Kapuas_2022 bagian 1.xlsx", Officer.sound(1, 12).bytes());
    page.locator("button[value=muat]").click();
    assertThat(page.locator("#cakupan h2")).containsText("baru sebagian", patiently());

    page.locator("#cakupan textarea").fill("hanya satu bagian");
    page.locator("button[value=lengkap]").click();

    assertThat(page.locator(".told.done")).containsText("data tahun ini lengkap");
    assertThat(page.locator("#cakupan")).hasCount(0);
    assertThat(audited("tell_scope")).containsExactly("sari submission 2");
  }

  @Test
  void anOfficerOfAnotherRegencySeesNothingOfIt() throws Exception {
    Page own = window("sari", true);
    own.navigate("/kiriman");
    choose(own, "UMKM_62.03_Kapuas_2022.xlsx", faulty().bytes());
    own.locator("button[value=periksa]").click();
    assertThat(own.locator("h1")).containsText("akan dimuat", patiently());
    String checked = own.url().substring(lumbung().address().length());

    Page page = window("tono", true);
    for (String path :
        List.of(
            "/kiriman/1",
            "/kiriman/1/kemajuan",
            "/kiriman/1/jawaban.xlsx",
            "/kiriman/1/perbaikan.xlsx",
            "/kiriman/1/tanda-terima.txt",
            "/kiriman/1/tanda-terima.json",
            "/kiriman/templat.xlsx?wilayah=62.03&tahun=2022&isi=ya",
            checked,
            checked + "/kemajuan",
            checked + "/jawaban.xlsx")) {
      assertThat(page.request().get(path).status()).as(path).isEqualTo(404);
    }
    page.navigate("/kiriman?wilayah=62.03");
    assertThat(page.locator("article")).not().containsText("Kapuas");
    assertThat(page.locator("#daftar h2")).hasText("0 kiriman");

    choose(page, "UMKM_62.03_Kapuas_2022.xlsx", faulty().bytes());
    page.locator("button[value=periksa]").click();
    assertThat(page.locator("h1"))
        .containsText("Berkas ini untuk Kabupaten Kapuas, bukan untuk wilayah Anda", patiently());
    assertThat(page.locator(".cards")).hasCount(0);
    assertThat(numbers(page.locator("article").innerText().replace("62.03_Kapuas_2022", "")))
        .isEmpty();
    assertThat(submissions()).isEqualTo(1);
  }

  private long submissions() {
    return lumbung().db().sql("select count(*) from intake.submission").query(Long.class).single();
  }

  private static ContainsTextOptions patiently() {
    return new ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static void choose(Page page, String name, byte[] bytes) {
    page.locator("input[type=file]").setInputFiles(new FilePayload(name, XLSX, bytes));
  }

  private static List<String> counts(Page page) {
    return page.locator(".cards.counts dd").allInnerTexts();
  }

  private static List<Integer> numbers(String text) {
    return Pattern.compile("[0-9]+")
        .matcher(text)
        .results()
        .map(found -> Integer.valueOf(found.group()))
        .toList();
  }

  /** Eleven sound businesses, ten of them known, and one that cannot be placed. */
  private static Book faulty() {
    Book book = Officer.sound(1, 11);
    book.sheet("UMKM 2").row(Officer.header()).row(Officer.business(20, ""));
    return book;
  }

  /** Fills the district of every row. */
  private static byte[] mended(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        int column = -1;
        for (Row row : sheet) {
          if (column >= 0 && row.getPhysicalNumberOfCells() > 1) {
            row.createCell(column).setCellValue("Selat");
          }
          for (Cell cell : row) {
            if (cell.toString().strip().startsWith("Kecamatan")) {
              column = cell.getColumnIndex();
            }
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }
}
