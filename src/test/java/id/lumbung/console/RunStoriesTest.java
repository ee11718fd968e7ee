package id.lumbung.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import id.lumbung.Samples;
import id.lumbung.TestDatabase;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.operations.HalfRead;
import id.lumbung.operations.Run;
import id.lumbung.operations.RunFilter;
import id.lumbung.operations.RunGroup;
import id.lumbung.operations.Runs;
import id.lumbung.operations.Serving;
import id.lumbung.operations.Waiting;
import id.lumbung.pipeline.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators do with runs in a browser, with and without JavaScript. */
class RunStoriesTest {
  private static final String PASSWORD = "lumbung padi desa";
  private static final int SECONDS = 30;

  @TempDir Path temp;
  private final TestDatabase database = TestDatabase.fresh();
  private @Nullable TestLumbung lumbung;
  private @Nullable Browser browser;

  private Page start(boolean hasScript) {
    return start(TestLumbung.withPages(temp.resolve("data"), database), hasScript);
  }

  private Page start(TestLumbung started, boolean hasScript) {
    lumbung = started;
    Accounts accounts = started.get(Accounts.class);
    accounts.add("budi", Role.OPERATOR, null, PASSWORD, "test");
    accounts.add("sari", Role.PETUGAS, "62.01", PASSWORD, "test");
    Browser opened = Browser.open(started.address());
    browser = opened;
    Page page = opened.window(1280, ColorScheme.LIGHT, hasScript);
    Browser.signIn(page, "budi", PASSWORD);
    return page;
  }

  private TestLumbung sample() {
    return TestLumbung.startCopyWithPages(Samples.swept(0.1), temp.resolve("data"));
  }

  private TestLumbung lumbung() {
    return Objects.requireNonNull(lumbung);
  }

  private Browser browser() {
    return Objects.requireNonNull(browser);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (lumbung != null) {
      lumbung.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRunThatWasKilledInTheMiddleIsRecoveredAndEnds(boolean hasScript) throws Exception {
    HalfRead.leave(database, temp, kapuas("files", 1, 1500));
    Page page = start(hasScript);
    lumbung().get(Sweep.class).serve();

    page.navigate("/");
    page.locator("nav a[href='/proses']").click();
    page.locator("table.runs tbody a").first().click();
    assertThat(page.locator("h1")).containsText("terputus karena mesinnya mati");
    assertThat(page.locator(".progress")).containsText(" dari 1.501 baris");
    page.locator("main a.primary").click();
    assertThat(page.locator("h1")).hasText("Pulihkan lalu lanjutkan: Kabupaten Kapuas 2022?");
    assertThat(page.locator(".effects")).containsText("Melanjutkan dari baris ");
    page.locator("main button.primary").click();

    if (!hasScript) {
      long run = Objects.requireNonNull(runs().find(RunFilter.newest(9)).runs().get(0).run());
      Waiting.until(
          "the run ends",
          SECONDS,
          () -> runs().counts(null).values().stream().allMatch(n -> n == 0));
      page.navigate("/proses/" + run + "?ikut");
    }
    assertThat(page.locator("h1")).hasText("Kabupaten Kapuas 2022 selesai", inTime());
    assertThat(page.locator(".progress")).containsText("1.501 dari 1.501 baris");
    assertThat(page.locator("main")).containsText("2 percobaan");
    page.locator("main a", new Page.LocatorOptions().setHasText("Percobaan 1")).click();
    assertThat(page.locator("h1")).containsText("sudah ditangani");
    browser().assertNothingForeign();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSubmissionThatShrinksItsRegencyIsAcceptedWithAReason(boolean hasScript) throws Exception {
    Page page = start(hasScript);
    lumbung().sweep(kapuas("first", 1, 10));
    lumbung().sweep(kapuas("second", 1, 5));
    lumbung().get(Serving.class).begin("test");

    page.navigate("/proses");
    page.locator("h1 a.note").click();
    assertThat(page.locator(".found")).containsText("1 proses cocok");
    page.locator("table.runs tbody a").click();
    assertThat(page.locator("h1")).hasText("Kabupaten Kapuas 2022 menunggu keputusan operator");
    assertThat(page.locator("main")).containsText("turun dari 10 menjadi 5");
    page.locator("main a.primary").click();
    assertThat(page.locator(".effects")).containsText("5 hilang");
    page.locator("textarea").fill("separuhnya pindah");
    page.locator("main button.primary").click();
    assertThat(page.locator("[role=status]")).containsText("Diterima");

    Waiting.until("it is loaded", SECONDS, () -> stock() == 5);
    assertThat(
            lumbung()
                .db()
                .sql("select approval_reason from intake.submission where approved_by = 'budi'")
                .query(String.class)
                .single())
        .isEqualTo("separuhnya pindah");
    browser().assertNothingForeign();
  }

  @Test
  void aSecondPartIsAddedToTheFirstWithAReason() throws Exception {
    Page page = start(false);
    lumbung().sweep(kapuas("first", 1, 10));
    lumbung().sweep(kapuas("second", 11, 15));
    lumbung().get(Serving.class).begin("test");

    page.navigate("/proses?keadaan=for_me");
    page.locator("table.runs tbody a").click();
    assertThat(page.locator("main")).containsText("menggantikan, atau menambah?");
    page.locator("main a.primary").click();
    page.locator("textarea").fill("bagian kedua");
    page.locator("button[value=tambahan]").click();

    Waiting.until("it is added", SECONDS, () -> stock() == 15);
    browser().assertNothingForeign();
  }

  private long stock() {
    return lumbung()
        .db()
        .sql(
            "select count(*) from warehouse.effect e join warehouse.observation o using (submission_id) where e.known_to = 'infinity'")
        .query(Long.class)
        .single();
  }

  @Test
  void whatABulkRestartCountsIsWhatItRestarts() throws Exception {
    Page page = start(sample(), false);
    lumbung().leaveStopped("62.01", "62.03");
    RunFilter broken = new RunFilter(99, null, RunGroup.BROKEN, null, "62.03", null);
    long counted = runs().find(broken).total();
    assertThat(counted).isGreaterThan(1);

    page.navigate("/proses?keadaan=broken&wilayah=62.03");
    assertThat(page.locator(".found")).containsText(counted + " proses cocok");
    page.locator(".found a").click();
    assertThat(page.locator("h1")).hasText("Lanjutkan " + counted + " proses?");
    page.locator("main button.primary").click();

    assertThat(page.locator("[role=status]")).containsText(counted + " proses dilanjutkan");
    assertThat(runs().find(broken).total()).isZero();
    assertThat(runs().find(new RunFilter(99, null, RunGroup.BROKEN, null, "62.01", null)).total())
        .isGreaterThan(1);
  }

  @Test
  void aDataOfficerSeesTheOwnRegencyAloneAndNoAct() throws Exception {
    Page page = start(sample(), true);
    Run other = runs().find(new RunFilter(1, null, null, null, "62.03", null)).runs().get(0);
    Page officer = browser().window(1280, ColorScheme.LIGHT);
    Browser.signIn(officer, "sari", PASSWORD);

    officer.navigate("/proses?wilayah=62.03");
    assertThat(officer.locator("main")).not().containsText("Kapuas");
    assertThat(officer.locator("main")).containsText("Kotawaringin Barat");
    officer.locator("table.runs tbody a").first().click();
    assertThat(officer.locator("main a.button, main .acts")).hasCount(0);
    assertThat(officer.navigate("/proses/" + other.run()).status()).isEqualTo(404);
    assertThat(officer.navigate("/proses/" + other.run() + "/langsung").status()).isEqualTo(404);
    assertThat(officer.navigate("/proses/" + other.run() + "/tarik").status()).isEqualTo(403);
    assertThat(officer.navigate("/proses/lanjutkan").status()).isEqualTo(403);
    page.navigate("/proses/" + other.run());
    assertThat(page.locator("main .acts")).hasCount(1);
  }

  private static LocatorAssertions.HasTextOptions inTime() {
    return new LocatorAssertions.HasTextOptions().setTimeout(SECONDS * 1000.0);
  }

  private Runs runs() {
    return lumbung().get(Runs.class);
  }

  private Path kapuas(String name, int first, int last) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name));
    Samples.numbered(folder.resolve("UMKM 62.03 Kapuas 2022.xlsx"), first, last);
    return folder;
  }
}
