package id.lumbung.layout;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(dalam ribuan rupiah)|dalam ribuan rupiah",
        "(Dalam Ribuan)|dalam ribuan",
        "Ribuan Rupiah|ribuan rupiah",
        "(Rp juta)|rp juta",
        "(Rp. 000)|rp. 000",
        "(x 1.000)|x 1.000",
        "Satuan: Ribu Rupiah|satuan: ribu rupiah",
        "Satuan : Rp. Juta|satuan : rp. juta",
        "DATA UMKM TAHUN 2022 (dalam jutaan rupiah)|dalam jutaan rupiah",
        "*) Omset dalam ribuan rupiah|dalam ribuan rupiah",
        "Nilai dalam satuan ribuan rupiah.|dalam satuan ribuan rupiah",
        "Seluruh nilai uang dalam Rp ribu|dalam rp ribu",
        "(dlm. jutaan rupiah)|dlm. jutaan rupiah",
        "(Rp. 1.000,-)|rp. 1.000",
        "Satuan: Rp 000|rp 000"
      })
  void knowsALineThatNamesTheUnitOfAmounts(String text, String unit) {
    assertThat(line(text)).isEqualTo(new UnitLine(1, 3, 2, unit, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kecamatan Seribu Riam",
        "Penerima bantuan 600 ribu rupiah per bulan",
        "BPUM Rp 2,4 juta",
        "Usaha dengan omset Rp 300 juta",
        "Gerakan Sejuta UMKM",
        "Program 1.000 wirausaha (1.000)",
        "Retribusi Rp 1.000 per hari",
        "dalam ribuan pelaku usaha",
        "(dalam rupiah)"
      })
  void passesOverNumbersThatAreNoUnit(String text) {
    assertThat(line(text)).isNull();
  }

  @Test
  void leavesOpenWhatTwoLinesContradict() {
    assertThat(UnitLine.above(List.of(row(1, "(dalam ribuan)"), row(2, "(Rp juta)"))))
        .isEqualTo(new UnitLine(1, 2, 2, "rp juta", false));
    assertThat(UnitLine.above(List.of(row(1, "(dalam ribuan)"), row(2, "(Rp 000)"))))
        .isEqualTo(new UnitLine(1, 2, 2, "rp 000", true));
  }

  private static @Nullable UnitLine line(String text) {
    return UnitLine.in(row(3, text));
  }

  private static PhysicalRow row(int number, String text) {
    return new PhysicalRow(1, number, false, List.of(RawCell.text(2, text)));
  }
}
