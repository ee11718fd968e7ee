package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.domain.Severity;
import id.lumbung.reference.Regions;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceRuleTest {
  @Test
  void offersTheNearestNamesForAnUnknownDistrict() {
    Finding finding =
        Rows.sound().with(Field.KECAMATAN, "Mantangei").finding(Rule.KEC_TIDAK_DIKENAL);
    assertThat(finding.severity()).isEqualTo(Severity.GALAT);
    assertThat(finding.arguments().get("saran")).startsWith("Mantangai");
    assertThat(finding.arguments()).containsEntry("kab", "Kabupaten Kapuas");
    assertThat(finding.arguments()).containsEntry("sel", "N7");
  }

  @Test
  void namesTheRegencyOfADistrictThatLiesElsewhere() {
    Finding finding = Rows.sound().with(Field.KECAMATAN, "Kumai").finding(Rule.KEC_DI_KAB_LAIN);
    assertThat(finding.arguments()).containsEntry("kab_lain", "Kabupaten Kotawaringin Barat");
  }

  @Test
  void aRowWithoutADistrictIsHeldBack() {
    assertThat(Rows.sound().without(Field.KECAMATAN).codes()).containsExactly("WAJIB_KOSONG");
    assertThat(Rows.sound().with(Field.KECAMATAN, "-").codes()).containsExactly("WAJIB_KOSONG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jl. Pemuda No. 28, Desa Tanjung, Kecamatan Bataguh | 62.03.17
          Jl. Pemuda 28 RT 3/RW 1 Kel. Selat Hilir KEC. SELAT     | 62.03.01
          Jl. Kapten Mulyono Kec Kapuas Hilir Kab. Kapuas 73511   | 62.03.02
          Jl. Trans Kalimantan, Bataguh, Kapuas, Kalimantan Tengah | 62.03.17
          """)
  void readsTheDistrictFromTheAddressWhereNoColumnIsForIt(String address, String code) {
    Rows row = Rows.sound().without(Field.KECAMATAN).with(Field.ALAMAT, address);
    assertThat(row.codes()).containsExactly("KEC_DARI_ALAMAT");
    assertThat(row.judged().record().place().districtCode()).isEqualTo(code);
  }

  @Test
  void holdsARowWhoseAddressNamesNoDistrictOrOneElsewhere() {
    Rows row = Rows.sound().without(Field.KECAMATAN);
    assertThat(row.with(Field.ALAMAT, "Jl. Pemuda No. 28").codes()).containsExactly("WAJIB_KOSONG");
    assertThat(row.with(Field.ALAMAT, "Jl. Mawar 1, Kec. Kumai").codes())
        .containsExactly("KEC_DI_KAB_LAIN");
    assertThat(row.with(Field.ALAMAT, "Jl. Mawar 1, Kec. Mantangei").codes())
        .containsExactly("KEC_TIDAK_DIKENAL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kapuas", "KAB. KAPUAS", "Kuala Kapuas", "62.03", "6203", "-"})
  void acceptsItsOwnRegencyInAnyForm(String text) {
    assertThat(Rows.sound().with(Field.KABUPATEN, text).codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kab. Katingan", "Kapuas Hulu", "6206", "62.06", "Banjarmasin"})
  void refusesRowsThatNameAnotherRegency(String text) {
    assertThat(Rows.sound().with(Field.KABUPATEN, text).codes()).containsExactly("KAB_TIDAK_COCOK");
  }

  @Test
  void checksVillagesOnlyWithAList(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("reference"));
    Files.writeString(
        folder.resolve("reference/villages.csv"),
        "kode_kemendagri,kode_kec,jenis,nama\n62.03.01.1001,62.03.01,kelurahan,Selat Hilir\n");
    Regions regions = Regions.read(JobsFolder.locate(folder));
    assertThat(Rows.sound().with(Field.DESA_KEL, "Entah").codes()).isEmpty();
    assertThat(Rows.sound().in(regions).with(Field.DESA_KEL, "Entah").codes())
        .containsExactly("DESA_TIDAK_DIKENAL");
    UmkmRecord.Place place =
        Rows.sound().in(regions).with(Field.DESA_KEL, "kel. selat hilir").judged().record().place();
    assertThat(place.villageCode()).isEqualTo("62.03.01.1001");
  }
}
