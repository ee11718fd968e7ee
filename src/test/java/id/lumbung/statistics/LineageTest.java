package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a row of a workbook to every figure that it counts in. */
class LineageTest {
  private static final String KOBAR = "62.01";
  private static final String KUMAI = "62.01.02";

  private final Register register = new Register();

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void aRowCountsInStockClassesWorkersProgrammesAndMarkets() {
    long submission =
        register.submit(
            2021,
            KOBAR,
            business(1, KUMAI)
                .with("class_reported", "micro")
                .with("class_pp7", "small")
                .with("workers_total", 4)
                .with("kbli", "10710")
                .with("nib", "9120000000011")
                .with("halal_status", "yes")
                .with("has_formal_finance", true)
                .with("market_reach", "international")
                .with("export_countries", "MY; US"),
            business(2, KUMAI));
    register.submit(2022, KOBAR, business(1, KUMAI));
    register.compute();

    assertThat(uses(submission, 1))
        .containsExactlyInAnyOrder(
            "growth.stock 2021 ",
            "growth.base 2022 ",
            "size_class 2021 reported/micro",
            "size_class 2021 uu20/unknown",
            "size_class 2021 pp7/small",
            "size_class 2021 bps/unknown",
            "workforce_share.workers 2021 all/4",
            "workforce_share.workers 2021 productive/4",
            "programme_coverage.covered 2021 nib/all",
            "programme_coverage.covered 2021 nib/food",
            "programme_coverage.covered 2021 halal/all",
            "programme_coverage.covered 2021 halal/food",
            "programme_coverage.covered 2021 formal_finance/all",
            "programme_coverage.covered 2021 formal_finance/food",
            "market_reach.businesses 2021 international/all",
            "market_reach.businesses 2021 international/MY",
            "market_reach.businesses 2021 international/US",
            "market_reach.businesses 2021 asean/all",
            "market_reach.businesses 2021 asean/MY");
  }

  @Test
  void aRowOfTheLastYearIsNoBaseYet() {
    long submission = register.submit(2022, KOBAR, business(1, KUMAI));
    register.compute();

    assertThat(uses(submission, 1))
        .contains("growth.stock 2022 ")
        .noneMatch(use -> use.startsWith("growth.base"));
  }

  @Test
  void aRowWhoseSubmissionWasWithdrawnCountsInNone() {
    long submission = register.submit(2022, KOBAR, business(1, KUMAI));
    register.compute();
    register.withdraw(submission);
    register.compute();

    assertThat(uses(submission, 1)).containsExactly("none 2022 submission_not_in_effect");
  }

  private List<String> uses(long submission, int row) {
    return new Lineage(register.db())
        .uses(submission, 1, row).stream()
            .filter(use -> use.areaCode().equals(KOBAR))
            .map(use -> use.figure() + " " + use.year() + " " + use.part())
            .toList();
  }
}
