package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.domain.Field;
import id.lumbung.domain.Severity;
import id.lumbung.layout.Column;
import id.lumbung.settings.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileJudgeTest {
  private final FileJudge judge = new FileJudge(Rows.RULES);

  @Test
  void placesFindingsOfColumnsSheetsAndTotals() {
    assertThat(judge.unknownColumn(1, "Data", 4, new Column(3, "Warna Toko", null, null)))
        .isEqualTo(
            new Finding(
                "KOLOM_TIDAK_DIKENAL",
                Severity.PERINGATAN,
                1,
                4,
                3,
                null,
                "Warna Toko",
                Map.of(
                    "judul",
                    "Warna Toko",
                    "lembar",
                    "Data",
                    Field.ARGUMENT,
                    "",
                    "contoh",
                    "",
                    "baris",
                    "4",
                    Texts.VARIANT,
                    "kosong")));
    assertThat(judge.skippedSheet(2, "REKAP", false).row()).isZero();
    assertThat(judge.totalRow(1, "Data", 99).code()).isEqualTo("BARIS_JUMLAH");
  }
}
