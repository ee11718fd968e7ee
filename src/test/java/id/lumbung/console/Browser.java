package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium, driven by Playwright. Where there is none the tests are skipped, unless the
 * environment says that they must run ({@code LUMBUNG_BROWSER=required}, as CI does).
 */
final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  static final int WIDE = 1280;
  private static final int NARROW = 390;
  private static final int HEIGHT = 900;
  private static final List<Path> KNOWN =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  /** One for all tests of this process: it takes seconds to start, and a window knows no other. */
  private static com.microsoft.playwright.@Nullable Browser chromium;

  private final String address;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Browser(String address) {
    this.address = address;
  }

  private static com.microsoft.playwright.Browser launch(Path program) {
    // A machine that is busy with other tests is slow, not wrong.
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(
                    List.of(
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run")));
  }

  /**
   * Opens the browser.
   *
   * @param address of the pages, without a slash at its end
   */
  static Browser open(String address) {
    Path program = KNOWN.stream().filter(Files::isExecutable).findFirst().orElse(null);
    if (program == null && "required".equals(System.getenv("LUMBUNG_BROWSER"))) {
      throw new AssertionError("no Chromium is installed: apt-get install chromium");
    }
    Assumptions.assumeTrue(program != null, "no Chromium is installed: apt-get install chromium");
    if (chromium == null) {
      chromium = launch(Objects.requireNonNull(program));
    }
    return new Browser(address);
  }

  /** A window of a width and a theme, in which nobody has signed in. */
  Page window(int width, ColorScheme theme) {
    return window(width, theme, true);
  }

  /** The same, with or without JavaScript. */
  Page window(int width, ColorScheme theme, boolean hasScript) {
    BrowserContext context =
        Objects.requireNonNull(chromium)
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setLocale("id-ID")
                    .setTimezoneId("Asia/Jakarta")
                    .setViewportSize(width, HEIGHT)
                    .setColorScheme(theme)
                    .setJavaScriptEnabled(hasScript));
    windows.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(60_000);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            foreign.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    return page;
  }

  /** Signs in. */
  static void signIn(Page page, String name, String password) {
    page.navigate("/masuk");
    page.locator("#nama").fill(name);
    page.locator("#sandi").fill(password);
    page.locator("main button.primary").click();
    page.waitForURL(url -> !url.contains("/masuk"));
  }

  /**
   * Looks at a page in both themes and widths: its pictures are kept, it can be read by everyone,
   * and it fits. Ends light and wide.
   */
  static void look(Page page, String name) {
    for (ColorScheme theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      for (int width : List.of(NARROW, WIDE)) {
        page.setViewportSize(width, HEIGHT);
        picture(page, name + (theme == ColorScheme.LIGHT ? "-light-" : "-dark-") + width);
        assertAccessible(page);
        assertFits(page);
      }
    }
  }

  /** A picture of the whole page under {@code target/screenshots}. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /** The page as it is printed on A4. */
  static void print(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.pdf(
        new Page.PdfOptions()
            .setPath(SCREENSHOTS.resolve(name + ".pdf"))
            .setFormat("A4")
            .setPreferCSSPageSize(true));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** Of how many sheets a page is that {@link #print} has kept. */
  static long sheets(String name) {
    try {
      return Pattern.compile("/Type\\s*/Page[^s]")
          .matcher(
              Files.readString(SCREENSHOTS.resolve(name + ".pdf"), StandardCharsets.ISO_8859_1))
          .results()
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing stands in the way of people with disabilities, as far as a program can tell. */
  static void assertAccessible(Page page) {
    List<Rule> violations =
        // Our pages hold no frames of others, and the other way opens a page for every look.
        new AxeBuilder(page)
            .setLegacyMode(true)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(violations.stream().map(Browser::told)).as(page.url()).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(3).flatMap(node -> Stream.of(node.getHtml())).toList();
  }

  /** The page is not wider than the window. */
  static void assertFits(Page page) {
    Object wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) wide).intValue())
        .as(page.url() + " is too wide by")
        .isLessThanOrEqualTo(0);
  }

  /** No request has left the server, and no script or style was refused. */
  void assertNothingForeign() {
    assertThat(foreign).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    windows.forEach(BrowserContext::close);
  }
}
