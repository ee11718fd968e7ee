package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.layout.SheetRow;
import id.lumbung.reference.SizeClass;
import id.lumbung.settings.Texts;
import id.lumbung.validation.UmkmRecord.Held;
import id.lumbung.validation.UmkmRecord.HeldStatus;
import id.lumbung.validation.UmkmRecord.MarketReach;
import id.lumbung.validation.UmkmRecord.Status;
import id.lumbung.workbook.RawCell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowJudgeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NIB|123456789012|NIB_BUKAN_13",
        "NIB|090/SKU/180/2025|NIB_ISI_IZIN_LAIN",
        "NIB|proses|",
        "NIB|1234567890123|",
        "NPWP|09.254.294.3-407.000|",
        "NPWP|12345|NPWP_FORMAT",
        "KBLI|47911|",
        "KBLI|1111|KBLI_FORMAT",
        "KBLI|4791|KBLI_FORMAT",
        "KBLI|04111|KBLI_VERSI",
        "PIRT|2053204080576-29|",
        "PIRT|3063306010072-19|PIRT_KEDALUWARSA",
        "PIRT|206620301|PIRT_FORMAT",
        "HALAL|ID32110000076291220|",
        "HALAL|ID7405000123|HALAL_FORMAT",
        "HP|0812 5123 4567|",
        "HP|81251234567|",
        "HP|0536-3221234|",
        "HP|12345|HP_FORMAT",
        "HP|salah / +62 812-5123-4567|",
        "TAHUN_BERDIRI|2015|",
        "TAHUN_BERDIRI|2024|TAHUN_TIDAK_WAJAR",
        "TAHUN_BERDIRI|1850|TAHUN_TIDAK_WAJAR",
        "TAHUN_BERDIRI|lama|TAHUN_TIDAK_WAJAR",
        "TAHUN_DATA|2022|",
        "TAHUN_DATA|2021|TAHUN_DATA_BEDA",
        "TK_TOTAL|2 org|",
        "TK_TOTAL|3-5|ANGKA_RAGU",
        "NAMA_USAHA|-|NAMA_USAHA_KOSONG",
        "NAMA_PEMILIK|nihil|WAJIB_KOSONG",
        "NAMA_PEMILIK|0|WAJIB_KOSONG",
        "KETERANGAN|#REF!|RUMUS_GALAT",
        "KECAMATAN|#N/A|RUMUS_GALAT"
      })
  void eachRuleSpeaksOnceAndOnlyWhereItShould(Field field, String text, String code) {
    assertThat(Rows.sound().with(field, text).codes())
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void reportsAllOfARowAtOnce() {
    List<String> codes =
        Rows.sound()
            .with(Field.NIK, "123")
            .with(Field.KECAMATAN, "Entah")
            .with(Field.HP, "1")
            .with(Field.OMZET_TAHUN, "banyak")
            .hidden()
            .codes();
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "BARIS_TERSEMBUNYI",
            "NIK_BUKAN_16",
            "KEC_TIDAK_DIKENAL",
            "HP_FORMAT",
            "UANG_TIDAK_TERBACA");
  }

  @Test
  void placesAMissingCellWhereTheHeaderHasItsField() {
    SheetRow row = Rows.sound().without(Field.NAMA_USAHA).row();
    SheetRow known =
        new SheetRow(row.row(), row.role(), row.values(), Map.of(Field.NAMA_USAHA, 28));
    assertThat(Rows.sound().judge().judge(known).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.column()).isEqualTo(28))
        .satisfies(finding -> assertThat(finding.arguments()).containsEntry("sel", "AB7"));
  }

  @Test
  void tellsAFormulaThatWasNeverComputedFromOneThatFailed() {
    RawCell cell = new RawCell(3, RawCell.Kind.ERROR, RawCell.NOT_COMPUTED, null, true);
    Finding finding = Rows.sound().with(Field.NAMA_USAHA, cell).finding(Rule.RUMUS_GALAT);
    assertThat(Texts.of("findings", Texts.INDONESIAN).get(finding.code(), finding.arguments()))
        .startsWith("Sel C7 berisi rumus yang hasilnya tidak tersimpan");
  }

  @Test
  void takesADashBesideANumberOfWorkersForNone() {
    UmkmRecord.Workers workers =
        Rows.sound().with(Field.TK_L, "3").with(Field.TK_P, "-").judged().record().workers();
    assertThat(workers.male()).isEqualTo(3);
    assertThat(workers.female()).isZero();
    assertThat(workers.total()).isEqualTo(3);
  }

  @Test
  void reportsASumThatADashMakesWrong() {
    assertThat(
            Rows.sound()
                .with(Field.TK_L, "3")
                .with(Field.TK_P, "-")
                .with(Field.TK_TOTAL, "5")
                .codes())
        .contains("TK_TIDAK_SESUAI");
  }

  @Test
  void learnsNothingFromDashesAlone() {
    assertThat(
            Rows.sound()
                .with(Field.TK_L, "-")
                .with(Field.TK_P, "-")
                .with(Field.TK_TOTAL, "-")
                .judged()
                .record()
                .workers()
                .total())
        .isNull();
  }

  @Test
  void holdsARowForHashMarksOnlyWhereTheirValueMayNotBeMissing() {
    assertThat(Rows.sound().with(Field.NO_KK, "########").judged().quarantined()).isFalse();
    assertThat(Rows.sound().with(Field.NO_KK, "########").codes()).contains("TANDA_PAGAR");
    assertThat(Rows.sound().with(Field.NIK, "########").judged().quarantined()).isTrue();
  }

  @Test
  void holdsALineWithAFieldTooManyForThatAlone() {
    SheetRow sound = Rows.sound().with(Field.KECAMATAN, "RT 02").row();
    SheetRow shifted =
        new SheetRow(sound.row(), sound.role(), sound.values(), sound.columns(), Map.of(), 1, null);
    assertThat(Rows.sound().judge().judge(shifted).findings())
        .extracting(Finding::code)
        .containsExactly("KOLOM_BERLEBIH");
  }

  @Test
  void saysThatACellHasACharacterThatNobodyCanRead() {
    assertThat(Rows.sound().with(Field.NAMA_USAHA, "Warung\0Berkah").codes())
        .contains("KARAKTER_RUSAK");
    assertThat(
            Rows.sound()
                .with(Field.NAMA_USAHA, "Warung\0Berkah")
                .judged()
                .record()
                .business()
                .name())
        .isEqualTo("Warung Berkah");
  }

  @Test
  void movesAnotherPermitOutOfTheNibColumn() {
    UmkmRecord.Permits permits =
        Rows.sound().with(Field.NIB, "090/SKU/180/2025").judged().record().permits();
    assertThat(permits.nib()).isNull();
    assertThat(permits.otherPermit()).isEqualTo("090/SKU/180/2025");
  }

  @Test
  void tellsAKbliCodeThatLostItsZeroFromAGroupOfClasses() {
    assertThat(kbli("1111")).isEqualTo("01111");
    assertThat(kbli("5610")).isEqualTo("5610");
    assertThat(kbli("4791")).isEqualTo("4791");
    assertThat(kbli("1610")).as("01610 or group 161").isNull();
  }

  private static @Nullable String kbli(String written) {
    return Rows.sound().with(Field.KBLI, written).judged().record().business().kbli();
  }

  @Test
  void readsTheDivisionThatATemplateOffersAsAFieldOfBusiness() {
    assertThat(division("10 Industri Pengolahan")).isEqualTo("10");
    assertThat(division("10 Industri Pengolahan Kue")).isNull();
    assertThat(division("04 Industri Pengolahan")).isNull();
  }

  private static @Nullable String division(String activity) {
    return Rows.sound()
        .with(Field.KBLI, "")
        .with(Field.JENIS_USAHA, activity)
        .judged()
        .record()
        .business()
        .kbli();
  }

  @ParameterizedTest
  @CsvSource({
    "v, YES",
    "√, YES",
    "Ada, YES",
    "proses, IN_PROCESS",
    "sedang diurus, IN_PROCESS",
    "belum, NO",
    "-, NO",
    "'', UNKNOWN"
  })
  void tellsHeldFromAppliedForAndFromNone(String text, HeldStatus expected) {
    assertThat(Rows.sound().with(Field.HALAL, text).judged().record().permits().halal())
        .isEqualTo(new Held(expected, null));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ACTIVE",
    "Aktif, '', ACTIVE",
    "Tidak Aktif, '', CLOSED",
    "'', tutup sejak 2021, CLOSED",
    "'', pemilik baik, ACTIVE",
    "'', Pindah ke Sampit, MOVED",
    "Tidak ditemukan, '', UNCONFIRMED",
    "Meninggal, '', CLOSED"
  })
  void readsTheStatusFromItsColumnOrTheRemark(String status, String remark, Status expected) {
    assertThat(
            Rows.sound()
                .with(Field.STATUS_AKTIF, status)
                .with(Field.KETERANGAN, remark)
                .judged()
                .record()
                .business()
                .status())
        .isEqualTo(expected);
  }

  @Test
  void readsATickInOneOfThreeClassColumns() {
    Rows rows =
        Rows.sound()
            .with(Field.KELAS, RawCell.text(Rows.column(Field.KELAS), "√"))
            .titled(Field.KELAS, "Kecil");
    assertThat(rows.judged().record().business().reportedClass()).isEqualTo(SizeClass.KECIL);
  }

  @Test
  void addsWorkersBySexAndTellsWhereTheTotalDiffers() {
    Rows rows =
        Rows.sound()
            .withNumber(Field.TK_L, "2")
            .withNumber(Field.TK_P, "3")
            .with(Field.TK_TOTAL, "");
    assertThat(rows.judged().record().workers())
        .isEqualTo(new UmkmRecord.Workers(2, 3, 5, null, null, SizeClass.KECIL));
    assertThat(rows.withNumber(Field.TK_TOTAL, "6").codes()).containsExactly("TK_TIDAK_SESUAI");
  }

  @Test
  void countsWorkersWithPayAndWithoutAndTheirSexFromTheTitles() {
    int column = Rows.column(Field.TK_TIDAK_DIBAYAR) + 100;
    SheetContext sheet =
        new SheetContext(
            "Data",
            Map.of(
                column,
                "tk_dibayar_laki",
                column + 1,
                "TK Dibayar Perempuan",
                column + 2,
                "TK Tidak Dibayar L",
                column + 3,
                "TK Tidak Dibayar P"),
            null);
    Rows rows =
        Rows.sound()
            .on(sheet)
            .with(Field.TK_DIBAYAR, RawCell.number(column, "4"), RawCell.number(column + 1, "1"))
            .with(
                Field.TK_TIDAK_DIBAYAR,
                RawCell.text(column + 2, "-"),
                RawCell.number(column + 3, "2"));

    assertThat(rows.judged().record().workers())
        .isEqualTo(new UmkmRecord.Workers(4, 3, 7, 5, 2, SizeClass.KECIL));
    assertThat(rows.codes()).isEmpty();
    assertThat(rows.withNumber(Field.TK_TOTAL, "9").finding(Rule.TK_TIDAK_SESUAI).arguments())
        .containsEntry("l", "4")
        .containsEntry("p", "3");
  }

  @Test
  void tellsWhereThoseWithPayAndWithoutDoNotAddUpToTheTotal() {
    Rows rows =
        Rows.sound()
            .withNumber(Field.TK_DIBAYAR, "2")
            .withNumber(Field.TK_TIDAK_DIBAYAR, "1")
            .withNumber(Field.TK_TOTAL, "4");

    assertThat(rows.finding(Rule.TK_TIDAK_SESUAI).arguments())
        .containsEntry("dibayar", "2")
        .containsEntry("tidak_dibayar", "1")
        .containsEntry("t", "4");
    assertThat(rows.withNumber(Field.TK_TOTAL, "3").codes()).isEmpty();
    assertThat(rows.judged().record().workers().male()).isNull();
  }

  @Test
  void tellsFormalFinanceAndTheFarthestMarket() {
    UmkmRecord.Programmes programmes =
        Rows.sound()
            .with(Field.PEMBIAYAAN, "KUR BRI")
            .with(Field.PASAR, "lokal, Malaysia dan Jepang")
            .judged()
            .record()
            .programmes();
    assertThat(programmes.formalFinance()).isTrue();
    assertThat(programmes.reach()).isEqualTo(MarketReach.INTERNATIONAL);
    assertThat(programmes.exportCountries()).containsExactly("MY", "JP");
  }

  @Test
  void keepsPhonesInOneForm() {
    assertThat(
            Rows.sound().with(Field.HP, "0812-5123-4567 / 0811").judged().record().owner().phone())
        .isEqualTo("+6281251234567");
    assertThat(Rows.sound().with(Field.HP, "0812345").finding(Rule.HP_FORMAT).shown())
        .isEqualTo("****345");
  }
}
