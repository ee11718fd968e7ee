package id.lumbung.cases;

import static id.lumbung.cases.FieldCases.below;
import static id.lumbung.cases.FieldCases.header;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.cases.FieldCases.Answered;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A figure that stands in parts, or twice, is read once and whole, or not at all. */
@TestInstance(Lifecycle.PER_CLASS)
class PartsOfSumsTest {
  private static final String[] MONTHS = {
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember"
  };

  private FieldCases cases;

  @BeforeAll
  void start(@TempDir Path temp) {
    cases = new FieldCases(temp);
  }

  @AfterAll
  void stop() {
    cases.close();
  }

  @Test
  void figuresOfTwoYearsGiveThoseOfTheDataYear() {
    Answered katingan = cases.file("F06");
    assertThat(katingan.outcomes()).isEqualTo("4/0/0/2");
    assertThat(katingan.loaded("annual_sales_idr")).first().isEqualTo("30000000");
    assertThat(katingan.loaded("assets_idr")).containsOnly("6000000");
    assertThat(katingan.loaded("workers_total")).containsOnly("3");
    Answered barito = cases.file("C05");
    assertThat(barito.loaded("workers_total")).first().isEqualTo("4");
  }

  @Test
  void aYearlyTotalWinsOverItsMonths() {
    Answered answered = cases.file("E01");
    assertThat(answered.outcomes()).isEqualTo("6/0/0/4");
    assertThat(answered.loaded("annual_sales_idr")).first().isEqualTo("7800000");
    assertThat(answered.loaded("is_sales_derived")).containsOnly("false");
  }

  @Test
  void twelveMonthsWithoutATotalAreAddedUp() {
    Answered answered =
        cases.sheet(
            sheet -> {
              Object[] titles = new Object[12];
              Object[] sales = new Object[12];
              for (int i = 0; i < 12; i++) {
                titles[i] = "Omzet " + MONTHS[i];
                sales[i] = 1_000_000 + i * 100_000;
              }
              Object[] closed = sales.clone();
              closed[3] = "-";
              Object[] open = sales.clone();
              open[3] = null;
              sheet
                  .row(header(titles))
                  .row(cases.business(sales))
                  .row(cases.business(closed))
                  .row(cases.business(open));
            });
    assertThat(answered.loaded("annual_sales_idr")).containsExactly("18600000", "17300000", "-");
    assertThat(answered.loaded("is_sales_derived")).containsExactly("true", "true", "false");
    assertThat(answered.findings()).contains("JUMLAH_DIHITUNG F1", "BAGIAN_KURANG F4");
  }

  @Test
  void elevenMonthsAreNoYear() {
    Answered answered =
        cases.sheet(
            sheet -> {
              Object[] titles = new Object[11];
              Object[] sales = new Object[11];
              for (int i = 0; i < 11; i++) {
                titles[i] = "Omzet " + MONTHS[i];
                sales[i] = 1_000_000;
              }
              sheet.row(header(titles)).row(cases.business(sales));
            });
    assertThat(answered.loaded("annual_sales_idr")).containsExactly("-");
  }

  @Test
  void quartersUnderOneGroupAreAddedUp() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Omzet (Rp)"))
                    .row(below("Triwulan I", "Triwulan II", "Triwulan III", "TW IV"))
                    .row(cases.business(1_000_000, 2_000_000, 3_000_000, 4_000_000))
                    .merge("F1:I1"));
    assertThat(answered.loaded("annual_sales_idr")).containsExactly("10000000");
  }

  @Test
  void workersByKindAreAddedUpWhereNoColumnHoldsTheWhole() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Tenaga Kerja Tetap", "Tenaga Kerja Tidak Tetap", "TK Keluarga"))
                    .row(cases.business(2, 1, 1))
                    .row(cases.business(3, null, "-"))
                    .row(cases.business(null, null, null)));
    assertThat(answered.loaded("workers_total")).containsExactly("4", "3", "-");
    assertThat(answered.findings()).contains("JUMLAH_DIHITUNG F1");
  }

  @Test
  void workersByKindAndSexTellBoth() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Tenaga Kerja"))
                    .row(below("Tetap", null, "Kontrak", null))
                    .row(below("L", "P", "L", "P"))
                    .row(cases.business(2, 1, 0, 4))
                    .merge("F1:I1")
                    .merge("F2:G2")
                    .merge("H2:I2"));
    assertThat(answered.loaded("workers_total")).containsExactly("7");
    assertThat(answered.loaded("workers_male")).containsExactly("2");
    assertThat(answered.loaded("workers_female")).containsExactly("5");
  }

  @Test
  void aWholeBesideItsPartsIsTheWhole() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Karyawan Tetap", "Karyawan Tidak Tetap", "Jumlah Tenaga Kerja"))
                    .row(cases.business(2, 1, 3)));
    assertThat(answered.loaded("workers_total")).containsExactly("3");
  }

  @Test
  void menAndWomenAreAddedUp() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Jumlah Tenaga Kerja"))
                    .row(below("L", "P"))
                    .row(cases.business(2, 1))
                    .merge("F1:G1"));
    assertThat(answered.loaded("workers_total")).containsExactly("3");
  }

  @Test
  void aPartThatCannotBeReadMakesASumThatIsNotKnown() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("TK L", "TK P", "Modal Sendiri", "Modal Luar"))
                    .row(cases.business("2-3", 1, "1-5 juta", 2_000_000))
                    .row(cases.business(2, null, 5_000_000, null)));
    assertThat(answered.loaded("workers_total")).containsExactly("-", "2");
    assertThat(answered.loaded("capital_idr")).containsExactly("-", "5000000");
  }

  @Test
  void partsOfTwoWaysOfPartingAreNotAddedUp() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("TK Tetap", "TK Tidak Tetap", "TK Penuh Waktu", "TK Paruh Waktu"))
                    .row(cases.business(2, 1, 2, 1)));
    assertThat(answered.loaded("workers_total")).containsExactly("-");
  }

  @Test
  void assetsByKindAreAddedUp() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Aset (Rp ribu)"))
                    .row(below("Bangunan", "Mesin/Peralatan", "Kendaraan"))
                    .row(cases.business(50_000, 5_000, 12_000))
                    .row(cases.business(50_000, "tidak ada", 12_000))
                    .row(cases.business(50_000, null, 12_000))
                    .merge("F1:H1"));
    assertThat(answered.loaded("assets_idr")).containsExactly("67000000", "62000000", "-");
  }

  @Test
  void formulasNeverComputedAreAddedUpFromTheirParts() {
    Answered answered = cases.file("C45");
    assertThat(answered.outcomes()).isEqualTo("3/1/0/1");
    assertThat(answered.loaded("workers_total")).containsExactly("4", "2", "4");
    assertThat(answered.loaded("annual_sales_idr"))
        .containsExactly("93000000", "36999996", "91500000");
    assertThat(answered.findings()).contains("JUMLAH_DIHITUNG H2", "RUMUS_GALAT C5");
    assertThat(answered.findings()).doesNotContain("RUMUS_GALAT H2", "RUMUS_GALAT J2");
  }
}
