package id.lumbung.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Scope;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What workbooks call themselves. */
class ScopeWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Data UMKM Gunung Mas 2016 bagian 1",
        "UMKM Kapuas 2022 Bagian II",
        "UMKM Kapuas 2022 part 2",
        "UMKM_Kapuas_2022_bagian_2",
        "UMKM Kapuas 2022 tahap 1",
        "UMKM Kapuas 2022 (bag. 3)",
        "UMKM Kapuas 2022 gelombang kedua",
        "UMKM Kapuas 2022 lanjutan",
        "UMKM Kapuas 2022 sisanya"
      })
  void aPartSaysSoInItsName(String name) {
    assertThat(ScopeWords.of("", name, List.of())).isEqualTo(Scope.PART);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Data UMKM Kecamatan Selat 2022", "UMKM KEC. SELAT 2022", "UMKM Desa Anjir 2022"})
  void aListOfOneDistrictSaysWhose(String name) {
    assertThat(ScopeWords.of("", name, List.of())).isEqualTo(Scope.DISTRICT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Data UMKM Kapuas 2022",
        "Data UMKM per Kecamatan Kapuas 2022",
        "Rekap UMKM se-Kecamatan 2022",
        "UMKM Kapuas menurut kecamatan dan kelurahan 2022",
        "UMKM semua kecamatan Kapuas 2022",
        "UMKM Kapuas kecamatan dan desa 2022",
        "Bagian Perekonomian Setda Kapuas 2022"
      })
  void aListByDistrictsIsNoPart(String name) {
    assertThat(ScopeWords.of("", name, List.of())).isEqualTo(Scope.UNSAID);
  }

  @ParameterizedTest
  @CsvSource({
    "DATA UMKM KECAMATAN SELAT TAHUN 2022, DISTRICT",
    "DAFTAR UMKM BAGIAN 2, PART",
    "KECAMATAN : SELAT, UNSAID",
    "DATA UMKM MENURUT KECAMATAN, UNSAID"
  })
  void aTitleSaysItButNotTheFirstOfSeveralDistricts(String title, Scope scope) {
    assertThat(ScopeWords.of("", "UMKM Kapuas 2022", List.of(title))).isEqualTo(scope);
  }

  @ParameterizedTest
  @CsvSource({
    "Lengkap, WHOLE",
    "seluruh kabupaten, WHOLE",
    "Sebagian, PART",
    "Kecamatan Selat, DISTRICT"
  })
  void theIdentitySheetHasTheLastWord(String said, Scope scope) {
    assertThat(ScopeWords.of(said, "UMKM Kapuas 2022 bagian 2", List.of())).isEqualTo(scope);
  }
}
