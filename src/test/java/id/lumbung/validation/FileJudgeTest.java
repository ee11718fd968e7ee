package id.lumbung.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FileJudgeTest {
  private final FileJudge judge = new FileJudge(Rows.RULES);

  @Test
  void placesFindingsOfColumnsSheetsAndTotals() {
    assertThat(judge.unknownColumn(1, "Data", 4, 3, "Warna Toko", null))
        .isEqualTo(
            new Finding(
                "KOLOM_TIDAK_DIKENAL",
                Severity.PERINGATAN,
                1,
                4,
                3,
                null,
                "Warna Toko",
                Map.of("judul", "Warna Toko", "lembar", "Data", "saran", "–", "baris", "4")));
    assertThat(judge.skippedSheet(2, "REKAP").row()).isZero();
    assertThat(judge.totalRow(1, "Data", 99).code()).isEqualTo("BARIS_JUMLAH");
  }
}
