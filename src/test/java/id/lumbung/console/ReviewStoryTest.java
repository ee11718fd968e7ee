package id.lumbung.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import id.lumbung.operations.Serving;
import id.lumbung.review.Reviews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator decides whether two businesses are one, and takes it back. */
@TestInstance(Lifecycle.PER_CLASS)
class ReviewStoryTest {
  private static final String PASSWORD = "lumbung padi desa";

  private final TestLumbung lumbung;
  private final Browser browser;

  ReviewStoryTest(@TempDir Path temp) throws IOException {
    this.lumbung = TestLumbung.withPages(temp.resolve("data"));
    lumbung.get(Accounts.class).add("budi", Role.OPERATOR, null, PASSWORD, "test");
    this.browser = Browser.open(lumbung.address());
    Page page = browser.window(1280, ColorScheme.LIGHT);
    Browser.signIn(page, "budi", PASSWORD);
    page.navigate("/tinjau");
    assertThat(page.locator("h1")).hasText("Belum pernah dicari");
    page.context().close();
    lumbung.sweep(Samples.smudged(temp.resolve("files")));
    lumbung.get(Serving.class).begin("test");
  }

  @AfterAll
  void close() {
    browser.close();
    lumbung.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aProposalIsMergedAndTheMergeUndone(boolean hasScript) {
    Page page = browser.window(1280, ColorScheme.LIGHT, hasScript);
    Browser.signIn(page, "budi", PASSWORD);
    long waiting = lumbung.get(Reviews.class).count();
    long number = mergeable();
    page.navigate("/tinjau/" + number);
    assertThat(page.locator("table.pair tbody tr")).not().hasCount(0);
    assertThat(page.locator("table.pair")).containsText("****");
    if (hasScript) {
      Browser.look(page, "tinjau-usulan");
    }

    page.locator("input[name=alasan]").fill("papan nama sama");
    page.locator("button[value=same]").click();

    assertThat(page.locator(".told.done")).containsText("Usulan " + number + " diputuskan");
    assertThat(lumbung.get(Reviews.class).count()).isLessThan(waiting);
    assertThat(decision(number)).isEqualTo("same");

    page.locator(".told.done button").click();

    assertThat(page.locator(".told.done")).containsText("ditarik");
    assertThat(lumbung.get(Reviews.class).count()).isEqualTo(waiting);
    assertThat(decision(number)).isNull();
    page.context().close();
    browser.assertNothingForeign();
  }

  /** One that nothing keeps from being one, of rows with a NIK. */
  private long mergeable() {
    return lumbung.get(Reviews.class).waiting(1000).stream()
        .filter(review -> !review.why().equals("other_nik"))
        .filter(
            review ->
                Objects.requireNonNull(review.evidence()).fields().stream()
                    .anyMatch(field -> field.field().equals("nik") && field.shown() != null))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private String decision(long number) {
    return lumbung
        .db()
        .sql("select decision from matching.proposal where proposal_id = :number")
        .param("number", number)
        .query((row, n) -> row.getString(1))
        .list()
        .get(0);
  }

  @Test
  void keysWalkAndDecideAndCanBeTurnedOff() {
    Page page = browser.window(1280, ColorScheme.DARK);
    Browser.signIn(page, "budi", PASSWORD);
    page.navigate("/tinjau");
    String first = page.url();

    page.keyboard().press("j");
    page.waitForURL(url -> !url.equals(first));
    page.keyboard().press("k");
    page.waitForURL(first);
    page.locator("#keys").uncheck();
    page.keyboard().press("j");
    assertThat(page.url()).isEqualTo(first);
    page.locator("#keys").check();
    page.locator("input[name=alasan]").focus();
    page.keyboard().press("s");
    assertThat(page.locator("input[name=alasan]")).hasValue("s");
    page.context().close();
  }
}
