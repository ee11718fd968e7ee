package id.lumbung.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.cases.FieldCases.Answered;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Files of kinds that offices have beside Excel's own. */
@TestInstance(Lifecycle.PER_CLASS)
class KindsOfFilesTest {
  private FieldCases cases;

  @BeforeAll
  void start(@TempDir Path temp) {
    cases = new FieldCases(temp);
  }

  @AfterAll
  void stop() {
    cases.close();
  }

  @Test
  void aSpreadsheetOf2003InXmlIsCalledWhatItIs() {
    Answered answered = cases.file("C20");
    assertThat(answered.reason()).isEqualTo("BERKAS_BUKAN_EXCEL");
    assertThat(answered.receipt().reason())
        .asString()
        .contains("XML Spreadsheet 2003", "Simpan Sebagai");
  }

  @Test
  void aWideSheetIsReadWhateverItsColumns() {
    Answered answered = cases.file("C46");
    assertThat(answered.reason()).isEmpty();
    assertThat(answered.receipt().rows().loaded()).isPositive();
    assertThat(answered.receipt().rows().quarantined()).isZero();
  }
}
