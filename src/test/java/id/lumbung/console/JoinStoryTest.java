package id.lumbung.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.operations.Serving;
import id.lumbung.pipeline.Officer;
import id.lumbung.review.Review;
import id.lumbung.review.Reviews;
import id.lumbung.review.Stalls;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator decides about all that hangs together at once, and parts what was joined. */
@TestInstance(Lifecycle.PER_CLASS)
class JoinStoryTest {
  private static final String PASSWORD = "lumbung padi desa";

  private final TestLumbung lumbung;
  private final Browser browser;

  JoinStoryTest(@TempDir Path temp) {
    this.lumbung = TestLumbung.withPages(temp.resolve("data"));
    lumbung.get(Accounts.class).add("budi", Role.OPERATOR, null, PASSWORD, "test");
    Stalls.send(lumbung, temp);
    lumbung.get(Serving.class).begin("test");
    this.browser = Browser.open(lumbung.address());
  }

  @AfterAll
  void close() {
    browser.close();
    lumbung.close();
  }

  private Page visit(boolean hasScript) {
    Page page = browser.window(1280, ColorScheme.LIGHT, hasScript);
    Browser.signIn(page, "budi", PASSWORD);
    return page;
  }

  private List<Long> waiting() {
    return lumbung.get(Reviews.class).waiting(100).stream().map(Review::number).sorted().toList();
  }

  private long count(String sql) {
    return lumbung.db().sql(sql).query(Long.class).single();
  }

  /** Businesses of the owner of the three stalls. */
  private long stalls() {
    return count(
        "select count(distinct i.business_id) from warehouse.identity i"
            + " join warehouse.observation o using (regency_code, submission_id, sheet, row)"
            + " where i.known_to = 'infinity' and o.owner_name = 'Siti Rahmah'");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void threeStallsThatHangTogetherAreMadeOneAtOnceAndUndone(boolean hasScript) {
    List<Long> before = waiting();
    assertThat(before).hasSize(2);
    long audited = count("select count(*) from accounts.audit where action = 'decide'");
    Page page = visit(hasScript);
    page.navigate("/tinjau");
    assertThat(page).hasURL(Pattern.compile("/tinjau/\\d+/kelompok$"));
    assertThat(page.locator("h1")).hasText("3 usaha yang saling terkait: satu usaha, atau bukan?");
    assertThat(page.locator("table.members tbody tr")).hasCount(3);
    assertThat(page.locator(".agreed")).containsText("Siti Rahmah");
    assertThat(page.locator(".agreed")).containsText("************");
    assertThat(page.content()).doesNotContain(Officer.nik(900));
    assertThat(page.locator("table.members mark"))
        .hasText(new String[] {"Melati 2", "Jl. Kenanga 30", "Pakaian jadi"});
    if (hasScript) {
      Browser.look(page, "tinjau-kelompok");
    }

    page.locator("input[name=alasan]").fill("satu lapak");
    page.locator("button[value=same]").click();

    assertThat(page.locator(".told.done")).containsText("2 usulan diputuskan: satu usaha");
    assertThat(waiting()).isEmpty();
    assertThat(stalls()).isEqualTo(1);
    assertThat(count("select count(*) from accounts.audit where action = 'decide'"))
        .isEqualTo(audited + 1);

    page.locator(".told.done button").click();

    assertThat(page.locator(".told.done")).containsText("ditarik");
    assertThat(waiting()).isEqualTo(before);
    assertThat(stalls()).isEqualTo(3);
    page.context().close();
    browser.assertNothingForeign();
  }

  @Test
  void allAreToldApartAlsoThoseThatNobodyAskedAbout() {
    Page page = visit(true);
    page.navigate("/tinjau");

    page.locator("button[value=different]").click();

    assertThat(page.locator(".told.done")).containsText("usaha yang berbeda");
    assertThat(waiting()).isEmpty();
    assertThat(count("select count(*) from matching.apart")).isEqualTo(3);
    page.locator(".told.done button").click();
    assertThat(waiting()).hasSize(2);
    lumbung.db().sql("delete from matching.apart").update();
    page.context().close();
  }

  @Test
  void aGroupIsDecidedPairByPair() {
    List<Long> before = waiting();
    Page page = visit(false);
    page.navigate("/tinjau/" + before.get(1));
    page.locator("a", new Page.LocatorOptions().setHasText("putuskan sekaligus")).click();

    page.locator("select[name=u" + before.get(0) + "]").selectOption("same");
    page.locator("select[name=u" + before.get(1) + "]").selectOption("different");
    page.locator("button[value=pasangan]").click();

    assertThat(page.locator(".told.done")).containsText("2 usulan diputuskan: per pasangan");
    assertThat(stalls()).isEqualTo(2);
    page.locator(".told.done button").click();
    assertThat(waiting()).isEqualTo(before);
    page.context().close();
  }

  @Test
  void aBusinessIsPartedByItsRowAndJoinedAgain() {
    Page page = visit(true);
    page.navigate("/tinjau/" + waiting().get(0));
    page.locator(".split-door input").fill("2/1/2");
    page.locator(".split-door button").click();
    assertThat(page.locator("h1")).containsText("apakah semua barisnya satu usaha?");
    assertThat(page.locator("table.members tbody tr")).hasCount(2);
    Browser.look(page, "tinjau-usaha");
    page.locator("button.primary").click();
    assertThat(page.locator(".told")).containsText("Centang dahulu");

    page.locator("tr:has-text('Jl. Mawar 7 RT 2') input[type=checkbox]").check();
    page.locator("input[name=alasan]").fill("dua lapak");
    page.locator("button.primary").click();

    assertThat(page.locator(".told.done")).containsText("sekarang terpisah");
    assertThat(anggrek()).isEqualTo(2);
    assertThat(
            count(
                "select count(*) from accounts.audit a join accounts.audit_outcome o using (audit_id)"
                    + " where a.action = 'split' and a.actor = 'budi' and a.reason = 'dua lapak'"
                    + " and o.outcome = 'done'"))
        .isEqualTo(1);
    page.locator(".told.done button").click();
    page.locator("button[value=same]").click();
    assertThat(anggrek()).isEqualTo(1);
    page.context().close();
  }

  private long anggrek() {
    return count(
        "select count(distinct i.business_id) from warehouse.identity i"
            + " join warehouse.observation o using (regency_code, submission_id, sheet, row)"
            + " where i.known_to = 'infinity' and o.business_name = 'Anggrek'");
  }
}
