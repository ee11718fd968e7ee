package id.lumbung.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long pages take on a register of the whole province, three years of it. */
@Tag("slow")
class PageSpeedTest {
  private static final String PASSWORD = "lumbung padi desa";
  private static final int REQUESTS = 100;
  private static final long MOST_MILLIS = 200;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?wilayah=62.03",
          "/kiriman",
          "/kiriman/9",
          "/proses",
          "/proses/9",
          "/tinjau",
          "/mutu?tahun=2022",
          "/data",
          "/data/kamus",
          "/pengaturan",
          "/pengguna",
          "/jejak",
          "/api/v1/figures");

  @Test
  void everyPageComesWithinAFifthOfASecond(@TempDir Path temp) {
    try (TestLumbung lumbung = TestLumbung.withPages(temp.resolve("data"))) {
      lumbung.sweep(Samples.province(temp.resolve("files")));
      lumbung.get(Accounts.class).add("admin", Role.ADMIN, null, PASSWORD, "test");
      Visit visit = Visit.of(lumbung.address(), "admin", PASSWORD);
      List<String> slow = new ArrayList<>();
      for (String page : PAGES) {
        long median = median(visit, page);
        System.out.printf("%-20s %4d ms%n", page, median);
        if (median >= MOST_MILLIS) {
          slow.add(page + " " + median + " ms");
        }
      }

      assertThat(slow).isEmpty();
    }
  }

  private static long median(Visit visit, String page) {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      long begun = System.nanoTime();
      HttpResponse<String> answer = visit.get(page);
      took.add(System.nanoTime() - begun);
      assertThat(answer.statusCode()).as(page).isIn(200, 302);
    }
    took.sort(null);
    return TimeUnit.NANOSECONDS.toMillis(took.get(REQUESTS / 2));
  }
}
