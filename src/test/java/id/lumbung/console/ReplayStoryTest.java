package id.lumbung.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.domain.Field;
import id.lumbung.feedback.HeadingSchool;
import id.lumbung.operations.Serving;
import id.lumbung.operations.Waiting;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator sees what archived files would come to, and sends them with a reason. */
class ReplayStoryTest {
  private static final String PASSWORD = "lumbung padi desa";
  private static final int SECONDS = 30;

  @TempDir Path temp;

  @Test
  void aFileThatWasRefusedIsSentAgainOnceItsHeadingIsKnown() throws Exception {
    try (TestLumbung lumbung = TestLumbung.withPages(temp.resolve("data"));
        Browser browser = Browser.open(lumbung.address())) {
      lumbung.send(
          Files.write(temp.resolve("UMKM Kapuas 2022.xlsx"), withUnknownDistricts().bytes()));
      lumbung.get(Accounts.class).add("budi", Role.OPERATOR, null, PASSWORD, "test");
      Page page = browser.window(1280, ColorScheme.LIGHT, false);
      Browser.signIn(page, "budi", PASSWORD);

      page.navigate("/pengaturan");
      page.locator("main a[href='/pengaturan/nilai-ulang']").click();
      page.locator("main button.primary").click();
      assertThat(page.locator("#hasil h2"))
          .hasText("1 berkas dinilai ulang, tidak ada yang berubah");
      assertThat(page.locator("textarea")).hasCount(0);

      lumbung.get(HeadingSchool.class).teach("62.03", "Daerah Binaan", Field.KECAMATAN, "sari");
      page.locator("main select").selectOption("62.03");
      page.locator("main .filters button").click();
      assertThat(page.locator("#hasil h2")).hasText("1 berkas dinilai ulang, 1 akan dikirim ulang");
      assertThat(page.locator("#hasil tbody")).containsText("dulu ditolak, kini dimuat");
      assertThat(page.locator("#hasil")).containsText("Baris yang dimuat dari berkas itu: 0 → 2.");

      lumbung.get(Serving.class).begin("test");
      page.locator("textarea").fill("judul sudah diajarkan");
      page.locator("main form.stack button.primary").click();
      assertThat(page.locator("[role=status]")).containsText("1 berkas dikirim ulang");
      Waiting.until("it is loaded", SECONDS, () -> loaded(lumbung) == 2);
      assertThat(
              lumbung
                  .db()
                  .sql("select actor || ': ' || reason from accounts.audit where action = 'replay'")
                  .query(String.class)
                  .single())
          .isEqualTo("budi: judul sudah diajarkan");

      page.navigate("/kiriman/2");
      assertThat(page.locator("main")).containsText("Berkas dari kiriman 1, dinilai ulang");
      page.navigate("/pengaturan/nilai-ulang?lihat=ya");
      assertThat(page.locator("#hasil h2"))
          .hasText("1 berkas dinilai ulang, tidak ada yang berubah");
      browser.assertNothingForeign();
    }
  }

  private static Book withUnknownDistricts() {
    Book book = new Book();
    book.sheet("UMKM")
        .row("NIK", "Nama Pemilik", "Nama Usaha", "Daerah Binaan")
        .row(Officer.nik(1), "Siti Aani", "Warung Aani", "Selat")
        .row(Officer.nik(2), "Siti Bani", "Warung Bani", "Selat");
    return book;
  }

  private static long loaded(TestLumbung lumbung) {
    return lumbung
        .db()
        .sql("select count(*) from warehouse.observation")
        .query(Long.class)
        .single();
  }
}
