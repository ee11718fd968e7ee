package id.lumbung.statistics;

import static id.lumbung.statistics.Register.business;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.JobsFolder;
import id.lumbung.statistics.Register.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a release of a regency holds, beside that of the province. */
@TestInstance(Lifecycle.PER_CLASS)
class ReleaseTablesTest {
  private static final Release.Place KAPUAS =
      new Release.Place("62.03", "regency", "Kabupaten Kapuas");

  private final Register register = new Register();
  private final ReleaseTables tables =
      new ReleaseTables(
          register.db(), register.transaction(), StatisticsSettings.read(JobsFolder.locate(null)));

  @BeforeAll
  void fill() {
    for (int year = 2021; year <= 2022; year++) {
      register.submit(year, "62.01", several(0, "62.01.0", 30));
      register.submit(year, "62.03", several(100, "62.03.0", 2021 == year ? 20 : 24));
    }
    register.othersReport(2021).othersReport(2022);
    register.compute().approve();
    register.submit(2022, "62.03", several(100, "62.03.0", 27));
    register.compute();
  }

  @AfterAll
  void close() {
    register.close();
  }

  /** Businesses of the first three districts by turns, every other of a woman. */
  private static Row[] several(int first, String district, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                business(first + i, district + (1 + i % 3))
                    .founded(2019)
                    .with("sex", i % 2 == 0 ? "female" : "male")
                    .with("class_reported", "micro")
                    .with("class_pp7", "micro")
                    .with("class_uu20", "micro")
                    .with("kbli", "10710")
                    .with("workers_total", 2)
                    .with("halal_status", "no")
                    .with("market_reach", "local"))
        .toArray(Row[]::new);
  }

  private Release kapuas(Audience audience) {
    return tables.of(2022, audience, KAPUAS);
  }

  private static List<FigureRow> whole(Release release, String table) {
    return release.rows(table).stream()
        .filter(row -> release.place().code().equals(row.text("area_code")))
        .toList();
  }

  @Test
  void everyRowIsOfTheRegencyOrADistrictOfIt() {
    for (Audience audience : Audience.values()) {
      kapuas(audience)
          .tables()
          .forEach(
              (name, rows) ->
                  assertThat(rows)
                      .as("%s for %s", name, audience)
                      .extracting(row -> row.text("area_code"))
                      .allMatch(code -> code == null || code.startsWith("62.03")));
    }
    assertThat(kapuas(Audience.INTERNAL).rows("growth"))
        .extracting(row -> row.text("area_level"))
        .contains("regency", "district")
        .doesNotContain("province");
  }

  @Test
  void aRegencyIsTheSameInItsOwnReleaseAndInTheProvinces() {
    for (Audience audience : Audience.values()) {
      Release province = tables.of(2022, audience);
      Release own = kapuas(audience);
      int compared = 0;
      for (String table :
          List.of("growth", "parts", "size_class", "programmes", "workers_by_sex", "ownership")) {
        List<FigureRow> ofProvince =
            province.rows(table).stream()
                .filter(row -> "62.03".equals(row.text("area_code")))
                .toList();
        assertThat(whole(own, table)).as("%s for %s", table, audience).containsAll(ofProvince);
        compared += ofProvince.size();
      }
      assertThat(compared).as("rows for %s", audience).isGreaterThan(8);
    }
  }

  @Test
  void districtsAddUpToTheirRegency() {
    Release release = kapuas(Audience.INTERNAL);
    BigDecimal districts =
        release.rows("growth").stream()
            .filter(row -> "district".equals(row.text("area_level")))
            .map(row -> row.told("stock"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(districts).isEqualTo(whole(release, "growth").get(0).told("stock"));
    assertThat(districts).isEqualByComparingTo("27");
  }

  /** Figures that have no area in their rows are the regency's too. */
  @Test
  void headlineSectorsAndMovesAreTheRegencys() {
    Release release = kapuas(Audience.INTERNAL);

    assertThat(release.rows("headline"))
        .extracting(row -> row.whole("year") + " " + row.whole("stock"))
        .containsExactly("2021 20", "2022 27");
    assertThat(release.rows("sectors"))
        .extracting(row -> row.code("kbli_section") + " " + row.whole("businesses"))
        .containsExactly("C 27");
    assertThat(release.rows("transitions"))
        .filteredOn(row -> row.code("regime").equals("pp7"))
        .extracting(row -> row.code("from_class") + " " + row.whole("businesses"))
        .containsExactly("micro 20", "new 7");
    assertThat(release.rows("revisions"))
        .filteredOn(row -> row.code("measure").equals("stock") && row.whole("year") == 2022)
        .extracting(row -> row.whole("value"))
        .containsExactly(24, 27);
    assertThat(release.rows("reconciliation")).as("what was printed is of the province").isEmpty();
  }

  @Test
  void whatWaitsToBePublishedIsToldOfTheAreaWithItsCauses() {
    assertThat(changes(kapuas(Audience.INTERNAL)))
        .containsExactly("2021 published 20 20 null", "2022 changed 24 27 correction");
    assertThat(changes(tables.of(2022, Audience.INTERNAL)))
        .containsExactly("2021 published 50 50 null", "2022 changed 54 57 correction");
    assertThat(changes(tables.of(2022, Audience.INTERNAL, place("62.01"))))
        .as("another regency did not move")
        .containsExactly("2021 published 30 30 null", "2022 changed 30 30 null");
    assertThat(kapuas(Audience.INTERNAL).rows("publication").get(0).whole("moved")).isEqualTo(3);
    assertThat(kapuas(Audience.PUBLIC).tables()).doesNotContainKeys("changes", "publication");
  }

  private static List<String> changes(Release release) {
    return release.rows("changes").stream()
        .map(
            row ->
                Stream.of("year", "state", "published_stock", "stock", "cause")
                    .map(column -> String.valueOf(row.text(column)))
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow())
        .toList();
  }

  /** What is told of a regency to everyone is there to read in mart_public, row for row. */
  @Test
  void everyoneIsToldOfARegencyWhatIsPublishedAndNothingElse() {
    Release release = kapuas(Audience.PUBLIC);
    Map<String, String> relations = new LinkedHashMap<>();
    relations.put("growth", "growth");
    relations.put("size_class", "size_class");
    relations.put("programmes", "programme_coverage");
    relations.put("markets", "market_reach");
    relations.put("sectors", "sector");
    relations.forEach(
        (table, relation) -> {
          List<FigureRow> published =
              register
                  .db()
                  .sql(
                      "select * from mart_public."
                          + relation
                          + " where year = 2022 and area_code like '62.03%'")
                  .query((row, n) -> ReleaseTables.row(row))
                  .list();
          assertThat(release.rows(table))
              .as(table)
              .hasSameSizeAs(published)
              .allSatisfy(
                  row ->
                      assertThat(published)
                          .anyMatch(other -> agrees(row.values(), other.values())));
        });
    assertThat(release.rows("headline"))
        .filteredOn(row -> row.whole("year") == 2022)
        .extracting(row -> row.whole("stock"))
        .as("the published stock, not the newest")
        .containsExactly(24);
    assertThat(release.rows("transitions")).isEmpty();
    assertThat(release.rows("survival")).isEmpty();
  }

  /** Whether a published row has all that is told, by the names that both have. */
  private static boolean agrees(
      Map<String, @Nullable Object> told, Map<String, @Nullable Object> published) {
    List<String> both = new ArrayList<>(told.keySet());
    both.retainAll(published.keySet());
    return both.stream()
        .allMatch(
            column -> {
              Object one = told.get(column);
              return one == null || one.equals(published.get(column));
            });
  }

  @Test
  void thereIsAReleaseOfTheProvinceAndOfEachRegency() {
    assertThat(tables.places()).hasSize(15).contains(Release.Place.PROVINCE, KAPUAS);
    assertThat(tables.places())
        .allMatch(place -> place.isProvince() || place.level().equals("regency"));
    assertThat(tables.years(Audience.INTERNAL)).containsExactly(2021, 2022);
    assertThat(tables.years(Audience.PUBLIC)).containsExactly(2021, 2022);
  }

  private Release.Place place(String code) {
    return tables.places().stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
