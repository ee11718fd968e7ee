package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.settings.Refused;
import id.lumbung.statistics.Register.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drafts become public by a person's word alone, and stay what they are until the next word. */
class PublicationsTest {
  private static final String STOCKS =
      "select year, stock, base from mart_public.growth where area_code = '62' order by year";

  private final Register register = new Register();

  @AfterEach
  void close() {
    register.close();
  }

  private static Row[] businesses(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(business(i, "62.01.0" + (1 + i % 3)).with("class_pp7", "micro"));
    }
    return rows.toArray(Row[]::new);
  }

  private void twoYears() {
    register.submit(2021, "62.01", businesses(30));
    register.submit(2022, "62.01", businesses(40));
    register.compute();
  }

  private List<String> standings() {
    return register.publications().standings().stream()
        .map(s -> s.year() + " " + s.state() + " " + s.publishedStock() + " " + s.stock())
        .toList();
  }

  @Test
  void nothingIsPublicBeforeAPersonSaysSo() {
    twoYears();

    assertThat(register.rows(STOCKS)).isEmpty();
    assertThat(register.statistics().current(Audience.PUBLIC).growth()).isEmpty();
    assertThat(standings()).containsExactly("2021 draft null 30", "2022 draft null 40");
  }

  @Test
  void aLateFileChangesNoPublishedFigureInSilence() {
    twoYears();
    register.approve();
    register.submit(2022, "62.01", businesses(44));
    register.compute();

    assertThat(register.rows(STOCKS)).containsExactly("2021|30|", "2022|40|30");
    assertThat(register.statistics().current(Audience.PUBLIC).vintage()).isEqualTo(1);
    assertThat(standings()).containsExactly("2021 published 30 30", "2022 changed 40 44");
    assertThat(register.rows("select year, state from mart.headline order by year"))
        .containsExactly("2021|published", "2022|changed");

    register.approve();
    assertThat(register.rows(STOCKS)).containsExactly("2021|30|", "2022|44|30");
    assertThat(standings()).containsExactly("2021 published 30 30", "2022 published 44 44");
  }

  @Test
  void aRateIsPublishedOverThePublishedBaseAlone() {
    twoYears();
    refuses("approve.together", "2021, 2022", 2022);
    register.approve(2021);
    register.approve(2022);

    register.submit(2021, "62.01", businesses(33));
    register.compute();
    refuses("approve.together", "2021, 2022", 2021);
    refuses("approve.together", "2021, 2022", 2022);
    assertThat(register.rows(STOCKS)).containsExactly("2021|30|", "2022|40|30");

    register.approve(2021, 2022);
    assertThat(register.rows(STOCKS)).containsExactly("2021|33|", "2022|40|33");
  }

  private void refuses(String key, String years, Integer... asked) {
    assertThatThrownBy(() -> register.approve(asked))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo(key);
              assertThat(refused.arguments()).containsEntry("tahun", years);
            });
  }

  @Test
  void aVintageThatWasLookedAtIsPublishedThoughANewerOneIsThere() {
    twoYears();
    register.submit(2022, "62.01", businesses(44));
    register.compute();

    register.publications().approve(1, List.of(), "test", "as looked at");

    assertThat(register.rows(STOCKS)).containsExactly("2021|30|", "2022|40|30");
    assertThat(standings()).containsExactly("2021 published 30 30", "2022 changed 40 44");
  }

  @Test
  void aPublicationThatIsTakenBackUncoversTheOneBefore() {
    twoYears();
    register.approve();
    List<String> before = register.rows("select * from mart_public.size_class order by 1, 2, 4, 5");
    register.submit(2022, "62.01", businesses(44));
    register.compute().approve();

    assertThat(register.publications().withdraw(null, List.of(2022), "test", "wrong"))
        .containsExactly(2022);
    assertThat(register.rows(STOCKS)).containsExactly("2021|30|", "2022|40|30");
    assertThat(register.rows("select * from mart_public.size_class order by 1, 2, 4, 5"))
        .isEqualTo(before);
    assertThat(standings()).containsExactly("2021 published 30 30", "2022 changed 40 44");

    assertThatThrownBy(() -> register.publications().withdraw(null, List.of(2021), "test", "wrong"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("approve.together_back"));
    register.publications().withdraw(1, List.of(), "test", "wrong");
    assertThat(register.rows(STOCKS)).isEmpty();
  }

  @Test
  void whatWouldMoveIsToldBeforehandAndNothingChanges() {
    twoYears();

    Publications.Outcome outcome = register.publications().rehearse(null, List.of(), "test");

    assertThat(outcome.vintage()).isEqualTo(1);
    assertThat(outcome.before())
        .extracting(Publications.Standing::year)
        .containsExactly(2021, 2022);
    assertThat(outcome.numbers()).isPositive();
    assertThat(register.rows(STOCKS)).isEmpty();
    assertThat(register.rows("select 1 from statistics.publication")).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaidNotToBe() {
    assertThatThrownBy(register::approve)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("approve.nothing_computed"));
    twoYears();
    refuses("approve.no_year", "2019", 2019);
    register.approve();
    assertThatThrownBy(register::approve)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("approve.nothing_waits"));
    assertThatThrownBy(() -> register.publications().approve(7, List.of(), "test", "x"))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("approve.no_vintage"));
  }

  /** A count of five that a correction lowers to two is hidden; what else was read stays read. */
  @Test
  void aPublishedCellStaysPublishedUnlessItIsSmallNow() {
    Row[] first = rows(5);
    Row[] corrected = rows(2);
    register.submit(2021, "62.01", first);
    register.submit(2021, "62.02", other("62.02.06", 200));
    register.submit(2021, "62.03", other("62.03.01", 300));
    register.compute().approve();
    String micro =
        "select area_code, businesses from mart_public.size_class where regime = 'pp7' and"
            + " size_class = 'small' order by 1";
    assertThat(register.rows(micro)).containsExactly("62|95", "62.01|5", "62.02|45", "62.03|45");

    register.submit(2021, "62.01", corrected);
    register.compute().approve();

    assertThat(register.rows(micro)).contains("62.01|", "62.02|45", "62.03|45").contains("62|");
  }

  private static Row[] rows(int small) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          business(i, "62.01.01")
              .with("class_pp7", i < small ? "small" : i < 20 ? "medium" : "micro"));
    }
    return rows.toArray(Row[]::new);
  }

  private static Row[] other(String district, int first) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      rows.add(
          business(first + i, district)
              .with("class_pp7", i % 2 == 0 ? "small" : i % 4 == 1 ? "micro" : "medium"));
    }
    return rows.toArray(Row[]::new);
  }
}
