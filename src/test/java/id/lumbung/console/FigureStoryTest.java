package id.lumbung.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The head of the office reads, looks where a figure comes from, and publishes. */
@TestInstance(Lifecycle.PER_CLASS)
class FigureStoryTest {
  private static final String PASSWORD = "lumbung padi desa";

  private final TestLumbung lumbung;
  private final Browser browser;

  FigureStoryTest(@TempDir Path temp) throws IOException {
    this.lumbung = TestLumbung.withPages(temp.resolve("data"));
    lumbung.sweep(Samples.write(temp.resolve("files"), 0.1, List.of("62.03", "62.08")));
    lumbung.get(Accounts.class).add("kepala", Role.PIMPINAN, null, PASSWORD, "test");
    this.browser = Browser.open(lumbung.address());
  }

  @AfterAll
  void close() {
    browser.close();
    lumbung.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFigureIsReadTracedAndPublished(boolean hasScript) {
    Page page = browser.window(1280, ColorScheme.LIGHT, hasScript);
    Browser.signIn(page, "kepala", PASSWORD);
    String stock = count("select stock from mart.growth where year = 2022 and area_code = '62'");

    assertThat(page.locator(".answer h1")).containsText(stock + " usaha");
    assertThat(page.locator(".answer")).containsText("2 dari 14 kabupaten/kota melapor");
    assertThat(page.locator(".answer")).containsText(hasScript ? "Draf" : "Diterbitkan");

    page.locator("section.areas tbody a").first().click();
    assertThat(page.locator("h1")).containsText("jumlah usaha 2022");
    page.goBack();

    page.navigate("/?untuk=publik&tahun=2022");
    assertThat(page.locator("main")).containsText(hasScript ? "Belum ada angka" : "usaha");

    page.navigate("/terbitkan");
    if (hasScript) {
      page.locator("textarea[name=alasan]").fill("Rilis tahunan");
      page.locator("form.publish button").click();
      assertThat(page.locator(".told.done"))
          .containsText(
              "Sudah terbit", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
    }
    assertThat(page.locator("h1")).containsText("Tidak ada angka yang menunggu");
    page.navigate("/?untuk=publik&tahun=2022");
    assertThat(page.locator(".answer h1")).containsText("usaha");
    assertThat(page.locator(".answer")).not().containsText("Draf");
    page.context().close();
    browser.assertNothingForeign();
  }

  private String count(String sql) {
    long number = lumbung.db().sql(sql).query(Long.class).single();
    return new Forms(Locale.forLanguageTag("id")).units(number);
  }

  @Test
  void everyTableIsAFileOfExactlyItsNumbers() throws IOException {
    Page page = browser.window(1280, ColorScheme.LIGHT);
    Browser.signIn(page, "kepala", PASSWORD);
    String shown = page.locator("section.areas tbody tr.total td").first().innerText();

    Download csv =
        page.waitForDownload(() -> page.locator("section.areas .grid .files a").first().click());
    Download workbook =
        page.waitForDownload(() -> page.locator("section.areas .parts > .files a").first().click());

    assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
        .contains("Kalimantan Tengah;" + shown.replace(".", ""));
    assertThat(csv.suggestedFilename()).contains("TERBATAS").endsWith(".csv");
    assertThat(Files.size(workbook.path())).isGreaterThan(3_000);
    page.context().close();
  }

  @Test
  void theFirstPagePrintsOnOneSheet() {
    Page page = browser.window(1280, ColorScheme.DARK);
    Browser.signIn(page, "kepala", PASSWORD);
    Browser.print(page, "beranda-satu-lembar");

    assertThat(Browser.sheets("beranda-satu-lembar")).isEqualTo(1);
    page.context().close();
  }

  @Test
  void theBaseOfTheRateIsReadWithoutAClick() {
    Page page = browser.window(390, ColorScheme.LIGHT);
    Browser.signIn(page, "kepala", PASSWORD);

    assertThat(page.locator(".answer h1").innerText()).containsPattern("2021|melapor");
    Browser.assertFits(page);
    page.context().close();
  }
}
