package id.lumbung.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and addresses as officers write them. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Tjahjono, Cahyono",
    "Fauzi, Pauji",
    "Zulkifli, Julkipli",
    "Khadijah, Hadijah",
    "Taufik, Topik",
    "Norhayati, Nurhayati",
    "Rosmini, Rusmini",
    "Junaidi, Junaedi",
    "Muhammad, Mohamad"
  })
  void soundsAlikeInBanjarAndJavanese(String one, String other) {
    assertThat(sound(one)).isEqualTo(sound(other));
  }

  private static String sound(String name) {
    return Spelling.sound(Spelling.fold(Spelling.plain(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "'Hj. Siti Aminah, S.Pd', 'siti aminah'",
    "'Drs. H. Achmad Fauzi', 'ahmad fauzi'",
    "'MOCH. RIDWAN (ALM)', 'muhamad ridwan'",
    "'Abd. Rahman bin Yusuf', 'abdul rahman yusuf'",
    "'Bpk Soeharto, SE', 'suharto'",
    "'H.', 'h'"
  })
  void leavesTitlesAndDegreesOutOfPersonsNames(String written, String words) {
    assertThat(String.join(" ", PersonName.words(written))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "'Warung Berkah', 'berkah'",
    "'Wrg. BERKAH', 'berkah'",
    "'UD Sumber Rejeki', 'sumber rejeki'",
    "'Waroeng Berkah', 'berkah'",
    "'Warnug Berkah', 'berkah'",
    "'Ramah Jaya', 'ramah jaya'",
    "'Warung Sembako', ''",
    "'-', ''"
  })
  void leavesTheFormOutOfBusinessNames(String written, String words) {
    assertThat(String.join(" ", BusinessName.words(written))).isEqualTo(words);
  }

  @Test
  void knowsGroupsByTheirFirstWord() {
    assertThat(BusinessName.isGroup("KUB Mandiri")).isTrue();
    assertThat(BusinessName.isGroup("Toko Kelompok Tani")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'Jl. Tjilik Riwut Km 7 No. 12', 'cilik riwut km 7 12'",
    "'Jln Tjilik Riwut KM.7, Nomor 012', 'cilik riwut km 7 12'",
    "'Gg. Melati RT.001/RW 02 depan masjid', 'gang melati 1 2'",
    "'99 E. 52nd St.', '99 east 52 street'"
  })
  void readsAddressesWhateverTheirAbbreviations(String written, String words) {
    assertThat(String.join(" ", Street.words(written))).isEqualTo(words);
  }

  @Test
  void spellsOutWhatPlacesBeginWith() {
    assertThat(PlaceName.words("Sei Asam")).isEqualTo(PlaceName.words("Sungai Asam"));
    assertThat(PlaceName.words("Tb. Samba")).isEqualTo(PlaceName.words("Desa Tumbang Samba"));
    assertThat(PlaceName.words("Tj. Perawan")).isEqualTo(PlaceName.words("Tanjung Perawan"));
  }

  @Test
  void leavesTheKindOfPlaceOut() {
    assertThat(PlaceName.words("Ds. Sungai Pinang"))
        .isEqualTo(PlaceName.words("Desa Sungai Pinang"));
    assertThat(PlaceName.words("Kota")).containsExactly("kota");
  }

  @ParameterizedTest
  @CsvSource({
    "+62 812-3456-789, 8123456789",
    "08123456789, 8123456789",
    "812 3456 789, 8123456789",
    "123, 0"
  })
  void readsTelephonesWithoutTheirPrefix(String written, long number) {
    assertThat(Numerals.phone(written)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"1990-03-07, 19900307", "07/03/1990, 19900307", "19900307, 19900307", "March, 0"})
  void readsDates(String written, long number) {
    assertThat(Numerals.date(written)).isEqualTo(number);
  }
}
