package id.lumbung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class JobsFolderTest {
  enum Colour {
    RED,
    GREEN
  }

  record Inner(@Nullable Integer count, @Nullable Map<Colour, Colour> colours) {}

  record Example(
      @Nullable Duration settleTime, @Nullable DataSize maxFileSize, @Nullable Inner inner) {}

  @TempDir Path folder;

  @Test
  void readsDurationsSizesAndNestedKeys() throws IOException {
    write("settle_time: 2s\nmax_file_size: 512MB\ninner:\n  count: 3\n  colours: {RED: green}\n");
    assertThat(read())
        .isEqualTo(
            new Example(
                Duration.ofSeconds(2),
                DataSize.ofMegabytes(512),
                new Inner(3, Map.of(Colour.RED, Colour.GREEN))));
  }

  @Test
  void tellsAllFaultsOfAFileAtOnceWithLineKeyAndWhatIsAllowed() throws IOException {
    write("settel_time: 2s\nmax_file_size: big\ninner:\n  count: many\n  colours: {RED: gren}\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("example.yml:1: settel_time: unknown key 'settel_time'; known keys: ")
        .hasMessageContaining("Did you mean 'settle_time'?")
        .hasMessageContaining("example.yml:2: max_file_size: wrong value 'big'; allowed are sizes")
        .hasMessageContaining("example.yml:4: inner.count: wrong value 'many'; expected is a whole")
        .hasMessageContaining("wrong value 'gren'; allowed are: red, green. Did you mean 'green'?");
  }

  @Test
  void refusesAFileThatIsNoYaml() throws IOException {
    write("inner: [1, 2\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("example.yml");
  }

  @Test
  void fallsBackToThePackedCopyForWhatTheFolderDoesNotHave() throws IOException {
    JobsFolder jobs = JobsFolder.locate(folder);
    assertThat(jobs.has("reference/regencies.csv")).isTrue();
    assertThat(jobs.has("reference/villages.csv")).isFalse();
    try (BufferedReader reader = new BufferedReader(jobs.open("reference/regencies.csv"))) {
      assertThat(reader.readLine()).startsWith("code,bps_code,name");
    }
  }

  @Test
  void refusesAFolderThatIsNone() {
    assertThatThrownBy(() -> JobsFolder.locate(folder.resolve("none")))
        .isInstanceOf(SettingsProblem.class);
  }

  private Example read() {
    return JobsFolder.locate(folder).settings("example.yml", Example.class);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("example.yml"), text);
  }
}
