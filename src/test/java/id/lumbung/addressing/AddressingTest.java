package id.lumbung.addressing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.lumbung.domain.Address;
import id.lumbung.domain.Field;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.SubmissionKind;
import id.lumbung.layout.SheetRow;
import id.lumbung.validation.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressingTest {
  private static final int NOW = 2026;

  @ParameterizedTest
  @CsvSource({"62.06, Katingan", "62.06.01.2001, Katingan", "6206, Sukamara", "6209, Katingan"})
  void theDotTellsWhoseCodeItIs(String code, String name) {
    assertThat(text("data.xlsx", Map.of("kode wilayah", code, "tahun data", "2022")))
        .isEqualTo(name + " 2022 FULL null");
  }

  @Test
  void doesNotTakeANameOfASheetForTheKindOfASubmission() throws FileRefused {
    assertThat(
            Addressing.decide(
                    Rows.REGIONS,
                    "UMKM Kapuas 2021.xlsx",
                    IdentityBlock.NONE,
                    List.of(),
                    List.of("Data", "Tambahan"),
                    List.of(),
                    NOW)
                .kind())
        .isEqualTo(SubmissionKind.FULL);
  }

  @Test
  void takesADottedCodeInTheFileNameForARegencyAndNeverFourDigits() {
    assertThat(text("62.07 UMKM 2021.xlsx", Map.of())).isEqualTo("Seruyan 2021 FULL null");
    assertThat(text("6207 UMKM 2021.xlsx", Map.of())).isEqualTo("WILAYAH_TIDAK_DIKETAHUI");
  }

  @Test
  void refusesABpsCodeUsedAsKemendagriCodeAndTellsBothReadings() {
    Refusal refused =
        catchThrowableOfType(
                FileRefused.class,
                () ->
                    decide(
                        "data.xlsx",
                        Map.of("kode wilayah", "6206", "nama kabupaten/kota", "Katingan"),
                        List.of(),
                        List.of()))
            .refusal();
    assertThat(refused.code()).isEqualTo("WILAYAH_BERTENTANGAN");
    assertThat(refused.arguments())
        .containsEntry("sumber_a", "identity_code")
        .containsEntry("daerah_b", "Kabupaten Katingan (62.06)");
    assertThat(refused.arguments().get("daerah_a"))
        .startsWith("Kabupaten Sukamara (62.08)")
        .contains("Kemendagri 62.06 = Katingan")
        .contains("BPS 6206 = Sukamara");
  }

  @ParameterizedTest
  @CsvSource({
    "UMKM_Kotim_2022.xlsx, DAFTAR UMKM, Kotawaringin Timur 2022 FULL null",
    "data.xlsx, DATA UMKM KEC. SUKAMARA KAB. SUKAMARA TAHUN 2021, Sukamara 2021 FULL null",
    "kapuas 2022.xlsx, 'Kuala Kapuas, 12 Januari 2023', Kapuas 2022 FULL null",
    "kapuas 2022.xlsx, 'Peraturan Tahun 2021', Kapuas 2022 FULL null",
    "kapuas2022 susulan.xlsx, x, Kapuas 2022 ADDENDUM null",
    "kapuas 2022.xlsx, 'Jalan Tjilik Riwut, Palangka Raya 73112', Kapuas 2022 FULL null",
    "Kapuas 31 Desember 2022.xlsx, x, Kapuas 2022 FULL null",
    "UMKM kecamatan Kapuas 2022.xlsx, x, Kapuas 2022 FULL null",
    "Kecamatan Basarang 2022.xlsx, x, Kapuas 2022 FULL null",
    "sampit 2022.xlsx, KABUPATEN KOTAWARINGIN TIMUR, Kotawaringin Timur 2022 FULL null",
    "kapuas 2022.xlsx, 'PROVINSI KALIMANTAN TENGAH, Jl. Palangka Raya', Kapuas 2022 FULL null"
  })
  void readsFileNamesAndTitles(String file, String title, String expected) {
    assertThat(text(file, Map.of(), List.of(title), List.of())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "katingan 2022.xlsx, KABUPATEN KAPUAS, WILAYAH_BERTENTANGAN",
    "data 2022.xlsx, PROVINSI KALIMANTAN TENGAH, WILAYAH_TIDAK_DIKETAHUI",
    "kapuas 2022.xlsx, DAFTAR UMKM TAHUN 2021, TAHUN_BERTENTANGAN",
    "kapuas 2021 2022.xlsx, DAFTAR UMKM, TAHUN_BERTENTANGAN",
    "kapuas 22.xlsx, DAFTAR UMKM, TAHUN_TIDAK_DIKETAHUI",
    "kapuas 2099.xlsx, DAFTAR UMKM, TAHUN_TIDAK_DIKETAHUI"
  })
  void refusesWhatCannotBeTold(String file, String title, String code) {
    assertThat(text(file, Map.of(), List.of(title), List.of())).isEqualTo(code);
  }

  @Test
  void refusesABlockWhoseYearIsNotThatOfTheFileName() {
    assertThat(text("kapuas 2021.xlsx", Map.of("kode wilayah", "62.03", "tahun data", "2022")))
        .isEqualTo("TAHUN_BERTENTANGAN");
    assertThat(text("data.xlsx", Map.of("kode wilayah", "62.99", "tahun data", "2022")))
        .isEqualTo("WILAYAH_TIDAK_DIKETAHUI");
  }

  @Test
  void takesTheParentOfAnAddendumFromTheBlock() {
    Map<String, String> block =
        Map.of(
            "kode wilayah", "62.03",
            "tahun data", "2022.0",
            "jenis kiriman", "Tambahan",
            "kiriman induk", "No. 17");
    assertThat(text("data.xlsx", block)).isEqualTo("Kapuas 2022 ADDENDUM 17");
  }

  @Test
  void takesRegencyAndYearFromWhatMostRowsSay() {
    List<SheetRow> sample =
        List.of(row("Kapuas", "2022"), row("Kab. Kapuas", "2022"), row("Katingan", "2021"));
    assertThat(text("data.xlsx", Map.of(), List.of(), sample)).isEqualTo("Kapuas 2022 FULL null");
    assertThat(text("katingan.xlsx", Map.of(), List.of(), sample))
        .isEqualTo("WILAYAH_BERTENTANGAN");
  }

  private static SheetRow row(String regency, String year) {
    return Rows.sound().with(Field.KABUPATEN, regency).with(Field.TAHUN_DATA, year).row();
  }

  private static Address decide(
      String file, Map<String, String> identity, List<String> titles, List<SheetRow> sample)
      throws FileRefused {
    return Addressing.decide(
        Rows.REGIONS, file, IdentityBlock.of(identity), titles, List.of(), sample, NOW);
  }

  private static String text(String file, Map<String, String> identity) {
    return text(file, identity, List.of(), List.of());
  }

  private static String text(
      String file, Map<String, String> identity, List<String> titles, List<SheetRow> sample) {
    try {
      Address to = decide(file, identity, titles, sample);
      String name = Rows.REGIONS.byCode(to.regency()).orElseThrow().name();
      return name + " " + to.year() + " " + to.kind() + " " + to.parent();
    } catch (FileRefused e) {
      return e.refusal().code();
    }
  }
}
