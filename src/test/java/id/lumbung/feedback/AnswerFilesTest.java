package id.lumbung.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFilesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UMKM Kapuas 2023.xlsx,                               20-UMKM Kapuas 2023
          UMKM_62.03_Kapuas_2023.csv,                          20-UMKM_62.03_Kapuas_2023
          12-UMKM Kapuas 2023.jawaban.xlsx,                    20-UMKM Kapuas 2023
          12-UMKM Kapuas 2023.answer.xlsx,                     20-UMKM Kapuas 2023
          12-UMKM Kapuas 2023.perbaikan.xlsx,                  20-UMKM Kapuas 2023 (perbaikan 1)
          12-UMKM_62.03_Kapuas_2023.perbaikan (1).xlsx,        20-UMKM_62.03_Kapuas_2023 (perbaikan 1)
          15-UMKM Kapuas 2023 (perbaikan 1).perbaikan.xlsx,    20-UMKM Kapuas 2023 (perbaikan 2)
          15-UMKM Kapuas 2023 (perbaikan 1).jawaban.xlsx,      20-UMKM Kapuas 2023 (perbaikan 1)
          15-12-UMKM Kapuas 2023.perbaikan.perbaikan.xlsx,     20-UMKM Kapuas 2023 (perbaikan 2)
          12 perbaikan.xlsx,                                   20-12 perbaikan
          """)
  void namesDoNotGrowWhileFilesGoToAndFro(String sent, String stem) {
    assertThat(AnswerFiles.stem(20, sent)).isEqualTo(stem);
  }

  @Test
  void aLongNameKeepsItsRound() {
    String stem = AnswerFiles.stem(20, "12-" + "U".repeat(200) + ".perbaikan.xlsx");
    assertThat(stem).endsWith("UU (perbaikan 1)").hasSizeLessThan(150);
  }
}
