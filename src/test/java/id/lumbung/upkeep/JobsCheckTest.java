package id.lumbung.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.operations.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobsCheckTest {
  private static final Path JOBS = Path.of("jobs");

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource
  void tellsWhichFileOfTheJobsFolderCannotBeUsed(String file) throws IOException {
    Path broken = folder.resolve(file);
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, "[rusak\n");

    Check check = JobsCheck.of(new Installation(folder.resolve("data"), folder, Map.of()));

    assertThat(check.toString()).contains("wrong", broken.getFileName().toString());
  }

  static Stream<String> tellsWhichFileOfTheJobsFolderCannotBeUsed() throws IOException {
    try (Stream<Path> files = Files.walk(JOBS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> JOBS.relativize(file).toString())
          .toList()
          .stream();
    }
  }
}
