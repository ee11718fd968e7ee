package id.lumbung.cases;

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

/** Whose a file is, by names as people and programs give them; and where its answer lies. */
@TestInstance(Lifecycle.PER_CLASS)
class WhoseFileTest {
  private FieldCases cases;

  @BeforeAll
  void start(@TempDir Path temp) {
    cases = new FieldCases(temp);
  }

  @AfterAll
  void stop() {
    cases.close();
  }

  /** Folder of the outbox in which the receipt of a submission lies. */
  private String folder(Answered answered) {
    String stem = answered.receipt().submission() + "-";
    return cases.lumbung().receipts().stream()
        .filter(file -> file.getFileName().toString().startsWith(stem))
        .map(file -> file.getParent().getFileName().toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wordsJoinedByCapitalsNameRegencyAndYear() {
    Answered answered = cases.file("DataUMKMLamandau2008");
    assertThat(answered.reason()).isEmpty();
    assertThat(folder(answered)).isEqualTo("62.09");
    assertThat(answered.loaded("data_year")).containsOnly("2008");
  }

  @Test
  void theDayThatAProgramStampedIsOfTheYearWhereNothingElseTellsOne() {
    Answered answered = cases.file("Rekapitulasi_UMKM_Kapuas_20081231_101500");
    assertThat(answered.reason()).isEmpty();
    assertThat(answered.loaded("data_year")).containsOnly("2008");
  }

  @Test
  void aTitleSaysTheYearBeforeAStampDoes() {
    Book book = new Book();
    book.sheet("Data").row("DATA UMKM TAHUN 2019").row(Officer.header()).row(Officer.business(900));
    Answered answered = cases.bytes("UMKM Kapuas 20200115.xlsx", book.bytes());
    assertThat(answered.loaded("data_year")).containsExactly("2019");
  }

  @Test
  void aRefusedFileIsAnsweredInTheFolderOfItsRegency() {
    Answered answered = cases.file("Data UMKM Kapuas 2004-2005");
    assertThat(answered.reason()).isEqualTo("TAHUN_BERTENTANGAN");
    assertThat(folder(answered)).isEqualTo("62.03");
  }

  @Test
  void evenWhereOnlyATitleTellsTheRegency() {
    Book book = new Book();
    book.sheet("Data")
        .row("DATA UMKM KABUPATEN KAPUAS")
        .row(Officer.header())
        .row(Officer.business(901));
    Answered answered = cases.bytes("data.xlsx", book.bytes());
    assertThat(answered.reason()).isEqualTo("TAHUN_TIDAK_DIKETAHUI");
    assertThat(folder(answered)).isEqualTo("62.03");
  }

  @Test
  void aFileOfAllRegenciesIsRefusedAsOne() {
    Answered answered = cases.file("C76");
    assertThat(answered.reason()).isEqualTo("WILAYAH_TIDAK_DIKETAHUI");
    assertThat(answered.receipt().reason()).asString().contains("14 kabupaten/kota");
    assertThat(folder(answered)).isEqualTo("_unknown");
  }
}
