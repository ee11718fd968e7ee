package id.lumbung.cases;

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

/** A value is what its cell shows and means, whatever is written around it. */
@TestInstance(Lifecycle.PER_CLASS)
class ValuesInTheirDressTest {
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
  void aNikBehindMarksAndLabelsIsRead() {
    Answered answered = cases.file("F01");
    assertThat(answered.outcomes()).isEqualTo("13/1/0/1");
    assertThat(answered.loaded("nik_class")).containsOnly("valid");
    assertThat(answered.sentences("NIK_BUKAN_16"))
        .singleElement()
        .asString()
        .contains("memuat huruf")
        .doesNotContain("16 angka, sedangkan");
  }

  @Test
  void whatTheFormatOfACellShowsIsItsValue() {
    Answered answered = cases.file("C15");
    assertThat(answered.loaded("nib")).first().isEqualTo("0120000060983");
    assertThat(answered.loaded("kbli")).containsOnly("01111");
    assertThat(answered.findings()).isEmpty();
  }

  @Test
  void valuesThatAProgramWroteAreReadAsMeant() {
    Answered answered = cases.file("C38");
    assertThat(answered.outcomes()).isEqualTo("5/0/0/1");
    assertThat(answered.loaded("phone")).first().isEqualTo("+6281205025619");
    assertThat(answered.loaded("nib")).last().isEqualTo("-");
  }

  @Test
  void wordsForNothingAreNoNik() {
    Answered answered = cases.file("C13");
    assertThat(answered.outcomes()).isEqualTo("7/1/0/1");
    assertThat(answered.loaded("nik_class")).containsOnly("missing");
    assertThat(answered.findings()).contains("NIK_KOSONG B7", "NIK_KOSONG B8", "NIK_TIDAK_SAH B5");
  }

  @Test
  void wordsForNothingAreNoValueInWhateverColumn() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(
                        header(
                            "No HP",
                            "NIB",
                            "NPWP",
                            "KBLI",
                            "Tahun Berdiri",
                            "Tanggal Lahir",
                            "Omset Tahunan (Rp)",
                            "Jumlah Tenaga Kerja",
                            "Email"))
                    .row(
                        cases.business(
                            "tidak punya HP",
                            "belum punya NIB",
                            "belum ada NPWP",
                            "belum ada",
                            "tidak ingat",
                            "tidak tahu",
                            "tidak menentu",
                            "tidak tentu",
                            "tdk ada email"))
                    .row(
                        cases.business(
                            "HP tidak ada",
                            "masih proses",
                            "tidak memiliki",
                            "tidak tahu",
                            "lupa",
                            "belum diisi",
                            "belum dihitung",
                            "tidak diketahui",
                            "n/a")));
    assertThat(answered.outcomes()).isEqualTo("2/0/0/1");
    assertThat(answered.findings()).isEmpty();
    assertThat(answered.loaded("has_nib")).containsExactly("false", "false");
    assertThat(answered.loaded("workers_total")).containsOnly("-");
    assertThat(answered.loaded("annual_sales_idr")).containsOnly("-");
  }

  @Test
  void wordsForNothingAreNoName() {
    Answered answered =
        cases.sheet(
            sheet -> {
              Object[] nameless = cases.business();
              nameless[3] = "belum ada nama usaha";
              Object[] named = cases.business();
              named[3] = "Warung Tak Ada Duanya";
              sheet.row(header()).row(nameless).row(named);
            });
    assertThat(answered.loaded("business_name")).containsExactly("-", "Warung Tak Ada Duanya");
  }

  @Test
  void codesAndRegenciesBesideADistrictAreReadWithIt() {
    Answered answered = cases.file("C47");
    assertThat(answered.outcomes()).isEqualTo("6/0/0/1");
    assertThat(answered.loaded("district_code"))
        .containsExactly("62.05.07", "62.05.04", "62.05.09", "62.05.02", "62.05.07", "62.05.07");
    assertThat(answered.loaded("kbli"))
        .containsExactly("10710", "47111", "10710", "45407", "10710", "96200");
  }

  @Test
  void aCodeThatNamesAnotherDistrictIsHeldAndShown() {
    Answered answered =
        cases.sheet(
            sheet -> {
              Object[] agreeing = cases.business();
              agreeing[4] = "620301 SELAT";
              Object[] sound = cases.business();
              sound[4] = "Kec. Selat, Kab. Kapuas, Kalteng";
              Object[] other = cases.business();
              other[4] = "62.03.09 - Selat";
              sheet.row(header()).row(agreeing).row(sound).row(other);
            });
    assertThat(answered.outcomes()).isEqualTo("2/1/0/1");
    assertThat(answered.sentences("KEC_TIDAK_DIKENAL"))
        .singleElement()
        .asString()
        .contains("62.03.09 - Selat");
  }

  @Test
  void aCrossBesideTicksIsNo() {
    Answered answered = cases.file("C41");
    assertThat(answered.loaded("pirt_status")).containsExactly("no", "yes", "no", "no");
    assertThat(answered.loaded("has_nib")).containsExactly("true", "false", "false", "true");
    assertThat(answered.sentences("NIB_BUKAN_13"))
        .allSatisfy(sentence -> assertThat(sentence).doesNotContain("0 angka"));
  }

  @Test
  void theOtherMarksOfAColumnSayWhatAMarkMeans() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Sertifikat Halal", "PIRT", "HAKI"))
                    .row(cases.business("x", 1, "T"))
                    .row(cases.business(null, 2, "F"))
                    .row(cases.business("x", 2, "T")));
    assertThat(answered.loaded("halal_status")).containsExactly("yes", "unknown", "yes");
    assertThat(answered.loaded("pirt_status")).containsExactly("yes", "no", "no");
    assertThat(answered.loaded("ip_status")).containsExactly("yes", "no", "yes");
  }

  @Test
  void oneTickedClassOfThreeIsTheClassWhereTheOthersAreCrossed() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("Mikro", "Kecil", "Menengah"))
                    .row(cases.business("✓", "x", "x"))
                    .row(cases.business("x", "✓", "x")));
    assertThat(answered.loaded("class_reported")).containsExactly("micro", "small");
    assertThat(answered.findings()).isEmpty();
  }

  @Test
  void aBirthDateThatReadsTwoWaysIsFlaggedWhereNoNikDecides() {
    Answered answered =
        cases.sheet(
            sheet -> {
              Object[] open = cases.business("03/04/1980");
              open[1] = null;
              Object[] decided = cases.business("12/03/1980");
              sheet.row(header("Tanggal Lahir")).row(open).row(decided);
            });
    assertThat(answered.sentences("TANGGAL_RAGU"))
        .singleElement()
        .asString()
        .contains("dapat dibaca dua cara");
  }

  @Test
  void otherDatesOfTheColumnDecideWhichNumberIsTheDay() {
    Answered answered =
        cases.sheet(
            sheet -> {
              Object[] open = cases.business("03/04/1980");
              open[1] = null;
              Object[] clear = cases.business("25/04/1981");
              clear[1] = null;
              sheet.row(header("Tanggal Lahir")).row(open).row(clear);
            });
    assertThat(answered.sentences("TANGGAL_RAGU")).isEmpty();
    assertThat(answered.loaded("birth_date")).containsExactly("1980-04-03", "1981-04-25");
  }

  @Test
  void fourDigitsOfKbliAreTheClassThatTheyName() {
    Answered answered =
        cases.sheet(
            sheet ->
                sheet
                    .row(header("KBLI"))
                    .row(cases.business(5610))
                    .row(cases.business(1111))
                    .row(cases.business("56.10.2")));
    assertThat(answered.loaded("kbli")).containsExactly("5610", "01111", "56102");
  }

  @Test
  void aTableOfTextLosesNoLineToAQuote() {
    Answered answered = cases.file("C39");
    assertThat(answered.outcomes()).isEqualTo("8/0/0/1");
  }

  @Test
  void aSeparatorTooManyIsSaid() {
    Answered answered = cases.file("C40");
    assertThat(answered.outcomes()).isEqualTo("5/1/0/1");
    assertThat(answered.sentences("KOLOM_BERLEBIH"))
        .singleElement()
        .asString()
        .contains("1 kolom lebih banyak");
  }

  @Test
  void districtsAreReadFromAddressesWhereNoColumnNamesThem() {
    Answered answered = cases.file("C34");
    assertThat(answered.outcomes()).isEqualTo("4/0/0/1");
    assertThat(answered.sentences("KEC_DARI_ALAMAT"))
        .singleElement()
        .asString()
        .contains("kecamatan 4 baris dibaca dari kolom “Alamat Usaha”");
  }

  @Test
  void anExportThatNamesNoOwnersIsRefusedInItsOwnWords() {
    Answered answered = cases.file("C02");
    assertThat(answered.reason()).isEqualTo("KOLOM_WAJIB_TIDAK_ADA");
    assertThat(answered.receipt().reason())
        .asString()
        .contains(
            "tidak menyebut siapa pemilik usahanya: kolom “nama_perusahaan” dibaca sebagai nama"
                + " usaha. Mohon tambahkan kolom “Nama Pemilik” (untuk usaha perorangan isinya"
                + " boleh sama dengan “nama_perusahaan”)");
  }

  @Test
  void namesOfBusinessesAreNotTakenForOwnersInSilence() {
    assertThat(cases.file("C10").reason()).isEqualTo("KOLOM_WAJIB_TIDAK_ADA");
  }

  @Test
  void whoClosedOrMovedIsNotActive() {
    Answered answered = cases.file("D01");
    assertThat(answered.loaded("status"))
        .containsExactly("active", "closed", "active", "closed", "moved", "active");
  }
}
