package id.lumbung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lumbung.layout.Layouts;
import id.lumbung.reference.Denominator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTableTest {
  @TempDir private Path folder;

  @Test
  void tellsAWrongHeaderThoughNoRowFollowsIt() throws IOException {
    JobsFolder jobs = with("reference/denominators.csv", "daerah,tahun\n");

    assertThatThrownBy(() -> Denominator.read(jobs))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("denominators.csv:1: ")
        .hasMessageContaining("'area_code'")
        .hasMessageContaining("daerah, tahun");
  }

  @Test
  void takesAHeaderAloneAsAnEmptyTable() throws IOException {
    JobsFolder jobs =
        with(
            "reference/denominators.csv",
            "area_code,year,month,series,value,source,released_on,note\n");

    assertThat(Denominator.read(jobs)).isEmpty();
  }

  @Test
  void namesTheLineOfATitleWithoutAField() throws IOException {
    JobsFolder jobs = with("layouts/synonyms.csv", "field,title\nnik,No KTP\n,Nama Toko\n");

    assertThatThrownBy(() -> Layouts.read(jobs))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("synonyms.csv:3: field: ");
  }

  private JobsFolder with(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return JobsFolder.locate(folder);
  }
}
