package id.lumbung.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
  private static final Regions REGIONS = Regions.read(JobsFolder.locate(null));

  @Test
  void hasFourteenRegenciesAndTheirDistricts() {
    assertThat(REGIONS.regencies()).hasSize(14);
    assertThat(REGIONS.districts()).hasSize(136);
    assertThat(REGIONS.districts())
        .allSatisfy(each -> assertThat(REGIONS.byCode(each.regencyCode())).isPresent());
  }

  @Test
  void keepsTheTwoCodeSystemsApart() {
    assertThat(REGIONS.byCode("62.06").orElseThrow().name()).isEqualTo("Katingan");
    assertThat(REGIONS.byBpsCode("6206").orElseThrow().name()).isEqualTo("Sukamara");
    assertThat(REGIONS.byCode("6206")).isEmpty();
    assertThat(REGIONS.byCode("62.1").orElseThrow().name()).isEqualTo("Gunung Mas");
  }

  @ParameterizedTest
  @CsvSource({
    "KAB. KOTIM, 62.02",
    "Kota Waringin Barat, 62.01",
    "kabupaten  kotawaringin-timur, 62.02",
    "Sampit, 62.02",
    "Kota Palangkaraya, 62.71",
    "P.Raya, 62.71",
    "Kab.Gn. Mas, 62.10",
    "Kuala Kapuas, 62.03",
    "Pemkab Barito Utara, 62.05"
  })
  void findsARegencyByNameAliasAndCapital(String text, String code) {
    assertThat(REGIONS.regencyNamed(text)).map(Regency::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"Kapuas Hulu", "Barito Kuala", "Kotabaru", "Kotawaringn Timur", "''"})
  void takesNoNeighbourAndNoNearMissForARegency(String text) {
    assertThat(REGIONS.regencyNamed(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "62.04, Kec. Gn. Bintang Awai, 62.04.05",
    "62.13, BENUA LIMA, 62.13.02",
    "62.09, Batangkawa, 62.09.08",
    "62.02, Mentawa Baru/Ketapang, 62.02.06",
    "62.11, Jabiren, 62.11.07",
    "62.10, Kecamatan Sepang Simin, 62.10.01",
    "62.08, sukamara, 62.08.01"
  })
  void findsADistrictThroughSpellingDrift(String regency, String text, String code) {
    assertThat(REGIONS.districtNamed(REGIONS.byCode(regency).orElseThrow(), text))
        .map(District::code)
        .contains(code);
  }

  @Test
  void offersNearDistrictsButNeverTakesThem() {
    Regency kapuas = REGIONS.byCode("62.03").orElseThrow();
    assertThat(REGIONS.districtNamed(kapuas, "Mantangei")).isEmpty();
    assertThat(REGIONS.nearestDistricts(kapuas, "Mantangei", 1))
        .extracting(District::name)
        .containsExactly("Mantangai");
  }

  @Test
  void findsRegenciesInFreeTextAndPassesOverDistrictsAndPlacesOfSigning() {
    assertThat(named("DATA UMKM KECAMATAN SUKAMARA KABUPATEN SUKAMARA")).containsExactly("62.08");
    assertThat(named("Rekap Kec. Lamandau")).isEmpty();
    assertThat(named("Daftar UMKM Kapuas Hulu")).isEmpty();
    assertThat(named("umkm_kotim2022_final")).containsExactly("62.02");
    assertThat(named("Palangka Raya, 12 Januari 2023")).isEmpty();
    assertThat(named("Provinsi Kalimantan Tengah")).isEmpty();
  }

  @Test
  void readsTheDistrictOfASheetFromItsNameOrTitle() {
    Regency kapuas = REGIONS.byCode("62.03").orElseThrow();
    assertThat(REGIONS.districtMentioned(kapuas, "Kec. Selat"))
        .map(District::code)
        .contains("62.03.01");
    for (String name :
        List.of("03 Mantangai", "Mantangai 2022", "mantangai (2022)", "II. Kecamatan Mantangai")) {
      assertThat(REGIONS.districtMentioned(kapuas, name)).map(District::name).contains("Mantangai");
    }
    assertThat(REGIONS.districtMentioned(kapuas, "UMKM KECAMATAN KAPUAS HULU KABUPATEN KAPUAS"))
        .map(District::name)
        .contains("Kapuas Hulu");
    assertThat(REGIONS.districtMentioned(kapuas, "DAFTAR UMKM KABUPATEN KAPUAS")).isEmpty();
  }

  @Test
  void readsVillagesOnlyWhereTheOfficeBringsThem(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("reference"));
    Files.writeString(
        folder.resolve("reference/villages.csv"),
        "kode_kemendagri,kode_kec,jenis,nama\n62.01.01.1012,62.01.01,kelurahan,Kumai Hulu\n");
    Regions regions = Regions.read(JobsFolder.locate(folder));
    District kumai = regions.districtByCode("62.01.01").orElseThrow();
    assertThat(REGIONS.hasVillages()).isFalse();
    assertThat(regions.villageNamed(kumai, "Kel. KUMAI HULU"))
        .contains(new Village("62.01.01.1012", "62.01.01", "Kumai Hulu"));
  }

  private static List<String> named(String text) {
    return REGIONS.regenciesMentioned(text).stream()
        .map(mention -> mention.regency().code())
        .distinct()
        .toList();
  }
}
