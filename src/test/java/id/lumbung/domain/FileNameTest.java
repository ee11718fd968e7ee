package id.lumbung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "UMKM_62.03_Kapuas_2022.xlsx, UMKM_62.03_Kapuas_2022.xlsx",
    "Data UMKM (2).xlsx, Data UMKM (2).xlsx",
    "../../etc/passwd, passwd",
    "C:\\Users\\sari\\Data.xlsx, Data.xlsx",
    ".rahasia.xlsx, rahasia.xlsx",
    "~$Data.xlsx, $Data.xlsx",
    "a<b>c:d|e?f*.xlsx, abcdef.xlsx",
    "'..', ''",
    "'/', ''",
    "'   ', ''"
  })
  void losesWhatMayDoHarmAndNothingElse(String told, String harmless) {
    assertThat(FileName.harmless(told)).isEqualTo(harmless);
  }

  @Test
  void losesMarksThatAreNotSeen() {
    assertThat(FileName.harmless("a\u0000b\nc\u202Excod.xlsx")).isEqualTo("abcxcod.xlsx");
  }

  @Test
  void keepsItsEndingWhereItIsTooLong() {
    String name = FileName.harmless("ü".repeat(400) + ".xlsx");

    assertThat(name).startsWith("üüü").endsWith("ü.xlsx");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
  }
}
