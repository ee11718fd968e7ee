package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Register.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts of growth, births, deaths and survival, on registers small enough to count by hand. */
class GrowthPartsTest {
  private static final String KOBAR = "62.01";
  private static final String KUMAI = "62.01.01";
  private static final String ARUT = "62.01.02";
  private static final String KOTIM = "62.02";
  private static final String KETAPANG = "62.02.06";

  private final Register register = new Register();

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void whateverEntersAndLeavesIsToldApart() {
    register.submit(
        2020,
        KOBAR,
        business(1, KUMAI),
        business(2, KUMAI),
        business(3, KUMAI),
        business(9, KUMAI));
    register.submit(2020, KOTIM, business(20, KETAPANG), business(21, KETAPANG));
    register.submit(
        2021,
        KOBAR,
        business(1, KUMAI),
        business(2, ARUT),
        business(3, KUMAI).status("closed"),
        business(4, KUMAI).founded(2021),
        business(5, KUMAI).founded(2010),
        business(6, KUMAI),
        business(7, KUMAI).founded(2050),
        business(20, ARUT));
    register.submit(2021, KOTIM, business(21, KETAPANG).status("moved"));
    register.othersReport(2020).othersReport(2021).compute();

    assertThat(parts(2021))
        .containsExactly(
            // area, base, moved in, reactivated, unknown, births, newly found,
            // moved out, closed, lapsed, unconfirmed, stock
            "62|6|0|0|2|1|1|1|1|0|1|7",
            "62.01|4|1|0|2|1|1|0|1|0|1|7",
            "62.01.01|4|0|0|2|1|1|1|1|0|1|5",
            "62.01.02|0|2|0|0|0|0|0|0|0|0|2",
            "62.02|2|0|0|0|0|0|2|0|0|0|0",
            "62.02.06|2|0|0|0|0|0|2|0|0|0|0");
    assertThat(
            register.rows(
                """
                select deaths, is_death_final, birth_rate_pct, death_rate_pct, churn_pct,
                  growth_without_newly_found_pct, unknown_founding_pct
                from mart.growth_parts where year = 2021 and area_code = '62'
                """))
        .containsExactly("1|f|14.2857|14.2857|28.5714|0.0000|50.0000");
  }

  @Test
  void aBusinessWithoutReportIsUnconfirmedAndLapsesAfterTwoYears() {
    for (int year = 2020; year <= 2022; year++) {
      if (year == 2020) {
        register.submit(year, KOBAR, business(1, KUMAI), business(2, KUMAI), business(3, KUMAI));
      } else if (year == 2021) {
        register.submit(year, KOBAR, business(1, KUMAI));
        register.compute();
        assertThat(fate(2021)).isEqualTo("0|0|2|2|f");
      } else {
        register.submit(year, KOBAR, business(1, KUMAI), business(2, KUMAI));
      }
    }
    register.compute();

    assertThat(fate(2021))
        .as("2 came back, 3 died in its first missing year")
        .isEqualTo("0|1|1|1|f");
    assertThat(
            register.rows(
                "select reactivated from mart.growth_parts where year = 2022 and area_code = '62'"))
        .containsExactly("1");
  }

  @Test
  void aClosureToldAYearLateIsADeathOfTheFirstMissingYear() {
    register.submit(2020, KOBAR, business(1, KUMAI), business(2, KUMAI));
    register.submit(2021, KOBAR, business(1, KUMAI));
    register.submit(2022, KOBAR, business(1, KUMAI), business(2, KUMAI).status("closed"));
    register.compute();

    assertThat(fate(2021)).isEqualTo("1|0|0|0|t");
  }

  @Test
  void withoutABaseThereAreNoParts() {
    register.submit(2020, KOBAR, business(1, KUMAI));
    register.submit(2021, KOTIM, business(2, KETAPANG));
    register.compute();

    assertThat(
            register.rows(
                """
                select year, area_code, entered, left_stock, reason from mart.growth_parts
                where area_code in ('62.01', '62.02') order by 1, 2
                """))
        .containsExactly(
            "2020|62.01|||no_submission_in_base_year",
            "2020|62.02|||no_submission",
            "2021|62.01|||no_submission",
            "2021|62.02|||no_submission_in_base_year");
  }

  @Test
  void cohortsAreFollowedFromTheYearOfTheirBirth() {
    register.submit(
        2020, KOBAR, business(1, KUMAI).founded(2020), business(2, KUMAI).founded(2020));
    register.submit(
        2021, KOBAR, business(1, ARUT), business(3, KUMAI).founded(2021), business(4, KUMAI));
    register.submit(2022, KOBAR, business(4, KUMAI));
    register.compute();

    assertThat(
            register.rows(
                """
                select year, cohort, years_survived, born, survived, survival_pct from mart.survival
                where area_code = '62.01.01' order by year, cohort
                """))
        .containsExactly(
            "2020|2020|0|2|2|100.0000",
            "2021|2020|1|2|1|50.0000",
            "2021|2021|0|1|1|100.0000",
            "2022|2020|2|2|0|0.0000",
            "2022|2021|1|1|0|0.0000");
  }

  @Test
  void theIdentityClosesForEveryAreaAndYearWhateverHappens() {
    Random random = new Random(62);
    String[] regencies = {KOBAR, KOTIM, "62.03"};
    String[] districts = {KUMAI, ARUT, KETAPANG, "62.03.01"};
    String[] statuses = {"active", "active", "active", "closed", "moved", "unconfirmed"};
    for (int turn = 0; turn < 14; turn++) {
      int year = 2019 + random.nextInt(5);
      String regency = regencies[random.nextInt(regencies.length)];
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        String district = districts[random.nextInt(districts.length)];
        if (district.startsWith(regency)) {
          Row row = business(random.nextInt(40), district).status(statuses[random.nextInt(6)]);
          rows.add(random.nextBoolean() ? row : row.founded(2016 + random.nextInt(9)));
        }
      }
      register.submit(year, regency, rows.toArray(Row[]::new));
      if (random.nextBoolean()) {
        register.compute();
      }
    }
    register.compute();

    assertThat(
            register.rows(
                """
                select year, area_code from mart.growth_parts
                where entered is not null and (
                  stock <> base + entered - left_stock
                  or entered <> moved_in + reactivated + unknown_founding + births + newly_found
                  or left_stock <> moved_out + closed + lapsed + unconfirmed)
                union all
                select year, area_code from mart.quality where code = 'parts_do_not_add_up'
                """))
        .isEmpty();
    assertThat(register.rows("select 1 from mart.growth_parts where entered > 0")).isNotEmpty();
    Figures stepwise = register.statistics().current();
    assertThat(register.statistics().asOf(register.lastMoment()))
        .as("what was counted step by step is what counting everything at once gives")
        .isEqualTo(stepwise);
  }

  private List<String> parts(int year) {
    return register.rows(
        """
        select area_code, base, moved_in, reactivated, unknown_founding, births, newly_found,
          moved_out, closed, lapsed, unconfirmed, stock
        from mart.growth_parts where base + stock > 0 and year = %d order by area_code
        """
            .formatted(year));
  }

  private String fate(int year) {
    return register
        .rows(
            """
            select closed, lapsed, unconfirmed, unconfirmed_kept, is_death_final
            from mart.growth_parts where area_code = '62' and year = %d
            """
                .formatted(year))
        .get(0);
  }
}
