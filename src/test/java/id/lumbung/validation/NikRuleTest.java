package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Sex;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "‘6201030305770003",
        "’6201030305770003",
        "`6201030305770003",
        "''6201030305770003",
        "NIK: 6201030305770003",
        "NIK6201030305770003",
        "No. KTP 6201030305770003",
        "6201 0303 0577 0003",
        "620103.030577.0003",
        "6201030305770003 (KTP)",
        "６２０１０３０３０５７７０００３",
        "\"6201030305770003\"",
        "“6201030305770003”",
        "6201030305770003,",
        "6201030305770003-",
        "6201030305770003\u200e",
        "6201030305770003.0"
      })
  void readsANikInAnyDress(String written) {
    assertThat(Rows.sound().with(Field.NIK, written).judged().record().owner().nik().value())
        .isEqualTo("6201030305770003");
  }

  @Test
  void saysThatANikHasALetterAndNotThatItHasSixteenDigits() {
    Finding finding = Rows.sound().with(Field.NIK, "62O1030305770003").finding(Rule.NIK_BUKAN_16);
    assertThat(Texts.of("findings", Texts.INDONESIAN).get(finding.code(), finding.arguments()))
        .contains("memuat huruf")
        .doesNotContain("berisi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"belum ada KTP", "NIK belum ada", "KTP hilang", "menyusul"})
  void takesWordsThatSayThereIsNoneForAnEmptyNik(String written) {
    assertThat(Rows.sound().with(Field.NIK, written).judged().findings())
        .extracting(Finding::code)
        .contains("NIK_KOSONG")
        .doesNotContain("NIK_BUKAN_16");
  }

  @Test
  void aSoundRowHasNoFindingAndTakesSexAndBirthFromTheNik() {
    RowJudgement judgement = Rows.sound().judged();
    assertThat(judgement.findings()).isEmpty();
    assertThat(judgement.quarantined()).isFalse();
    assertThat(judgement.record().owner().nik()).isEqualTo(new Nik(Rows.NIK, NikClass.VALID));
    assertThat(judgement.record().owner().sex()).isEqualTo(Sex.FEMALE);
    assertThat(judgement.record().owner().birthDate()).isEqualTo(LocalDate.of(1980, 3, 12));
    assertThat(judgement.record().place().districtCode()).isEqualTo("62.03.01");
  }

  @ParameterizedTest
  @CsvSource({
    "620301520380000, NIK_BUKAN_16, BADSTRUCT",
    "62030152038000011, NIK_BUKAN_16, BADSTRUCT",
    "62O3015203800001, NIK_BUKAN_16, BADSTRUCT",
    "'6,20302E+15', NIK_NOTASI_ILMIAH, LOST",
    "6.20302E+15, NIK_NOTASI_ILMIAH, LOST",
    "1111111111111111, NIK_TIDAK_SAH, DUMMY",
    "1234567890123456, NIK_TIDAK_SAH, DUMMY",
    "6203015203800000, NIK_TIDAK_SAH, TRUNC15",
    "9903015203800001, NIK_TIDAK_SAH, BADSTRUCT",
    "6203013002800001, NIK_TANGGAL_MUSTAHIL, BADSTRUCT",
    "6203013513800001, NIK_TANGGAL_MUSTAHIL, BADSTRUCT",
    "6203017203800001, NIK_TANGGAL_MUSTAHIL, BADSTRUCT"
  })
  void aWrongNikHasOneTellingGalat(String text, String code, NikClass expected) {
    RowJudgement judgement = Rows.sound().with(Field.NIK, text).judged();
    assertThat(judgement.findings()).extracting(Finding::code).containsExactly(code);
    assertThat(judgement.quarantined()).isTrue();
    assertThat(judgement.record().owner().nik().nikClass()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 6203 0152 0380 0001 ",
        "'6203015203800001",
        "62.03.01.520380.0001",
        "6203015203800001.0"
      })
  void separatorsAndApostrophesDoNotCount(String text) {
    assertThat(Rows.sound().with(Field.NIK, text).codes()).isEmpty();
  }

  @Test
  void aNumericCellIsTrustedOnlyWithANonZeroLastDigit() {
    assertThat(Rows.sound().withNumber(Field.NIK, "6.203015203800001E15").codes()).isEmpty();
    assertThat(Rows.sound().withNumber(Field.NIK, "6.20301520380001E15").codes())
        .containsExactly("NIK_TERPOTONG_EXCEL");
  }

  @Test
  void aColumnInWhichTooManyEndInZeroWasCutEvenIfStoredAsText() {
    List<SheetRow> sample = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String text = "62030152038000" + (i % 2 == 0 ? "10" : "11");
      RawCell cell = RawCell.text(Rows.column(Field.NIK), text);
      sample.add(
          new SheetRow(
              new PhysicalRow(1, i + 2, false, List.of(cell)),
              RowRole.DATA,
              Map.of(Field.NIK, List.of(cell))));
    }
    ColumnFacts facts = ColumnFacts.fromMap(ColumnFacts.of(sample, Rows.RULES).toMap());
    assertThat(Rows.sound().given(facts).with(Field.NIK, "6203015203800010").codes())
        .containsExactly("NIK_TERPOTONG_EXCEL");
    assertThat(Rows.sound().given(facts).codes()).isEmpty();
  }

  @Test
  void anEmptyNikIsAWarningOnly() {
    for (String blank : List.of("-", "–", "0", "tidak ada", "BELUM ADA", ".", " ")) {
      RowJudgement judgement = Rows.sound().with(Field.NIK, blank).judged();
      assertThat(judgement.findings()).extracting(Finding::code).containsExactly("NIK_KOSONG");
      assertThat(judgement.quarantined()).isFalse();
    }
  }

  @Test
  void comparesWithSexFamilyCardAndProvince() {
    assertThat(Rows.sound().with(Field.JENIS_KELAMIN, "Laki-laki").codes())
        .containsExactly("NIK_JK_BEDA");
    assertThat(Rows.sound().with(Field.JENIS_KELAMIN, "Pria").codes())
        .containsExactly("NIK_JK_BEDA");
    assertThat(Rows.sound().with(Field.JENIS_KELAMIN, "W").codes()).isEmpty();
    assertThat(Rows.sound().with(Field.NO_KK, Rows.NIK).codes())
        .containsExactly("NIK_SAMA_DENGAN_KK");
    assertThat(Rows.sound().with(Field.NIK, "3578015203800001").codes())
        .containsExactly("NIK_LUAR_KALTENG");
  }

  @ParameterizedTest
  @CsvSource({"6203010503150001", "6203010503100001"})
  void findsOwnersWhoCannotBeSoYoungOrOld(String nik) {
    assertThat(Rows.sound().with(Field.NIK, nik).codes()).containsExactly("UMUR_TIDAK_WAJAR");
  }

  @ParameterizedTest
  @CsvSource({
    "'Sampit, 12-03-1980',",
    "12/3/80,",
    "12 Maret 1980,",
    "12 Mar. 1980,",
    "1980-03-12,",
    "03/12/1980, TANGGAL_RAGU",
    "13-03-1980, TANGGAL_RAGU",
    "31-02-1980, TANGGAL_RAGU",
    "Sampit,"
  })
  void readsBirthDatesDayFirstAndHoldsThemAgainstTheNik(String text, String code) {
    assertThat(Rows.sound().with(Field.TANGGAL_LAHIR, text).codes())
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void noFindingShowsMoreThanTheLastFourDigits() {
    Finding finding = Rows.sound().with(Field.NIK, "9903015203801234").finding(Rule.NIK_TIDAK_SAH);
    assertThat(finding.shown()).isEqualTo("************1234");
    assertThat(finding.arguments()).containsEntry("nilai", "************1234");
    Finding fifteen = Rows.sound().with(Field.NIK, "620301520380123").finding(Rule.NIK_BUKAN_16);
    assertThat(fifteen.shown()).isEqualTo("************123");
    assertThat(Rows.sound().judged().record().toString()).doesNotContain("520380");
  }
}
