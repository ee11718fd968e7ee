package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When figures move, why, and what they were. */
class VintagesTest {
  private static final String KOBAR = "62.01";
  private static final String KUMAI = "62.01.01";

  private final Register register = new Register();

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void everyMoveHasItsReasonAndCanBeRebuilt() {
    List<Figures> published = new ArrayList<>();
    register.submit(2020, KOBAR, business(1, KUMAI), business(2, KUMAI));
    published.add(publish());
    long second =
        register.submit(2020, KOBAR, business(1, KUMAI), business(2, KUMAI), business(3, KUMAI));
    published.add(publish());
    register.decide(KOBAR, second, 3, 2);
    published.add(publish());
    register.submit(2021, KOBAR, business(1, KUMAI), business(4, KUMAI));
    published.add(publish());
    register.withdraw(second);
    published.add(publish());

    assertThat(register.rows("select vintage, reason from mart.vintage order by vintage"))
        .containsExactly(
            "1|late_submission",
            "2|correction",
            "3|match_decision",
            "4|late_submission",
            "5|withdrawal");
    for (Figures figures : published) {
      Instant asOf = Objects.requireNonNull(figures.asOf());
      assertThat(register.statistics().asOf(asOf)).isEqualTo(figures);
    }
  }

  @Test
  void theFrozenVintageIsWhatObservationsGive() {
    register.submit(2020, KOBAR, business(1, KUMAI), business(2, KUMAI));
    register.compute();
    register.submit(2020, KOBAR, business(1, KUMAI));
    register.submit(2021, KOBAR, business(1, KUMAI), business(3, KUMAI), business(4, KUMAI));
    register.compute();

    for (int vintage = 1; vintage <= 2; vintage++) {
      List<String> frozen =
          register.rows(
              """
              select distinct on (year, area_code) year, area_code, stock, base, growth_pct, flag
              from mart.growth_vintage where vintage <= %d
              order by year, area_code, vintage desc
              """
                  .formatted(vintage));
      Instant asOf =
          register
              .db()
              .sql("select as_of from mart.vintage where vintage = " + vintage)
              .query(OffsetDateTime.class)
              .single()
              .toInstant();
      assertThat(
              register.statistics().asOf(asOf).growth().stream()
                  .map(
                      g ->
                          "%d|%s|%s|%s|%s|%s"
                              .formatted(
                                  g.year(),
                                  g.areaCode(),
                                  text(g.stock()),
                                  text(g.base()),
                                  text(g.growthPct()),
                                  g.flag())))
          .containsExactlyElementsOf(frozen);
    }
  }

  @Test
  void nothingIsFrozenWhereNothingMoves() {
    register.submit(2020, KOBAR, business(1, KUMAI), business(2, KUMAI));
    register.compute();
    register.submit(2020, KOBAR, business(1, KUMAI), business(2, KUMAI));

    register.compute().compute();

    assertThat(register.rows("select vintage from mart.vintage")).containsExactly("1");
    assertThat(register.statistics().outdated()).isEmpty();
  }

  @Test
  void aYearThatClosesMovesItsFlagAndNothingElse() {
    register.now = Instant.parse("2021-03-01T00:00:00Z");
    for (int regency = 1; regency <= 13; regency++) {
      register.submit(
          2020, "62.%02d".formatted(regency), business(regency, "62.%02d.01".formatted(regency)));
    }
    register.submit(2020, "62.71", business(71, "62.71.01"));
    register.compute();
    assertThat(flags()).containsExactly("provisional");

    register.now = Instant.parse("2021-07-15T00:00:00Z");
    register.compute();

    assertThat(flags()).containsExactly("final");
    assertThat(register.rows("select reason from mart.vintage where vintage = 2"))
        .containsExactly("closing");
  }

  @Test
  void revisionsAreATriangleWithTheirMeans() {
    register.submit(2020, KOBAR, business(1, KUMAI), business(2, KUMAI));
    register.compute();
    register.submit(
        2020,
        KOBAR,
        business(1, KUMAI),
        business(2, KUMAI),
        business(3, KUMAI),
        business(4, KUMAI));
    register.compute();
    register.submit(2020, KOBAR, business(1, KUMAI));
    register.compute();

    assertThat(
            register.rows(
                """
                select revision_number, value, previous_value, revision, revision_since_first, cause
                from mart.revision where area_code = '62' and measure = 'stock' order by 1
                """))
        .containsExactly(
            "0|2|||0|late_submission", "1|4|2|2|2|correction", "2|1|4|-3|-1|correction");
    assertThat(
            register.rows(
                """
                select revisions, mean_revision, mean_absolute_revision, first_value, latest_value
                from mart.revision_summary where area_code = '62' and measure = 'stock'
                """))
        .containsExactly("2|-0.5000|2.5000|2|1");
  }

  private Figures publish() {
    register.compute();
    return register.statistics().current();
  }

  private List<String> flags() {
    return register.rows("select flag from mart.growth where area_code = '62'");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
