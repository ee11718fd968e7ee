package id.lumbung.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.cases.FieldCases.Answered;
import id.lumbung.workbook.Book;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Titles, recaps, sections, signatures and examples around and between the rows of a list. */
@TestInstance(Lifecycle.PER_CLASS)
class RowsWithoutABusinessTest {
  private static final Object[] WITHOUT_DISTRICT = {"No", "NIK", "Nama Pemilik", "Nama Usaha"};

  private FieldCases cases;

  @BeforeAll
  void start(@TempDir Path temp) {
    cases = new FieldCases(temp);
  }

  @AfterAll
  void stop() {
    cases.close();
  }

  /** A business whose row names no district. */
  private @Nullable Object[] business() {
    @Nullable Object[] all = cases.business();
    return new @Nullable Object[] {all[0], all[1], all[2], all[3]};
  }

  @Test
  void aRecapBesideTheListAndTheSignaturesBelowItAreNoBusinesses() {
    assertThat(cases.file("C28").outcomes()).isEqualTo("5/0/0/21");
  }

  @Test
  void aRecapBelowTheListIsNoBusiness() {
    assertThat(cases.file("C51").outcomes()).isEqualTo("60/0/0/21");
  }

  @Test
  void aSheetThatNamesAnotherYearIsReportedAndNotLoaded() {
    Answered answered = cases.file("D03");
    assertThat(answered.outcomes()).isEqualTo("8/0/0/10");
    assertThat(answered.findings()).containsExactly("LEMBAR_DILEWATI");
  }

  @Test
  void anExampleRowThatWasWrittenOverIsABusiness() {
    assertThat(cases.file("G01").outcomes()).isEqualTo("7/0/0/106");
  }

  @Test
  void colouredEmptyRowsAreNotCountedAmongTheBusinesses() {
    assertThat(cases.file("C26").outcomes()).isEqualTo("4/0/0/20002");
  }

  @Test
  void aTableOfCountsIsRefusedAsOne() {
    Answered answered = cases.file("C08");
    assertThat(answered.reason()).isEqualTo("BUKAN_DATA_UMKM");
    assertThat(answered.receipt().reason()).asString().contains("rekapitulasi");
  }

  @Test
  void linesBetweenTheRowsNameTheirDistrict() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(WITHOUT_DISTRICT)
                    .row("KECAMATAN SELAT")
                    .row(business())
                    .row("II", "Kec. Basarang")
                    .row(business())
                    .row(business()));
    assertThat(answered.loaded("district_code"))
        .containsExactly("62.03.01", "62.03.08", "62.03.08");
    assertThat(answered.outcomes()).isEqualTo("3/0/0/3");
  }

  @Test
  void aNameAloneBetweenTheRowsMayBeThatOfTheirDistrict() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(WITHOUT_DISTRICT)
                    .row("A. SELAT")
                    .row(business())
                    .row(null, "Basarang")
                    .row(business()));
    assertThat(answered.loaded("district_code")).containsExactly("62.03.01", "62.03.08");
  }

  @Test
  void aLineFillsWhatTheColumnOfDistrictsLeavesEmpty() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan")
                    .row("KECAMATAN BASARANG")
                    .row(business())
                    .row(cases.business()));
    assertThat(answered.loaded("district_code")).containsExactly("62.03.08", "62.03.01");
  }

  @Test
  void linesNameVillagesWithinTheDistrict() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(WITHOUT_DISTRICT)
                    .row("KECAMATAN SELAT")
                    .row("Kelurahan Selat Hilir")
                    .row(business())
                    .row("Kelurahan Selat Tengah")
                    .row(business())
                    .row("KECAMATAN BASARANG")
                    .row(business()));
    assertThat(answered.loaded("village_name"))
        .containsExactly("Kelurahan Selat Hilir", "Kelurahan Selat Tengah", "-");
    assertThat(answered.loaded("district_code"))
        .containsExactly("62.03.01", "62.03.01", "62.03.08");
  }

  @Test
  void blocksWithATitleAndAHeadingEachAreOneList() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row("DATA UMKM KECAMATAN SELAT")
                    .row(WITHOUT_DISTRICT)
                    .row(business())
                    .row("JUMLAH KECAMATAN SELAT", null, null, 1)
                    .row()
                    .row("DATA UMKM KECAMATAN BASARANG")
                    .row(WITHOUT_DISTRICT)
                    .row(business())
                    .row(business()));
    assertThat(answered.outcomes()).startsWith("3/0/0/");
    assertThat(answered.loaded("district_code"))
        .containsExactly("62.03.01", "62.03.08", "62.03.08");
  }

  @Test
  void aNoteBetweenTheRowsIsNoDistrict() {
    Book book = new Book();
    book.sheet("Kec. Selat")
        .row(WITHOUT_DISTRICT)
        .row(business())
        .row("data sementara")
        .row(business());
    Answered answered = cases.book(book);
    assertThat(answered.loaded("district_code")).containsExactly("62.03.01", "62.03.01");
  }

  @Test
  void everyPhysicalRowHasOneOutcome() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row("DATA UMKM TAHUN")
                    .row("No", "NIK", "Nama Pemilik", "Nama Usaha", "Kecamatan", "Produk")
                    .row(1, 2, 3, 4, 5, 6)
                    .row(cases.business("keripik"))
                    .row(null, null, null, null, null, "dodol")
                    .row("KECAMATAN BASARANG")
                    .row(cases.business("tikar"))
                    .row("JUMLAH", null, null, null, 2)
                    .row()
                    .row(null, null, null, "Kuala Kapuas, 31 Desember 2023")
                    .row(null, null, null, "Kepala Dinas"));
    long seen = answered.receipt().rows().seen();
    int listed =
        answered.receipt().outcomes().stream()
            .filter(line -> !line.because().equals("blank"))
            .mapToInt(line -> line.toRow() - line.row() + 1)
            .sum();
    long blank =
        answered.receipt().outcomes().stream()
            .filter(line -> "blank".equals(line.because()))
            .count();
    assertThat(answered.receipt().rows().loaded()).isEqualTo(2);
    assertThat(listed + blank + 2).isEqualTo(seen);
  }
}
