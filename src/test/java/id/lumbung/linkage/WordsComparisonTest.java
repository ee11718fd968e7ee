package id.lumbung.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How far names of organisations agree that are written in short. */
class WordsComparisonTest {
  private static final List<ComparedField> NAME =
      List.of(new ComparedField("name", FieldKind.ORGANISATION_NAME));

  @Test
  void initialsAgreeWithTheWordsTheyStandFor() {
    assertThat(level("KUD Sumber Rejeki", "Koperasi Unit Desa Sumber Rejeki"))
        .isEqualTo(Levels.WORDS_CLOSE);
    assertThat(level("KWT Melati", "Kelompok Wanita Tani Melati")).isEqualTo(Levels.WORDS_CLOSE);
  }

  @Test
  void initialsOfOtherWordsDoNot() {
    assertThat(level("KWT Melati", "Koperasi Unit Desa Melati")).isLessThan(Levels.WORDS_PART);
  }

  @Test
  void aWordWithoutItsVowelsAgreesWithTheWord() {
    assertThat(level("Sbr Rjk", "Sumber Rejeki")).isEqualTo(Levels.WORDS_CLOSE);
    assertThat(level("Delta Solns", "Delta Solutions")).isEqualTo(Levels.WORDS_CLOSE);
  }

  @Test
  void aBlankThatWasMovedOrLostPartsNoName() {
    assertThat(level("Amanah Budi", "AmanahB udi")).isEqualTo(Levels.WORDS_CLOSE);
    assertThat(level("Kapuas Raya Wati", "Kapuasraya Wati")).isEqualTo(Levels.WORDS_CLOSE);
  }

  @Test
  void aSlipWithinTwoLettersThatAreFoldedIntoOneIsOneSlip() {
    assertThat(level("Rotan Tdjahjono", "Rotan Tjahjono")).isEqualTo(Levels.WORDS_CLOSE);
    assertThat(level("Bina Kary", "Bina Karya")).isEqualTo(Levels.WORDS_CLOSE);
  }

  @Test
  void aShortWordMayLoseItsFirstLetterBesideAWordThatAgrees() {
    assertThat(level("Barokah Ian", "Barokah Dian")).isEqualTo(Levels.WORDS_CLOSE);
    assertThat(level("Ian", "Dian")).isZero();
  }

  @Test
  void aShortWordIsNoAbbreviationOfAnyLongOne() {
    assertThat(level("Jan Melati", "Jason Melati")).isLessThan(Levels.WORDS_PART_CLOSE);
  }

  @Test
  void halfOfWhatTheWordsTellIsMoreThanOneCommonWord() {
    assertThat(level("Wanggo Sentosa Motor", "Wanggo Sentosa Perkasa"))
        .isEqualTo(Levels.WORDS_HALF);
    assertThat(level("Sinar Harum", "Sinar Lestari")).isEqualTo(Levels.WORDS_SOME);
  }

  /** Among a hundred names in which one word is common and every other is rare. */
  private static int level(String one, String other) {
    Records records = new Records(NAME);
    records.add(Prepared.of(NAME, List.of(one)));
    records.add(Prepared.of(NAME, List.of(other)));
    for (int r = 0; r < 98; r++) {
      records.add(Prepared.of(NAME, List.of("Sinar Nomor" + (char) ('a' + r % 26) + r)));
    }
    records.freeze();
    return new PairComparer(records).compare(0, 1).level(0);
  }
}
