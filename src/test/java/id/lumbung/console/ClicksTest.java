package id.lumbung.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who never saw the pages looks for is found from the first one in two clicks. */
@TestInstance(Lifecycle.PER_CLASS)
class ClicksTest {
  private static final String PASSWORD = "lumbung padi desa";
  private static final int MOST = 2;

  private final TestLumbung lumbung;
  private final Browser browser;
  private final Page page;
  private int clicks;

  ClicksTest(@TempDir Path temp) throws IOException {
    this.lumbung = TestLumbung.withPages(temp.resolve("data"));
    Path files = Samples.write(temp.resolve("files"), 0.1, List.of("62.03", "62.08"));
    Files.writeString(files.resolve("Data UMKM Kapuas 2023.xlsx"), "no workbook");
    lumbung.sweep(files);
    lumbung.get(Accounts.class).add("budi", Role.OPERATOR, null, PASSWORD, "test");
    this.browser = Browser.open(lumbung.address());
    this.page = browser.window(1280, ColorScheme.LIGHT);
    Browser.signIn(page, "budi", PASSWORD);
  }

  @AfterAll
  void close() {
    browser.close();
    lumbung.close();
  }

  @BeforeEach
  void beginAtTheFirstPage() {
    page.navigate("/");
    clicks = 0;
  }

  private void click(String what) {
    page.locator(what).first().click();
    clicks++;
  }

  @Test
  void whichRegencyIsLate() {
    click("nav a[href='/mutu']");

    assertThat(page.locator("h1")).containsText("belum melapor");
    assertThat(page.locator("main")).containsText("Kabupaten Barito Selatan");
    assertThat(clicks).isLessThanOrEqualTo(MOST);
  }

  @Test
  void whyTheLastFileWasRefused() {
    click("nav a[href='/kiriman']");
    click("table a:has-text('Kapuas 2023')");

    assertThat(page.locator("main")).containsText("ditolak");
    assertThat(page.locator("main")).containsText("Excel");
    assertThat(clicks).isLessThanOrEqualTo(MOST);
  }

  @Test
  void theBaseOfTheGrowthRate() {
    assertThat(page.locator(".answer h1")).containsText("2021");
    assertThat(clicks).isZero();
  }

  @Test
  void theButtonThatMendsAStoppedRun() {
    lumbung.leaveStopped("62.08");

    click("nav a[href='/proses']");
    click("table tbody tr:has-text('Sukamara 2022') th a");

    assertThat(page.locator("main .primary").first()).containsText("anjutkan");
    assertThat(clicks).isLessThanOrEqualTo(MOST);
  }
}
