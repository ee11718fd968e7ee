package id.lumbung.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  private static final Amount ALL = new Amount(1_000, 24_000);

  private final Results results = new Results();

  @Test
  void theTableHasMediansAndWhatTheyAreOverThoseOfPeers() {
    add(Contender.WHOLE, 40, 30, 90);
    add(Contender.FASTEXCEL_COPY, 4, 5, 2);
    add(Contender.PANDAS, 20, 10, 16);

    assertThat(results.table().lines().filter(line -> line.startsWith(Contender.WHOLE)))
        .singleElement()
        .asString()
        .containsPattern("cold +1000 +24000 +40.00 +30.00 to 90.00 .* 25 .* 10.00 +2.50$");
    assertThat(Bars.text(results))
        .containsPattern("pandas' mere reading +2.50 +at most +1.00 +missed")
        .containsPattern("JVM / fastexcel-reader \\+ COPY +10.00 +at most +7.50 +missed");
  }

  @Test
  void aBarWithoutItsPeerStaysOpen() {
    add(Contender.WHOLE, 40);

    assertThat(Bars.text(results)).containsPattern("pandas' mere reading +at most +1.00 +open");
  }

  @Test
  void theFileHasEveryRunAndWhatIsNotKnownIsEmpty(@TempDir Path temp) throws Exception {
    add(Contender.READING, 4, 2);

    results.write(temp.resolve("benchmark.csv"));

    assertThat(Files.readAllLines(temp.resolve("benchmark.csv")))
        .containsExactly(
            "what,start,round,rows,cells,seconds,cpu_s,postgresql_cpu_s,rows_per_s,peak_mb",
            "\"Lumbung, read with types and places\",cold,1,1000,24000,4.000,,,250,",
            "\"Lumbung, read with types and places\",cold,2,1000,24000,2.000,,,500,",
            "\"Lumbung, read with types and places\",cold,median,1000,24000,4.000,,,250,");
  }

  private void add(String what, double... seconds) {
    for (double one : seconds) {
      results.add(new Measured(what, Start.COLD, ALL, Usage.ofSeconds(one)));
    }
  }
}
