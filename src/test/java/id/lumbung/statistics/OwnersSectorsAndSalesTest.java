package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.statistics.Register.Row;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who owns, in which field, with which sales, and found where online; and what stays known. */
class OwnersSectorsAndSalesTest {
  private static final String KOBAR = "62.01";
  private static final String KUMAI = "62.01.01";
  private static final String ARUT = "62.01.02";

  private final Register register = new Register();

  @AfterEach
  void close() {
    register.close();
  }

  private static Row owned(long number, String sex, String kbli, String sizeClass) {
    return business(number, KUMAI).with("sex", sex).with("kbli", kbli).with("class_pp7", sizeClass);
  }

  @Test
  void ownersAreToldBySexSectionAndClassWithTheirTotals() {
    register.submit(
        2022,
        KOBAR,
        owned(1, "female", "10710", "micro"),
        owned(2, "female", "10710", "small"),
        owned(3, "female", "47111", "micro"),
        owned(4, "male", "47111", "micro"),
        business(5, KUMAI));
    register.compute();

    assertThat(
            rows(
                "select sex, kbli_section, size_class, businesses from mart.ownership"
                    + " where area_code = '62.01' order by 1, 2, 3"))
        .containsExactly(
            "female|C|all|2",
            "female|C|micro|1",
            "female|C|small|1",
            "female|G|all|1",
            "female|G|micro|1",
            "female|all|all|3",
            "female|all|micro|2",
            "female|all|small|1",
            "male|G|all|1",
            "male|G|micro|1",
            "male|all|all|1",
            "male|all|micro|1",
            "unknown|all|all|1",
            "unknown|all|unknown|1",
            "unknown|unknown|all|1",
            "unknown|unknown|unknown|1");
  }

  @Test
  void naikKelasIsToldByTheSexOfTheOwnerNowOrBeforeItLeft() {
    register.submit(
        2021,
        KOBAR,
        owned(1, "female", "10710", "micro"),
        owned(2, "male", "10710", "micro"),
        owned(3, "male", "10710", "micro"));
    register.submit(
        2022,
        KOBAR,
        owned(1, "female", "10710", "small"),
        owned(2, "female", "10710", "micro").with("sex", null),
        owned(3, "female", "10710", "micro").status("closed"));
    register.compute();

    assertThat(
            rows(
                "select sex, from_class, to_class, direction, businesses"
                    + " from mart.class_transition_by_sex"
                    + " where area_code = '62.01' and regime = 'pp7' and year = 2022 order by 1, 2, 3"))
        .containsExactly(
            "female|micro|small|up|1",
            "male|micro|closed|left_stock|1",
            "unknown|micro|micro|same|1");
    assertThat(
            rows(
                """
                select regime, from_class, to_class, sum(businesses) from mart.class_transition_by_sex
                where area_code = '62' group by 1, 2, 3
                except
                select regime, from_class, to_class, businesses from mart.class_transition
                where area_code = '62'
                """))
        .isEmpty();
  }

  @Test
  void workersAreToldBySexAndTheRestIsUnknown() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI).with("workers_male", 1).with("workers_female", 3),
        business(2, KUMAI).with("workers_total", 5).with("workers_female", 2),
        business(3, ARUT).with("workers_total", 4),
        business(4, ARUT));
    register.compute();

    assertThat(
            rows(
                "select sex, workers, businesses, share_of_told_pct, reason from mart.workers_by_sex"
                    + " where area_code = '62.01' order by sex"))
        .containsExactly("female|5|2|83.3333|", "male|1|1|16.6667|", "unknown|7|2||");
    assertThat(
            rows(
                "select sex, workers, businesses, share_of_told_pct, reason from mart.workers_by_sex"
                    + " where area_code = '62.01.02' order by sex"))
        .containsExactly("female||0||not_told", "male||0||not_told", "unknown|4|1||");
  }

  @Test
  void aSectorHasItsDivisionsItsTotalAndWhatTheyTell() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI).with("kbli", "10710").with("workers_total", 2),
        business(2, KUMAI).with("kbli", "13121").with("annual_sales_idr", 60_000_000),
        business(3, KUMAI).with("kbli", "10799").with("annual_sales_idr", 40_000_000),
        business(4, KUMAI));
    register.compute();

    assertThat(
            rows(
                """
                select kbli_section, kbli_division, businesses, share_pct, workers, workers_told,
                  sales_idr, sales_told, reason
                from mart.sector where area_code = '62.01' order by 1, 2
                """))
        .containsExactly(
            "C|10|2|50.0000|2|1|40000000|1|",
            "C|13|1|25.0000||0|60000000|1|not_told",
            "C|all|3|75.0000|2|1|100000000|2|",
            "unknown|all|1|25.0000||0||0|not_told",
            "unknown|unknown|1|25.0000||0||0|not_told");
  }

  @Test
  void aBandOfSalesIncludesItsUpperBound() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI).with("annual_sales_idr", 50_000_000),
        business(2, KUMAI).with("annual_sales_idr", 50_000_001),
        business(3, KUMAI).with("annual_sales_idr", 60_000_000_000L),
        business(4, KUMAI));
    register.compute();

    assertThat(
            rows(
                "select band, businesses, told, share_pct, share_of_told_pct from mart.sales_band"
                    + " where area_code = '62.01' order by band"))
        .containsExactly(
            "50m_to_300m|1|3|25.0000|33.3333",
            "over_50b|1|3|25.0000|33.3333",
            "unknown|1|3|25.0000|",
            "up_to_50m|1|3|25.0000|33.3333");
    assertThat(rows("select reason, share_pct from mart.sales_band where area_code = '62.02'"))
        .isEmpty();
  }

  @Test
  void aChannelThatNobodyWasAskedAboutHasNoShareAndAFewAnswersAreAnEstimate() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI).with("has_social_media", true),
        business(2, KUMAI).with("has_social_media", false),
        business(3, KUMAI),
        business(4, KUMAI),
        business(5, KUMAI));
    register.compute();

    assertThat(
            rows(
                """
                select channel, businesses, told, not_told, covered, share_pct, share_of_told_pct,
                  reason, flag
                from mart.digital where area_code = '62.01' order by channel
                """))
        .containsExactly(
            "any|5|2|3|1|20.0000|50.0000||estimated",
            "marketplace|5|0|5|0|||not_told|estimated",
            "social_media|5|2|3|1|20.0000|50.0000||estimated");
    assertThat(
            rows(
                "select subject, value, compared_with from mart.quality where code ="
                    + " 'mostly_not_told' and area_code = '62.01' and subject like 'digital/%'"
                    + " order by 1"))
        .containsExactly(
            "digital/any|60.00|50",
            "digital/marketplace|100.00|50",
            "digital/social_media|60.00|50");
  }

  @Test
  void halfThatDoNotTellAreNotTooMany() {
    register.submit(2022, KOBAR, business(1, KUMAI).with("has_nib", true), business(2, KUMAI));
    register.compute();

    assertThat(
            rows(
                "select told, not_told, flag from mart.programme_coverage where area_code = '62.01'"
                    + " and programme = 'nib' and denominator = 'all'"))
        .containsExactly("1|1|final");
  }

  @Test
  void theOwnersDisabilityIsAnAggregateThatNobodyReads() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI).with("has_disability", true),
        business(2, KUMAI).with("has_disability", false),
        business(3, ARUT));
    register.compute();

    assertThat(
            rows(
                "select area_code, businesses, told, covered, share_pct, share_of_told_pct, reason"
                    + " from statistics.disability order by 1"))
        .containsExactly(
            "62|3|2|1|33.3333|50.0000|",
            "62.01|3|2|1|33.3333|50.0000|",
            "62.01.01|2|2|1|50.0000|50.0000|",
            "62.01.02|1|0|0|||not_told");
    assertThat(
            rows(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = 'mart' and column_name like '%disab%'
                """))
        .isEmpty();
  }

  @Test
  void aBusinessKeepsWhatItHadUntilItIsDenied() {
    register.submit(
        2020,
        KOBAR,
        business(1, KUMAI)
            .with("has_nib", true)
            .with("halal_status", "yes")
            .with("pirt_status", "yes")
            .with("has_social_media", true)
            .with("has_mentoring", true)
            .with("has_formal_finance", true));
    register.submit(2021, KOBAR, business(1, KUMAI).with("halal_status", "unknown"));
    register.submit(
        2022, KOBAR, business(1, KUMAI).with("has_nib", false).with("pirt_status", "in_process"));
    register.submit(2023, KOBAR, business(1, KUMAI));
    register.compute();

    assertThat(
            rows(
                """
                select year, has_nib, nib_from_year, halal_status, halal_from_year, pirt_status,
                  pirt_from_year, has_social_media, social_media_from_year, has_mentoring,
                  has_formal_finance
                from mart.business_year order by year
                """))
        .containsExactly(
            "2020|t|2020|yes|2020|yes|2020|t|2020|t|t",
            "2021|t|2020|yes|2020|yes|2020|t|2020||",
            "2022|f|2022|yes|2020|in_process|2022|t|2020||",
            "2023|||yes|2020|||t|2020||");
  }

  @Test
  void whatAnEarlierYearSaysAnewMovesTheYearsAfterIt() {
    register.submit(2020, KOBAR, business(1, KUMAI).with("has_nib", true));
    register.submit(2021, KOBAR, business(1, KUMAI));
    register.submit(2022, KOBAR, business(1, KUMAI));
    register.compute();
    assertThat(rows("select year, has_nib from mart.business_year order by year"))
        .containsExactly("2020|t", "2021|t", "2022|t");
    register.submit(2020, KOBAR, business(1, KUMAI).with("has_nib", false));
    register.compute();

    assertThat(rows("select year, has_nib from mart.business_year order by year"))
        .containsExactly("2020|f", "2021|", "2022|");
    assertThat(
            rows(
                "select year, covered, not_told from mart.programme_coverage"
                    + " where area_code = '62' and programme = 'nib' and denominator = 'all'"
                    + " order by 1"))
        .containsExactly("2020|0|0", "2021|0|1", "2022|0|1");
  }

  @Test
  void formsAreCodesAndAKbliHasFiveDigits() {
    register.submit(
        2022,
        KOBAR,
        business(1, KUMAI).with("legal_form", "PT Perorangan").with("kbli", "10"),
        business(2, KUMAI).with("legal_form", "Usaha Perorangan").with("kbli", "10710"),
        business(3, KUMAI).with("legal_form", "CV. ").with("sex", "female"),
        business(4, KUMAI).with("legal_form", "warung ibu Siti"),
        business(5, KUMAI).with("legal_form", "-"));
    register.compute();

    assertThat(
            rows(
                "select business_id, legal_form, kbli, kbli_division, owner_sex"
                    + " from mart.business_year order by 1"))
        .containsExactly(
            "1|pt_individual||10|",
            "2|individual|10710|10|",
            "3|cv|||female",
            "4|other|||",
            "5||||");
  }

  @Test
  void aChangeOverAnIncompleteYearIsNone() {
    register.submit(2021, KOBAR, business(1, KUMAI));
    register.othersReport(2021);
    register.submit(2022, KOBAR, business(1, KUMAI), business(2, KUMAI));
    register.compute();

    assertThat(
            rows(
                "select area_code, stock, base, change, growth_pct, reason from mart.growth"
                    + " where year = 2022 and area_code in ('62', '62.01') order by 1"))
        .containsExactly("62|2|1|||year_incomplete", "62.01|2|1|1|100.0000|");
  }

  @Test
  void businessesAreHeldAgainstTheResidentsOfTheYearAndWhatIsUnknownSaysSo() {
    register.submit(2024, "62.02", business(1, "62.02.06"), business(2, "62.02.06"));
    register.submit(2024, KOBAR, business(3, KUMAI).with("annual_sales_idr", 5_000_000));
    register.compute();

    assertThat(
            rows(
                """
                select area_code, indicator, numerator, told, denominator, denominator_source, value,
                  reason
                from mart.relative_size where area_code in ('62', '62.01', '62.02') order by 1, 2
                """))
        .containsExactly(
            "62|businesses_per_1000_residents|3|3|2809698|\"BPS Provinsi Kalimantan Tengah\"||"
                + "year_incomplete",
            "62|sales_share_of_grdp_pct|5000000|1||||denominator_unknown",
            "62.01|businesses_per_1000_residents|1|1||||denominator_unknown",
            "62.01|sales_share_of_grdp_pct|5000000|1||||denominator_unknown",
            "62.02|businesses_per_1000_residents|2|2|448184|\"BPS Provinsi Kalimantan Tengah\""
                + "|0.0045|",
            "62.02|sales_share_of_grdp_pct||0||||denominator_unknown");
  }

  @Test
  void ofSeveralSourcesTheLastReleasedCountsAndSalesAreHeldAgainstTheProduct() {
    register.submit(2024, KOBAR, business(1, KUMAI).with("annual_sales_idr", 5_000_000));
    register
        .db()
        .sql(
            """
            insert into reference.grdp values
              (2, '62.01', 2024, 50000000, 'current', 'first', null, '2025-02-01', ''),
              (3, '62.01', 2024, 100000000, 'current', 'second', null, '2025-03-01', ''),
              (4, '62.01', 2024, 40000000, 'constant', 'other', null, '2025-04-01', '')
            """)
        .update();
    register.compute();

    assertThat(
            rows(
                "select denominator_source, denominator_released_on, value, reason from"
                    + " mart.relative_size where area_code = '62.01' and indicator like 'sales%'"))
        .containsExactly("second|2025-03-01|5.0000|");
  }

  private List<String> rows(String sql) {
    return register.rows(sql);
  }
}
