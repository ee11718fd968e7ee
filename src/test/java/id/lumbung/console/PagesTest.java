package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every page, light and dark, on a desk and on a telephone, and on paper. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {
  private static final String PASSWORD = "lumbung padi desa";

  /** Pages by the name of their picture. */
  private static final List<List<String>> PAGES =
      List.of(
          List.of("beranda", "/"),
          List.of("beranda-kapuas", "/?wilayah=62.03"),
          List.of("beranda-umum-kosong", "/?untuk=publik"),
          List.of("terbitkan", "/terbitkan"),
          List.of("kiriman", "/kiriman"),
          List.of("kiriman-satu", "/kiriman/8"),
          List.of("proses", "/proses"),
          List.of("proses-terhenti", "/proses?keadaan=broken&sejak=7&wilayah=62.03&nama=kapuas"),
          List.of("proses-satu", "/proses/2"),
          List.of("proses-tarik", "/proses/2/tarik"),
          List.of("proses-lanjutkan", "/proses/lanjutkan"),
          List.of("tinjau", "/tinjau"),
          List.of("mutu", "/mutu?tahun=2022"),
          List.of("data", "/data"),
          List.of("kamus", "/data/kamus?cari=halal"),
          List.of("asal", "/asal?ukuran=stock&tahun=2022&wilayah=62.03"),
          List.of("pengaturan", "/pengaturan"),
          List.of("nilai-ulang", "/pengaturan/nilai-ulang?lihat=ya"),
          List.of("pengguna", "/pengguna"),
          List.of("jejak", "/jejak"),
          List.of("sandi", "/sandi"));

  private final TestLumbung lumbung;
  private final Browser browser;

  PagesTest(@TempDir Path temp) {
    this.lumbung = TestLumbung.startCopyWithPages(Samples.swept(0.1), temp.resolve("data"));
    Accounts accounts = lumbung.get(Accounts.class);
    accounts.add("admin", Role.ADMIN, null, PASSWORD, "test");
    accounts.add("sari", Role.PETUGAS, "62.03", PASSWORD, "test");
    this.browser = Browser.open(lumbung.address());
  }

  @AfterAll
  void close() {
    browser.close();
    lumbung.close();
  }

  @Test
  void everyPageCanBeReadInBothThemesAndWidthsAndOnPaper() {
    Page page = browser.window(Browser.WIDE, ColorScheme.LIGHT);
    page.navigate("/masuk");
    Browser.look(page, "masuk");
    Browser.signIn(page, "admin", PASSWORD);
    for (List<String> one : PAGES) {
      Response response = page.navigate(one.get(1));
      assertThat(response.status()).as(one.get(1)).isEqualTo(200);
      Browser.look(page, one.get(0));
      Browser.print(page, one.get(0));
    }
    assertThat(Browser.sheets("kiriman-satu")).as("an answer on one A4").isEqualTo(1);
    browser.assertNothingForeign();
  }

  @Test
  void everyPageIsLight() {
    Visit visit = Visit.of(lumbung.address(), "admin", PASSWORD);
    String first = visit.get("/").body();
    int all = visit.weight("/");
    Matcher part = Pattern.compile("(?:href|src)=\"(/aset/[^\"]+)\"").matcher(first);
    while (part.find()) {
      all += visit.weight(part.group(1));
    }

    assertThat(all).isBetween(20_000, 450_000);
    for (List<String> one : PAGES) {
      assertThat(visit.weight(one.get(1))).as(one.get(1)).isBetween(500, 60_000);
    }
  }

  @Test
  void everyPageSpeaksEnglishToo() {
    Page page = browser.window(1280, ColorScheme.LIGHT);
    Browser.signIn(page, "admin", PASSWORD);
    for (List<String> one : PAGES) {
      page.navigate(one.get(1) + (one.get(1).contains("?") ? "&" : "?") + "bahasa=en");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
    page.context().close();
  }
}
