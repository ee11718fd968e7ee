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

/** One business over several rows is one business, and what its rows say of it is kept. */
@TestInstance(Lifecycle.PER_CLASS)
class RowsThatGoOnTest {
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
  void aSecondProductUnderMergedCellsIsJoinedToTheFirst() {
    Answered answered = cases.file("C59");
    assertThat(answered.outcomes()).isEqualTo("4/0/0/5");
    assertThat(answered.loaded("product")).containsOnly("keripik pisang, keripik singkong");
    assertThat(answered.receipt().outcomes()).extracting("because").contains("continuation");
  }

  @Test
  void theSameWithoutMergedCells() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Produk", "Harga"))
                    .row(cases.business("keripik", 10_000))
                    .row(below("dodol", 8_000))
                    .row(below("sirup", 9_000))
                    .row(cases.business("tikar", 50_000)));
    assertThat(answered.outcomes()).isEqualTo("2/0/0/3");
    assertThat(answered.loaded("product")).containsExactly("keripik, dodol, sirup", "tikar");
  }

  @Test
  void aLoneProductBelowABusinessIsJoinedWhereTheListGoesOn() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Produk"))
                    .row(cases.business("keripik"))
                    .row(below("dodol"))
                    .row(cases.business("tikar")));
    assertThat(answered.outcomes()).isEqualTo("2/0/0/2");
    assertThat(answered.loaded("product")).containsExactly("keripik, dodol", "tikar");
  }

  @Test
  void aBlockOfSignaturesUnderTheLastBusinessIsNoProductOfIt() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Produk"))
                    .row(cases.business("keripik"))
                    .row(cases.business("tikar"))
                    .row(below("Kuala Kapuas, 31 Desember 2001"))
                    .row(below("Kepala Dinas"))
                    .row(below("Drs. Contoh")));
    assertThat(answered.outcomes()).isEqualTo("2/0/0/4");
    assertThat(answered.loaded("product")).containsExactly("keripik", "tikar");
  }

  @Test
  void figuresOfAProductAreNotAddedAndThisIsSaid() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Produk", "Omset Tahunan (Rp)"))
                    .row(cases.business("keripik", 10_000_000))
                    .row(below("dodol", 8_000_000)));
    assertThat(answered.outcomes()).isEqualTo("1/0/0/2");
    assertThat(answered.loaded("annual_sales_idr")).containsExactly("10000000");
    assertThat(answered.findings()).containsExactly("LANJUTAN_BERANGKA 3");
  }

  @Test
  void anotherBusinessOfTheSameOwnerIsNoContinuation() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Produk"))
                    .row(cases.business("keripik"))
                    .row(null, null, null, "Laundry Bersih", null, "cuci")
                    .merge("B2:B3")
                    .merge("C2:C3")
                    .merge("E2:E3"));
    assertThat(answered.outcomes()).isEqualTo("2/0/0/1");
    assertThat(answered.loaded("product")).containsExactly("keripik", "cuci");
  }
}
