package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Register.Row;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
            "market_reach.businesses 2021 asean/MY",
            "ownership.businesses 2021 unknown/all/all",
            "ownership.businesses 2021 unknown/C/all",
            "ownership.businesses 2021 unknown/all/small",
            "ownership.businesses 2021 unknown/C/small",
            "sector.businesses 2021 C/all",
            "sector.businesses 2021 C/10",
            "sales_band.businesses 2021 unknown");
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

  @Test
  void theRowsBehindEveryFigureAddUpToIt() {
    Random random = new Random(7);
    for (int year = 2019; year <= 2022; year++) {
      for (String regency : List.of(KOBAR, "62.02")) {
        register.submit(year, regency, rows(random, year, regency));
      }
    }
    register.compute();

    for (String figure : figures()) {
      String[] told = figure.replace("\"\"", "").split("\\|", -1);
      assertThat(
              adds(Explained.valueOf(told[0]), told[1], Integer.parseInt(told[2]), told[3], null))
          .as(figure)
          .isEqualTo(Long.parseLong(told[4]));
    }
    assertThat(figures()).hasSizeGreaterThan(600);
  }

  @Test
  void aFigureIsExplainedAsItWasKnownThen() {
    register.submit(2021, KOBAR, business(1, KUMAI), business(2, KUMAI));
    register.submit(2022, KOBAR, business(1, KUMAI).with("class_pp7", "small"));
    Instant then = register.lastMoment();
    register.submit(2022, KOBAR, business(1, KUMAI), business(2, KUMAI), business(3, KUMAI));
    register.compute();

    assertThat(adds(Explained.STOCK, "", 2022, KOBAR, then)).isEqualTo(1);
    assertThat(adds(Explained.STOCK, "", 2022, KOBAR, null)).isEqualTo(3);
    assertThat(adds(Explained.CLASS, "pp7/small", 2022, "62", then)).isEqualTo(1);
    assertThat(adds(Explained.PARTS, "unconfirmed", 2022, KOBAR, then)).isEqualTo(1);
    assertThat(adds(Explained.PARTS, "unconfirmed", 2022, KOBAR, null)).isZero();
    assertThat(
            register.rows("select stock from mart.growth where year = 2022 and area_code = '62'"))
        .containsExactly("3");
  }

  @Test
  void aPartThatIsNoneIsNotAccepted() {
    assertThat(Explained.CLASS.accepts("pp7/micro")).isTrue();
    assertThat(Explained.CLASS.accepts("pp7/tiny")).isFalse();
    assertThat(Explained.PROGRAMME.accepts("halal")).isTrue();
    assertThat(Explained.STOCK.accepts("all")).isFalse();
    assertThat(Explained.TRANSITION.accepts("pp7/micro/small/female/x")).isFalse();
  }

  /** Every figure of the province, a regency and a district, with its kind and parts. */
  private List<String> figures() {
    return register.rows(
        """
        select f.kind, f.part, f.year, f.area_code, f.value
        from (
          select 'STOCK' as kind, '' as part, year, area_code, stock::bigint as value from mart.growth
          where stock is not null
          union all
          select 'OWNERS', '', year, area_code, owners from mart.growth where stock is not null
          union all
          select distinct 'WORKERS', numerator, year, area_code, workers from mart.workforce_share
          where workers is not null
          union all
          select 'WORKERS_BY_SEX', sex, year, area_code, workers from mart.workers_by_sex
          where workers is not null
          union all
          select 'CLASS', regime || '/' || size_class, year, area_code, businesses from mart.size_class
          union all
          select 'PROGRAMME', programme || '/' || denominator, year, area_code, covered
          from mart.programme_coverage
          union all
          select 'MARKET', reach || '/' || destination, year, area_code, businesses from mart.market_reach
          union all
          select 'OWNERSHIP', sex || '/' || kbli_section || '/' || size_class, year, area_code, businesses
          from mart.ownership
          union all
          select 'SECTOR', kbli_section || '/' || kbli_division, year, area_code, businesses
          from mart.sector
          union all
          select 'SECTOR', kbli_section || '/' || kbli_division || '/workers', year, area_code,
            coalesce(workers, 0)
          from mart.sector
          union all
          select 'SALES_BAND', band, year, area_code, businesses from mart.sales_band
          union all
          select 'DIGITAL', channel, year, area_code, covered from mart.digital
          union all
          select 'TRANSITION', regime || '/' || from_class || '/' || to_class, year, area_code, businesses
          from mart.class_transition
          union all
          select 'TRANSITION', regime || '/' || from_class || '/' || to_class || '/' || sex, year,
            area_code, businesses
          from mart.class_transition_by_sex
          union all
          select 'SURVIVAL', cohort::text, year, area_code, survived from mart.survival
          union all
          select 'PARTS', p.part, g.year, g.area_code, p.value
          from mart.growth_parts g
          cross join lateral (values
            ('births', births), ('newly_found', newly_found), ('unknown_founding', unknown_founding),
            ('reactivated', reactivated), ('moved_in', moved_in), ('entered', entered),
            ('moved_out', moved_out), ('closed', closed), ('lapsed', lapsed),
            ('unconfirmed', unconfirmed), ('left_stock', left_stock)
          ) p (part, value)
          where p.value is not null
        ) f
        where f.area_code in ('62', '62.01', '62.01.02')
        """);
  }

  private static Row[] rows(Random random, int year, String regency) {
    List<String> districts =
        regency.equals(KOBAR) ? List.of("62.01.01", KUMAI) : List.of("62.02.06");
    Row[] rows = new Row[14];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          business(random.nextInt(24), any(random, districts))
              .status(
                  any(random, List.of("active", "active", "active", "active", "closed", "moved")))
              .founded(random.nextInt(3) > 0 ? year - random.nextInt(3) : 2030)
              .with("class_pp7", any(random, List.of("micro", "small", "")))
              .with("class_uu20", any(random, List.of("micro", "small")))
              .with("sex", any(random, List.of("male", "female", "")))
              .with("kbli", any(random, List.of("10710", "47111", "")))
              .with("workers_total", random.nextInt(5))
              .with("workers_female", random.nextInt(2))
              .with("has_nib", random.nextBoolean())
              .with("halal_status", any(random, List.of("yes", "no", "unknown")))
              .with("has_social_media", random.nextBoolean())
              .with("annual_sales_idr", 30_000_000L * (1 + random.nextInt(4)))
              .with("market_reach", any(random, List.of("local", "international")))
              .with("export_countries", any(random, List.of("MY", "")));
    }
    for (Row row : rows) {
      row.values().values().removeIf(""::equals);
    }
    return rows;
  }

  private static <T> T any(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private long adds(Explained kind, String part, int year, String area, @Nullable Instant moment) {
    return new Lineage(register.db(), register.statistics())
        .sources(kind, part, year, area, moment).stream().mapToLong(Lineage.Source::adds).sum();
  }

  private List<String> uses(long submission, int row) {
    return new Lineage(register.db(), register.statistics())
        .uses(submission, 1, row).stream()
            .filter(use -> use.areaCode().equals(KOBAR))
            .map(use -> use.figure() + " " + use.year() + " " + use.part())
            .toList();
  }
}
