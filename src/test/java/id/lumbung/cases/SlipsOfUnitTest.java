package id.lumbung.cases;

import static id.lumbung.cases.FieldCases.header;
import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.cases.FieldCases.Answered;
import id.lumbung.pipeline.Officer;
import id.lumbung.workbook.Book;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are sound by themselves and cannot be meant: of another unit, or of nobody. */
@TestInstance(Lifecycle.PER_CLASS)
class SlipsOfUnitTest {
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
  void salesOfAWholeYearThatNobodyLivesOnAreAskedAbout() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Omset Tahunan (Rp)"))
                    .row(cases.business(60_000))
                    .row(cases.business(6_000_000)));
    assertThat(answered.findings()).containsExactly("UANG_SATUAN_RAGU F2");
    assertThat(answered.loaded("annual_sales_idr")).containsExactly("60000", "6000000");
  }

  @Test
  void aBusinessWithoutAnyWorkersIsAskedAbout() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Jumlah Tenaga Kerja"))
                    .row(cases.business(0))
                    .row(cases.business(1)));
    assertThat(answered.findings()).containsExactly("TK_TIDAK_SESUAI F2");
    assertThat(answered.sentences("TK_TIDAK_SESUAI")).singleElement().asString().contains("1");
  }

  @Test
  void salesFarFromThoseOfTheirKindAreListedOnce() {
    Answered answered =
        cases.sheet(
            sheet -> {
              sheet.row(header("Omset Tahunan (Rp)", "KBLI"));
              for (int i = 0; i < 20; i++) {
                sheet.row(cases.business(40_000_000 + i * 1_000_000, "47111"));
              }
              sheet.row(cases.business(48_000_000_000L, "47112"));
              sheet.row(cases.business(51_000_000_000L, "47112"));
            });
    assertThat(answered.sentences("UANG_SATUAN_RAGU"))
        .singleElement()
        .asString()
        .contains("2 usaha", "22, 23");
  }

  @Test
  void salesAThousandTimesThoseOfTheYearBeforeAreAskedAbout() {
    Object[] business = Officer.business(970);
    business[5] = 24_000_000;
    Book before = new Book();
    before.sheet("Data").row(Officer.header()).row(business).row(Officer.business(971));
    cases.bytes("Data UMKM Kapuas 2015.xlsx", before.bytes());
    business[5] = 26_000_000_000L;
    Book after = new Book();
    after.sheet("Data").row(Officer.header()).row(business).row(Officer.business(971));
    Answered answered = cases.bytes("Data UMKM Kapuas 2016.xlsx", after.bytes());
    assertThat(answered.findings()).containsExactly("UANG_SATUAN_RAGU F2");
    assertThat(answered.sentences("UANG_SATUAN_RAGU"))
        .singleElement()
        .asString()
        .contains("26.000.000.000", "24.000.000");
  }
}
