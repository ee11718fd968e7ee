package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Register.Row;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Classes, workers, programmes, markets and findings on a register counted by hand. */
class FigureModelsTest {
  private static final String KOBAR = "62.01";
  private static final String KUMAI = "62.01.01";

  private final Register register = new Register();

  @AfterEach
  void close() {
    register.close();
  }

  private static Row classed(long business, String uu20, String pp7) {
    return business(business, KUMAI)
        .with("class_reported", uu20)
        .with("class_uu20", uu20)
        .with("class_pp7", pp7);
  }

  @Test
  void classesMoveUnderOneLawAndTheLawsOwnEffectStandsApart() {
    register.submit(
        2020,
        KOBAR,
        classed(1, "micro", "micro"),
        classed(2, "small", "micro"),
        classed(3, "micro", "micro"),
        classed(4, "medium", "small"));
    register.submit(
        2021,
        KOBAR,
        classed(1, "small", "micro"),
        classed(2, "medium", "small"),
        classed(3, "micro", "micro").status("closed"),
        classed(5, "micro", "micro"));
    register.compute();

    assertThat(transitions("pp7"))
        .containsExactly(
            "micro|closed|left_stock|1",
            "micro|micro|same|1",
            "micro|small|up|1",
            "new|micro|entered|1",
            "small|not_counted|left_stock|1");
    assertThat(transitions("uu20"))
        .containsExactly(
            "medium|not_counted|left_stock|1",
            "micro|closed|left_stock|1",
            "micro|small|up|1",
            "new|micro|entered|1",
            "small|medium|up|1");
    assertThat(transitions("law_change"))
        .containsExactly("medium|small|down|1", "micro|micro|same|1", "small|micro|down|1");
  }

  @Test
  void aClassCountFrozenToTheDigitIsAFinding() {
    register.submit(
        2020,
        KOBAR,
        classed(1, "small", "small"),
        classed(2, "small", "small"),
        classed(3, "micro", "micro"));
    register.submit(
        2021,
        KOBAR,
        classed(1, "small", "small"),
        classed(2, "small", "small"),
        classed(3, "micro", "micro"),
        classed(4, "micro", "micro"));
    register.compute();

    assertThat(
            register.rows(
                """
                select area_code, subject, severity, value, compared_with from mart.quality
                where code = 'frozen_class' order by area_code
                """))
        .containsExactly("62|reported/small|warning|2|2", "62.01|reported/small|warning|2|2");
  }

  @Test
  void workersStandBesideEveryDenominatorAndFewerThanUnitsIsAFinding() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI)
            .with("workers_total", 3)
            .with("workers_male", 1)
            .with("workers_female", 2)
            .with("workers_paid", 1)
            .with("workers_unpaid", 1)
            .with("kbli", "10110"),
        business(2, KUMAI).with("workers_total", 0).with("kbli", "47111"),
        business(3, KUMAI).with("workers_total", 0).with("kbli", "47111"),
        business(4, KUMAI).with("workers_total", 0).with("kbli", "47111"),
        business(5, KUMAI).with("kbli", "56101"));
    register.othersReport(2022).compute();

    assertThat(
            register.rows(
                """
                select numerator, series, businesses, workers, workers_male, workers_female,
                  workers_paid, workers_unpaid, workers_pay_unknown, workers_missing,
                  workers_per_unit, denominator, share_pct
                from mart.workforce_share where area_code = '62' and series in ('employed', 'labour_force')
                order by numerator, series
                """))
        .containsExactly(
            "all|employed|5|3|1|2|1|1|1|1|0.7500|1344475|0.0002",
            "all|labour_force|5|3|1|2|1|1|1|1|0.7500|1404300|0.0002",
            "productive|employed|2|3|1|2|1|1|1|1|3.0000|1344475|0.0002",
            "productive|labour_force|2|3|1|2|1|1|1|1|3.0000|1404300|0.0002");
    assertThat(
            register.rows(
                """
                select area_code, subject, value, compared_with from mart.quality
                where code = 'workers_below_units' order by area_code
                """))
        .containsExactly("62|all|3|4", "62.01|all|3|4");
  }

  @Test
  void programmesNameTheirDenominatorAndFeedThePlanningIndicators() {
    register.submit(
        2021,
        KOBAR,
        classed(1, "micro", "micro").with("has_nib", false),
        classed(2, "micro", "micro"));
    register.submit(
        2022,
        KOBAR,
        classed(1, "micro", "micro").with("nib", "1234567890123").with("kbli", "10710"),
        classed(2, "micro", "micro").with("halal_status", "yes").with("kbli", "56101"),
        classed(3, "small", "small")
            .with("has_formal_finance", true)
            .with("has_nib", false)
            .with("has_mentoring", true),
        classed(4, "large", "large")
            .with("has_formal_finance", false)
            .with("has_mentoring", false));
    register.compute();

    assertThat(
            register.rows(
                """
                select
                  programme, denominator, covered, businesses, told, not_told, share_pct,
                  share_of_told_pct, reason
                from mart.programme_coverage where area_code = '62' and year = 2022
                  and (denominator = 'all' or programme = 'halal')
                order by programme, denominator
                """))
        .containsExactly(
            "formal_finance|all|1|4|2|2|25.0000|50.0000|",
            "halal|all|1|4|1|3|25.0000|100.0000|",
            "halal|food|1|2|1|1|50.0000|100.0000|",
            "mentoring|all|1|4|2|2|25.0000|50.0000|",
            "nib|all|1|4|2|2|25.0000|50.0000|",
            "pirt|all|0|4|0|4|||not_told");
    assertThat(
            register.rows(
                """
                select code, numerator, denominator, value from mart.planning_indicator
                where area_code = '62' and year = 2022 order by code
                """))
        .containsExactly(
            "02.10.003|1|3|33.3333",
            "02.10.005|1|4|25.0000",
            "02.10.006|1|4|25.0000",
            "\"8.3.1(c)\"|1|4|25.0000",
            "informal_to_formal|1||1.0000");
  }

  @Test
  void whatNobodyTellsHasNoShare() {
    register.submit(2021, KOBAR, classed(1, "micro", "micro"), classed(2, "micro", "micro"));
    register.submit(2022, KOBAR, classed(1, "micro", "micro"), classed(2, "micro", "micro"));
    register.othersReport(2021).othersReport(2022).compute();

    for (String area : List.of("62", KOBAR, KUMAI)) {
      assertThat(
              register.rows(
                  """
                  select programme, covered, told, not_told, share_pct, share_of_told_pct, reason
                  from mart.programme_coverage where area_code = '%s' and year = 2022 order by 1
                  """
                      .formatted(area)))
          .containsExactly(
              "formal_finance|0|0|2|||not_told",
              "halal|0|0|2|||not_told",
              "mentoring|0|0|2|||not_told",
              "nib|0|0|2|||not_told",
              "pirt|0|0|2|||not_told");
      assertThat(
              register.rows(
                  """
                  select code, told, value, reason from mart.planning_indicator
                  where area_code = '%s' and year = 2022 and code <> '02.10.003' order by code
                  """
                      .formatted(area)))
          .containsExactly(
              "02.10.005|0||not_told",
              "02.10.006|0||not_told",
              "\"8.3.1(c)\"|0||not_told",
              "informal_to_formal|0||not_told");
      assertThat(
              register.rows(
                  """
                  select reach, businesses, told, share_pct, reason
                  from mart.market_reach where area_code = '%s' and year = 2022
                  """
                      .formatted(area)))
          .containsExactly("unknown|2|0||not_told");
    }
    assertThat(
            register.rows(
                """
                select numerator, businesses, workers, workers_male, workers_sex_unknown,
                  workers_missing, share_pct, reason
                from mart.workforce_share
                where area_code = '62' and year = 2022 and series = 'employed' order by 1
                """))
        .containsExactly("all|2||||2||not_told", "productive|||||||not_told");
  }

  @Test
  void aRateOverAYearThatLacksRegenciesIsNoneAndLikeForLikeNamesItsRegencies() {
    register.submit(2020, KOBAR, business(1, KUMAI).founded(2020), business(2, KUMAI));
    register.submit(
        2021,
        KOBAR,
        business(1, KUMAI),
        business(3, KUMAI).founded(2021).with("workers_total", 4),
        business(4, KUMAI));
    register.submit(2021, "62.02", business(5, "62.02.06"), business(6, "62.02.06"));
    register.othersReport(2021).compute();

    assertThat(growth("62", 2021)).containsExactly("5|2|base_incomplete||50.0000|1|1|3|2|14");
    assertThat(growth(KOBAR, 2021)).containsExactly("3|2||50.0000|50.0000|1|1|3|2|1");
    assertThat(growth("62.02", 2021)).containsExactly("2||no_submission_in_base_year|||0|0|||1");
    assertThat(
            register.rows(
                """
                select births, birth_rate_pct, death_rate_pct, churn_pct,
                  growth_without_newly_found_pct, unknown_founding_pct, reason
                from mart.growth_parts where area_code = '62' and year = 2021
                """))
        .containsExactly("1||||||base_incomplete");
    assertThat(
            register.rows(
                """
                select area_code, cohort, born, survived, survival_pct, reason from mart.survival
                where year = 2021 and area_code in ('62', '62.01') order by 1, 2
                """))
        .containsExactly(
            "62|2020|1|1||base_incomplete",
            "62|2021|1|1|100.0000|",
            "62.01|2020|1|1|100.0000|",
            "62.01|2021|1|1|100.0000|");

    register.submit(2020, "62.02", business(5, "62.02.06"));
    register.othersReport(2020);
    register.withdraw(register.submit(2021, "62.03"));
    register.compute();

    assertThat(growth("62", 2021)).containsExactly("5|3|year_incomplete||66.6667|14|13|5|3|13");
    assertThat(
            register.rows(
                """
                select distinct workers, share_pct, reason from mart.workforce_share
                where area_code = '62' and year = 2021 and numerator = 'all' and series = 'employed'
                """))
        .containsExactly("4||year_incomplete");
  }

  private List<String> growth(String area, int year) {
    return register.rows(
        """
        select stock, base, reason, growth_pct, like_for_like_pct, reported_before,
          like_for_like_regencies, like_for_like_stock, like_for_like_base, reported
        from mart.growth where area_code = '%s' and year = %d
        """
            .formatted(area, year));
  }

  @Test
  void marketsReachAseanByCountryOfDestination() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI).with("market_reach", "local"),
        business(2, KUMAI).with("market_reach", "international").with("export_countries", "MY; JP"),
        business(3, KUMAI).with("market_reach", "international").with("export_countries", "US"),
        business(4, KUMAI)
            .with("market_reach", "international")
            .with("export_countries", "Budi dan anak"),
        business(5, KUMAI));
    register.compute();

    assertThat(
            register.rows(
                """
                select reach, destination, businesses, share_pct from mart.market_reach
                where area_code = '62' order by reach, destination
                """))
        .containsExactly(
            "asean|MY|1|20.0000",
            "asean|all|1|20.0000",
            "international|JP|1|20.0000",
            "international|MY|1|20.0000",
            "international|US|1|20.0000",
            "international|ZZ|1|20.0000",
            "international|all|3|60.0000",
            "local|all|1|20.0000",
            "unknown|all|1|20.0000");
  }

  @Test
  void aRegencyThatJumpsAwayFromTheOthersIsAFinding() {
    for (int regency = 1; regency <= 6; regency++) {
      String code = "62.0" + regency;
      for (int year = 2020; year <= 2021; year++) {
        int count = year == 2020 ? 10 : regency == 6 ? 30 : 11;
        int first = regency * 100;
        Row[] rows = new Row[count];
        for (int i = 0; i < count; i++) {
          rows[i] = business(first + i, code + ".01");
        }
        register.submit(year, code, rows);
      }
    }
    register.compute();

    assertThat(
            register.rows(
                "select area_code, value, compared_with from mart.quality where code = 'jump'"))
        .containsExactly("62.06|200.0000|10.0000");
    assertThat(register.rows("select year from mart.quality where code = 'census_coverage'"))
        .as("a province that lacks regencies is not held against a census of all")
        .isEmpty();
    register.othersReport(2020).othersReport(2021).compute();
    assertThat(
            register.rows(
                """
                select year, value, compared_with from mart.quality
                where code = 'census_coverage' order by year
                """))
        .containsExactly("2020|0.03|237092", "2021|0.04|237092");
  }

  @Test
  void beside2022StandsThatFewerWorkersThanBusinessesWerePrinted() {
    register.submit(2022, KOBAR, business(1, KUMAI).with("class_reported", "micro"));
    register.compute();

    assertThat(
            register.rows(
                "select area_code, subject, severity, value from mart.quality"
                    + " where code = 'printed_workers_below_units'"))
        .containsExactly("62|112.265/121.458|warning|0.92");
    assertThat(
            register.rows(
                "select plain_reading, plain_value from mart.reconciliation"
                    + " where year = 2022 and size_class = 'micro'"))
        .containsExactly("micro/reported|1");
    assertThat(
            register.rows(
                "select plain_value from mart.reconciliation"
                    + " where year = 2022 and measure in ('growth_pct', 'workforce_share_pct')"))
        .containsExactly("", "");
  }

  @Test
  void aBusinessThatTwoRegenciesReportCountsOnceAndTheOtherHasAFinding() {
    register.submit(2021, KOBAR, business(1, KUMAI), business(2, KUMAI));
    register.submit(2021, "62.02", business(1, "62.02.06"));
    register.compute();

    assertThat(
            register.rows(
                "select area_code, stock from mart.growth where stock > 0 and area_level = 'regency'"))
        .containsExactly("62.01|2");
    assertThat(
            register.rows(
                "select area_code, value from mart.quality where code = 'reported_by_several'"))
        .containsExactly("62.02|1");
  }

  @Test
  void theVersionOfTheClassificationDecidesTheSection() {
    register.submit(2022, KOBAR, business(1, KUMAI).with("kbli", "61100"));
    StatisticsSettings old =
        new StatisticsSettings(
            List.of("J"), "2020", "labour_force", List.of(), null, Publisher.UNNAMED);
    StatisticsSettings latest =
        new StatisticsSettings(
            List.of("J"), "2025", "labour_force", List.of(2022), null, Publisher.UNNAMED);
    register.statistics(old).refresh();
    assertThat(sections()).containsExactly("2020|J|t");

    register.statistics(latest).refresh();

    assertThat(sections()).containsExactly("2025|K|f");
    assertThat(register.rows("select flag from mart.growth where area_code = '62'"))
        .containsExactly("break");
    assertThat(register.rows("select reason from mart.vintage order by vintage desc limit 1"))
        .containsExactly("method");
  }

  private List<String> sections() {
    return register.rows(
        "select kbli_version, kbli_section, is_productive from mart.business_year");
  }

  private List<String> transitions(String regime) {
    return register.rows(
        """
        select from_class, to_class, direction, businesses from mart.class_transition
        where area_code = '62' and year = 2021 and regime = '%s' order by from_class, to_class
        """
            .formatted(regime));
  }
}
