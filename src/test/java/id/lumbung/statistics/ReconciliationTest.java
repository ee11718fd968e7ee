package id.lumbung.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.reference.Denominator;
import id.lumbung.reference.PublishedFigure;
import id.lumbung.reference.SizeClass;
import id.lumbung.settings.JobsFolder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the figures printed for Kalimantan Tengah give, held against each other. */
class ReconciliationTest {
  private static final JobsFolder JOBS = JobsFolder.locate(null);

  private final List<ReconciliationRow> rows =
      new Reconciliation(PublishedFigure.read(JOBS), Denominator.read(JOBS)).against(new Side());

  @Test
  void thePrintedGrowthOf2021IsTheTotalOverTheYearBefore() {
    ReconciliationRow growth = row(2021, "growth_pct", null);

    assertThat(growth.verdict()).isEqualTo("reproduced");
    assertThat(growth.publishedReading()).isEqualTo("total/previous_base");
    assertThat(growth.publishedFormula()).isEqualTo("(75278 - 64087) / 64087 x 100");
    assertThat(growth.publishedValue()).isEqualByComparingTo("17.4622");
    assertThat(row(2021, "change", null).publishedFormula()).isEqualTo("75278 - 64087");
  }

  @Test
  void theTotalOf2022LeftTheSmallEnterprisesOut() {
    ReconciliationRow total = row(2022, "stock", null);

    assertThat(total.verdict()).isEqualTo("reproduced");
    assertThat(total.publishedReading()).isEqualTo("without_small");
    assertThat(total.publishedFormula()).isEqualTo("(309 + 121149)");
    assertThat(reading(total, "classes_sum").isReproduced()).isFalse();
    assertThat(reading(total, "classes_sum").readingValue()).isEqualByComparingTo("124821");
  }

  @Test
  void thePrintedGrowthOf2022FitsNoReading() {
    ReconciliationRow growth = row(2022, "growth_pct", null);

    assertThat(growth.verdict()).isEqualTo("not_reproducible");
    assertThat(growth.readings()).noneMatch(ReconciliationRow.Tried::isReproduced);
    assertThat(reading(growth, "total/previous_base").readingValue())
        .isEqualByComparingTo("61.3459");
    assertThat(reading(growth, "without_small/previous_base").readingValue())
        .isEqualByComparingTo("68.8911");
    assertThat(reading(growth, "micro_only/previous_base").readingValue())
        .isEqualByComparingTo("69.1883");
    assertThat(reading(growth, "total_over_interim/previous_base").readingValue())
        .isEqualByComparingTo("70.0950");
    assertThat(growth.publishedReading()).isEqualTo("total_over_interim/previous_base");
  }

  @Test
  void thePrintedShareFitsNoSeriesAndTellsItsDenominator() {
    ReconciliationRow share = row(2022, "workforce_share_pct", null);

    assertThat(share.verdict()).isEqualTo("not_reproducible");
    assertThat(share.impliedLow()).isEqualTo(1_786_238);
    assertThat(share.impliedHigh()).isEqualTo(1_789_083);
  }

  @Test
  void aClassFrozenToTheDigitIsSeen() {
    assertThat(reading(row(2022, "stock", SizeClass.KECIL), "unchanged_since_year_before"))
        .extracting(ReconciliationRow.Tried::isReproduced)
        .isEqualTo(true);
  }

  @Test
  void whatATotalLeavesOfItsPartsIsNoProof() {
    ReconciliationRow micro = row(2022, "stock", SizeClass.MIKRO);

    assertThat(micro.verdict()).isEqualTo("not_reproducible");
    assertThat(rows)
        .flatExtracting(ReconciliationRow::readings)
        .extracting(ReconciliationRow.Tried::reading)
        .noneMatch(reading -> reading.startsWith("remainder"));
  }

  @Test
  void besideAPrintedClassStandsTheWarehousesAndNotTheNearest() {
    Side warehouse = new Side();
    tell(warehouse, 2020, SizeClass.MIKRO, "micro/reported", 51_000);
    tell(warehouse, 2019, SizeClass.MIKRO, "micro/reported", 60_415);
    tell(warehouse, 2020, null, "total", 55_000);
    List<ReconciliationRow> held =
        new Reconciliation(PublishedFigure.read(JOBS), List.of()).against(warehouse);
    ReconciliationRow micro = row(held, 2020, "stock", SizeClass.MIKRO);

    assertThat(micro.plainValue()).isEqualByComparingTo("51000");
    assertThat(micro.plainReading()).isEqualTo("micro/reported");
    assertThat(micro.warehouseReading()).isEqualTo("unchanged_since_year_before");
    assertThat(row(held, 2020, "stock", null).plainFormula()).isEqualTo("55000");
    assertThat(row(held, 2021, "stock_interim", null).plainValue()).isNull();
  }

  @Test
  void yearsThatLackRegenciesGiveNoRate() {
    Side warehouse = new Side();
    tell(warehouse, 2020, null, "total", 1_000);
    tell(warehouse, 2021, null, "total", 75_278);
    assertThat(
            row(
                    new Reconciliation(PublishedFigure.read(JOBS), List.of()).against(warehouse),
                    2021,
                    "growth_pct",
                    null)
                .warehouseVerdict())
        .isEqualTo("not_reproducible");
    warehouse.tellIncomplete(2020, "62");
    ReconciliationRow growth =
        row(
            new Reconciliation(PublishedFigure.read(JOBS), List.of()).against(warehouse),
            2021,
            "growth_pct",
            null);

    assertThat(growth.warehouseVerdict()).isEqualTo("no_reading");
    assertThat(growth.plainValue()).isNull();
  }

  private static void tell(
      Side side, int year, @Nullable SizeClass sizeClass, String name, long value) {
    side.tell(Side.Subject.STOCK, year, "62", sizeClass, Count.of(name, BigDecimal.valueOf(value)));
  }

  @Test
  void theWarehouseMayReproduceWhatThePrintsDoNot() {
    Side warehouse = new Side();
    warehouse.tell(
        Side.Subject.WORKERS, 2022, "62", null, Count.of("productive", new BigDecimal("112265")));
    ReconciliationRow workers =
        new Reconciliation(PublishedFigure.read(JOBS), List.of())
            .against(warehouse).stream()
                .filter(row -> row.measure().equals("workers") && row.year() == 2022)
                .findFirst()
                .orElseThrow();

    assertThat(workers.publishedVerdict()).isEqualTo("no_reading");
    assertThat(workers.warehouseReading()).isEqualTo("productive");
    assertThat(workers.verdict()).isEqualTo("reproduced");
  }

  @Test
  void roundingIsHalfUpToThePrintedUnit() {
    Reading reading = new Reading("x", new BigDecimal("6.2750"), "");

    assertThat(reading.reproduces(new BigDecimal("6.28"), new BigDecimal("0.01"))).isTrue();
    assertThat(reading.reproduces(new BigDecimal("6.27"), new BigDecimal("0.01"))).isFalse();
    assertThat(
            new Reading("x", new BigDecimal("164621"), "")
                .reproduces(new BigDecimal("164000"), new BigDecimal("1000")))
        .isFalse();
  }

  private ReconciliationRow row(int year, String measure, @Nullable SizeClass sizeClass) {
    return row(rows, year, measure, sizeClass);
  }

  private static ReconciliationRow row(
      List<ReconciliationRow> rows, int year, String measure, @Nullable SizeClass sizeClass) {
    return rows.stream()
        .filter(row -> row.year() == year && row.measure().equals(measure))
        .filter(row -> Objects.equals(row.sizeClass(), sizeClass == null ? null : sizeClass.code()))
        .findFirst()
        .orElseThrow();
  }

  private static ReconciliationRow.Tried reading(ReconciliationRow row, String name) {
    return row.readings().stream()
        .filter(each -> each.reading().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
