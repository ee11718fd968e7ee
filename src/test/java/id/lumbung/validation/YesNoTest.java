package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.validation.UmkmRecord.Digital;
import id.lumbung.validation.UmkmRecord.HeldStatus;
import id.lumbung.validation.UmkmRecord.MarketReach;
import id.lumbung.workbook.RawCell;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes, a no and no answer read the same in whatever column they stand. */
class YesNoTest {
  private static final String[] NO = {
    "0",
    "-",
    "--",
    "tidak",
    "Tidak ada",
    "TDK",
    "belum",
    "Belum pernah",
    "belum ada sertifikat",
    "n",
    "no",
    "nihil",
    "tidak punya",
    "0 kali",
    "blm",
    "bukan",
    "."
  };
  private static final String[] YES = {
    "1", "ya", "Y", "ada", "sudah", "v", "✓", "x", "punya", "true"
  };
  private static final String[] NO_ANSWER = {
    "", " ", "?", "tidak diketahui", "tidak tersedia", "belum didata", "n/a", "kosong", "tdk tahu"
  };

  /** Every field that answers yes or no, under a title that lets a tick count. */
  private enum Fact {
    NIB(Field.NIB, "NIB"),
    HALAL(Field.HALAL, "Sertifikat halal"),
    PIRT(Field.PIRT, "P-IRT"),
    HAKI(Field.HAKI, "HAKI"),
    FINANCE(Field.PEMBIAYAAN, "Kredit bank"),
    TRAINING(Field.PELATIHAN, "Pelatihan"),
    DISABILITY(Field.DISABILITAS, "Disabilitas"),
    SOCIAL_MEDIA(Field.MEDSOS, "Media sosial"),
    MARKETPLACE(Field.MEDSOS, "Marketplace");

    private final Field field;
    private final String title;

    Fact(Field field, String title) {
      this.field = field;
      this.title = title;
    }

    @Nullable Boolean of(RawCell cell) {
      UmkmRecord read = Rows.sound().titled(field, title).with(field, cell).judged().record();
      return switch (this) {
        case NIB -> read.permits().hasNib();
        case HALAL -> held(read.permits().halal().status());
        case PIRT -> held(read.permits().pirt().status());
        case HAKI -> held(read.permits().intellectualProperty().status());
        case FINANCE -> read.programmes().formalFinance();
        case TRAINING -> read.programmes().mentored();
        case DISABILITY -> read.owner().disability();
        case SOCIAL_MEDIA -> read.business().digital().socialMedia();
        case MARKETPLACE -> read.business().digital().marketplace();
      };
    }

    private static @Nullable Boolean held(HeldStatus status) {
      return status == HeldStatus.UNKNOWN ? null : status == HeldStatus.YES;
    }
  }

  static Stream<Arguments> answers() {
    return Stream.of(Fact.values())
        .flatMap(
            fact ->
                Stream.of(
                        Stream.of(NO).map(text -> Arguments.of(fact, text, false)),
                        Stream.of(YES).map(text -> Arguments.of(fact, text, true)),
                        Stream.of(NO_ANSWER).map(text -> Arguments.of(fact, text, null)))
                    .flatMap(each -> each));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void readsTheSameInEveryField(Fact fact, String text, @Nullable Boolean answer) {
    assertThat(fact.of(RawCell.text(Rows.column(fact.field), text))).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0"})
  void readsANumberZeroAsNo(String literal) {
    for (Fact fact : Fact.values()) {
      assertThat(fact.of(RawCell.number(Rows.column(fact.field), literal)))
          .as(fact.name())
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "pelatihan 2022", "Diklat pemasaran", "tahun 2021", "2 kali"})
  void takesWhatNamesATrainingForYes(String text) {
    assertThat(Rows.sound().with(Field.PELATIHAN, text).judged().record().programmes().mentored())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tidak ada KUR", "belum dapat kredit bank", "tidak meminjam di bank"})
  void aLoanThatIsDeniedIsNone(String text) {
    assertThat(
            Rows.sound()
                .with(Field.PEMBIAYAAN, text)
                .judged()
                .record()
                .programmes()
                .formalFinance())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tidak ekspor", "belum ekspor", "0", "-"})
  void anExportThatIsDeniedIsNoReachAbroad(String text) {
    assertThat(
            Rows.sound()
                .titled(Field.PASAR, "Pasar ekspor")
                .with(Field.PASAR, text)
                .judged()
                .record()
                .programmes()
                .reach())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "ya", "ada", "v", "sudah"})
  void anExportThatIsAffirmedIsTheReachThatItsTitleNames(String text) {
    assertThat(
            Rows.sound()
                .titled(Field.PASAR, "Pasar ekspor")
                .with(Field.PASAR, text)
                .judged()
                .record()
                .programmes()
                .reach())
        .isEqualTo(MarketReach.INTERNATIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012", "090/SKU/180/2025"})
  void aNibThatCannotBeReadTellsNothing(String text) {
    assertThat(Rows.sound().with(Field.NIB, text).judged().record().permits().hasNib()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@joko.snack|yes|",
        "fb: Warung Joko, IG joko|yes|",
        "Shopee: tokojoko||yes",
        "IG joko, Tokopedia joko|yes|yes",
        "WhatsApp|yes|",
        "facebook marketplace|yes|yes"
      })
  void takesTheNameOfAPlatformOrAHandleForYes(
      String text, @Nullable String social, @Nullable String marketplace) {
    Digital read =
        Rows.sound()
            .titled(Field.MEDSOS, "Media sosial")
            .with(Field.MEDSOS, text)
            .judged()
            .record()
            .business()
            .digital();
    assertThat(read.socialMedia()).isEqualTo(social == null ? null : true);
    assertThat(read.marketplace()).isEqualTo(marketplace == null ? null : true);
  }

  @Test
  void aNoDeniesWhatTheColumnAsksFor() {
    assertThat(digital("Media sosial", "tidak")).isEqualTo(new Digital(false, null));
    assertThat(digital("Marketplace", "tidak")).isEqualTo(new Digital(null, false));
    assertThat(digital("Medsos/marketplace", "tidak")).isEqualTo(new Digital(false, false));
    assertThat(digital("Marketplace", "tokojoko")).isEqualTo(new Digital(null, true));
  }

  private static Digital digital(String title, String text) {
    return Rows.sound()
        .titled(Field.MEDSOS, title)
        .with(Field.MEDSOS, text)
        .judged()
        .record()
        .business()
        .digital();
  }
}
