package id.lumbung.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long {@code serve} takes to be ready, installed and from the jar alone, in turns. */
@Tag("slow")
class InstalledStartTest {
  private static final Path JAR = Path.of("target", "lumbung.jar");
  private static final int TURNS = 3;

  @TempDir private Path temp;

  @Test
  void anInstalledLumbungStartsInThreeQuartersOfTheTime() throws Exception {
    assertThat(JAR).as("build it with: mvn -q package -DskipTests").isRegularFile();
    Path home = temp.resolve("lumbung");
    Process install =
        new ProcessBuilder("sh", "src/main/ops/install.sh", JAR.toString(), home.toString())
            .inheritIO()
            .start();
    assertThat(install.waitFor()).isZero();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> jar = List.of(java, "-jar", JAR.toString());
    List<String> installed = List.of(home.resolve("lumbung").toString());
    secondsUntilReady(jar);

    List<Double> alone = new ArrayList<>();
    List<Double> unpacked = new ArrayList<>();
    for (int turn = 0; turn < TURNS; turn++) {
      alone.add(secondsUntilReady(jar));
      unpacked.add(secondsUntilReady(installed));
    }

    System.out.println("serve is ready in seconds: jar " + alone + ", installed " + unpacked);
    assertThat(median(unpacked)).isLessThan(0.75 * median(alone));
  }

  private double secondsUntilReady(List<String> program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("serve", "--data", temp.resolve("data").toString()));
    long start = System.nanoTime();
    Process serve =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(temp.resolve("said").toFile()))
            .start();
    try (BufferedReader said = serve.inputReader()) {
      assertThat(said.readLine()).contains("inbox");
      double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      serve.destroy();
      assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
      return seconds;
    } finally {
      serve.destroyForcibly();
    }
  }

  private static double median(List<Double> seconds) {
    List<Double> sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
