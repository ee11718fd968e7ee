package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.reference.SizeClass;
import id.lumbung.validation.UmkmRecord.Money;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rp5.000.000,-|5000000",
        "Rp. 2.390.705.339.425,-|2390705339425",
        "Rp5.000.000,00|5000000",
        "5 jt|5000000",
        "5juta|5000000",
        "1,5 M|1500000000",
        "1.5 jt|1500000",
        "3000 rb|3000000",
        "1 juta 500 ribu|1500000",
        "15 000 000|15000000",
        "IDR 15000000|15000000",
        "1.500.000 /tahun|1500000",
        "1.500.000,-/th|1500000",
        "1.5E+7|15000000",
        "15000000|15000000",
        "0|0"
      })
  void readsAmountsAsOfficersWriteThem(String text, BigDecimal expected) {
    Rows rows = Rows.sound().with(Field.OMZET_TAHUN, text);
    assertThat(rows.codes()).isEmpty();
    assertThat(rows.judged().record().money().annualSalesIdr()).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 jt/bln|60000000|OMZET_BULANAN",
        "5.000.000 per bulan|60000000|OMZET_BULANAN",
        "5.000.000,- sebulan|60000000|OMZET_BULANAN",
        "60 jt/tahun||ANGKA_RAGU",
        "200 rb/hari||ANGKA_RAGU"
      })
  void believesAPeriodInACellOnlyWhereItIsThatOfTheColumn(
      String text, @Nullable BigDecimal expected, String code) {
    Rows rows = Rows.sound().with(Field.OMZET_TAHUN, "").with(Field.OMZET_BULAN, text);
    assertThat(rows.codes()).containsExactly(code);
    assertThat(rows.judged().record().money().annualSalesIdr()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1-5 juta|ANGKA_RAGU",
        "1 s/d 5 juta|ANGKA_RAGU",
        "< 300 juta|ANGKA_RAGU",
        "5 juta/bulan|ANGKA_RAGU",
        "1,500|ANGKA_RAGU",
        "rahasia|UANG_TIDAK_TERBACA",
        "-5000000|UANG_TIDAK_TERBACA",
        "15.00.000|UANG_TIDAK_TERBACA",
        "9999999999999999999999|UANG_TIDAK_TERBACA",
        "1e999999999|UANG_TIDAK_TERBACA"
      })
  void keepsNoNumberThatIsNotSure(String text, String code) {
    Rows rows = Rows.sound().with(Field.OMZET_TAHUN, text);
    assertThat(rows.codes()).containsExactly(code);
    assertThat(rows.judged().record().money().annualSalesIdr()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Omset Tahunan (Rp Juta)|2000000000",
        "Omset Tahunan (ribu Rp)|2000000",
        "Omset Per Tahun (Rp 000)|2000000",
        "Omset Per Tahun (Rp.000)|2000000",
        "Omset Per Tahun (x1000)|2000000",
        "Omset per tahun dalam jutaan rupiah|2000000000",
        "Omset Per Bulan (ribuan)|24000000"
      })
  void takesTheUnitFromTheTitle(String title, BigDecimal expected) {
    Rows rows = Rows.sound().withNumber(Field.OMZET_TAHUN, "2000").titled(Field.OMZET_TAHUN, title);
    assertThat(rows.judged().record().money().annualSalesIdr()).isEqualByComparingTo(expected);
  }

  @Test
  void readsTheMinorityOfAColumnWithAWarning() {
    Rows rows = Rows.sound().given(facts("1,500,000", "2,250,000", "750,000"));
    assertThat(rows.with(Field.OMZET_TAHUN, "750,000").codes()).doesNotContain("ANGKA_RAGU");
    assertThat(rows.with(Field.OMZET_TAHUN, "15.000.000").codes()).containsExactly("ANGKA_RAGU");
    assertThat(rows.judged().record().money().annualSalesIdr()).isEqualByComparingTo("15000000");
  }

  @Test
  void doubtsANumericCellThatLooksLikeAMisreadDot() {
    Finding finding = Rows.sound().withNumber(Field.MODAL, "1.5").finding(Rule.ANGKA_RAGU);
    assertThat(finding.arguments()).containsEntry("bacaan", "1,5 / 1.500");
  }

  @Test
  void doubtsTheUnitOfVerySmallAmounts() {
    assertThat(Rows.sound().withNumber(Field.ASET, "5000").codes())
        .containsExactly("UANG_SATUAN_RAGU");
    assertThat(
            Rows.sound().withNumber(Field.ASET, "50").titled(Field.ASET, "Aset (Rp juta)").codes())
        .isEmpty();
  }

  @Test
  void thePeriodOfSalesComesFromTheTitle() {
    Rows monthly = Rows.sound().withNumber(Field.OMZET_BULAN, "5000000");
    assertThat(monthly.finding(Rule.OMZET_BULANAN).arguments())
        .containsEntry("hasil", "60.000.000")
        .containsEntry("kali", "12");
    assertThat(monthly.judged().record().money().salesDerived()).isTrue();
    Rows daily =
        Rows.sound()
            .withNumber(Field.OMZET_TAHUN, "200000")
            .titled(Field.OMZET_TAHUN, "Omset/Hari");
    assertThat(daily.judged().record().money().annualSalesIdr()).isEqualByComparingTo("72000000");
  }

  @Test
  void computesBothRegimesAndTellsWhereTheReportedClassDiffers() {
    Rows rows =
        Rows.sound()
            .with(Field.KELAS, "Usaha Kecil")
            .withNumber(Field.OMZET_TAHUN, "1000000000")
            .withNumber(Field.MODAL_SENDIRI, "10000000")
            .withNumber(Field.MODAL_LUAR, "5000000");
    Money money = rows.judged().record().money();
    assertThat(money.classPp7()).isEqualTo(SizeClass.MIKRO);
    assertThat(money.classUu20()).isEqualTo(SizeClass.KECIL);
    assertThat(money.capitalIdr()).isEqualByComparingTo("15000000");
    assertThat(rows.finding(Rule.KELAS_BEDA).arguments())
        .containsEntry("lapor", "kecil")
        .containsEntry("dasar", "hasil penjualan tahunan")
        .containsEntry("hitung", "mikro");
  }

  private static ColumnFacts facts(String... texts) {
    List<SheetRow> rows = new ArrayList<>();
    for (String text : texts) {
      RawCell cell = RawCell.text(Rows.column(Field.OMZET_TAHUN), text);
      rows.add(
          new SheetRow(
              new PhysicalRow(1, 2, false, List.of(cell)),
              RowRole.DATA,
              Map.of(Field.OMZET_TAHUN, List.of(cell))));
    }
    return ColumnFacts.of(rows, Rows.RULES);
  }
}
