package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.linkage.Linker;
import id.lumbung.linkage.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the matcher, with unchanged settings, on every labelled set in the folder of {@code
 * -Dlinkage.sets=DIR}, on the project's own without it, and writes {@code target/linkage.csv}.
 */
@Tag("linkage")
class LinkageTest {
  private static final Logger log = LoggerFactory.getLogger(LinkageTest.class);
  private static final Path OWN = Path.of("src", "test", "resources", "linkage");
  private static final Path TABLE = Path.of("target", "linkage.csv");
  private static final String HEADER =
      "set,threshold,precision,recall,f1,b3_f1,largest_cluster,candidate_pairs,blocking_recall,seconds";

  /** Nobody reviews here, so what would be put to a person counts as one. */
  private static final double FIXED = 0.60;

  @Test
  void linksLabelledSetsWithUnchangedSettings() throws IOException {
    String given = System.getProperty("linkage.sets", "");
    List<String> table = new ArrayList<>();
    try (Stream<Path> folders = Files.list(given.isBlank() ? OWN : Path.of(given))) {
      for (Path folder :
          folders.filter(f -> Files.exists(f.resolve("fields.yml"))).sorted().toList()) {
        for (String line : measured(LabelledSet.read(folder))) {
          append(line);
          table.add(line);
        }
      }
    }

    assertThat(table).isNotEmpty();
    if (given.isBlank()) {
      assertThat(f1(table.get(0))).isGreaterThan(0.95);
    }
  }

  /** Writes a line into the table that stays after the run, in place of an older one. */
  static void append(String line) throws IOException {
    String key = line.replaceFirst("^([^,]*,[^,]*,).*", "$1");
    List<String> lines = new ArrayList<>(List.of(HEADER));
    if (Files.exists(TABLE)) {
      Files.readAllLines(TABLE).stream()
          .skip(1)
          .filter(l -> !l.startsWith(key))
          .forEach(lines::add);
    }
    lines.add(line);
    Files.write(TABLE, lines);
    log.warn("\n{}\n{}", HEADER, line);
  }

  /** A line at the fixed threshold, and one at the best. */
  private static List<String> measured(LabelledSet set) {
    long start = System.nanoTime();
    Linker linker = Linker.of(set.records());
    ClusterScores fixed = scores(linker, set, FIXED);
    double seconds = (System.nanoTime() - start) / 1e9;
    ClusterScores best = fixed;
    for (double threshold : new double[] {0.05, 0.1, 0.2, 0.4, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99}) {
      ClusterScores other = scores(linker, set, threshold);
      best = other.f1() > best.f1() ? other : best;
    }
    double recall = blockingRecall(linker.candidates(), set.truth());
    int candidates = linker.candidates().size();
    return List.of(
        line(set.name(), "fixed", fixed, candidates, recall, seconds),
        line(set.name(), "best", best, candidates, recall, seconds));
  }

  private static ClusterScores scores(Linker linker, LabelledSet set, double threshold) {
    return ClusterScores.of(
        Arrays.stream(linker.clusters(threshold)).boxed().toList(), set.truth());
  }

  /** Share of the pairs that belong together that were compared. */
  private static double blockingRecall(Pairs candidates, List<String> truth) {
    Map<String, Integer> sizes = new HashMap<>();
    truth.forEach(entity -> sizes.merge(entity, 1, Integer::sum));
    double all = sizes.values().stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
    long found = 0;
    for (int p = 0; p < candidates.size(); p++) {
      found += truth.get(candidates.first(p)).equals(truth.get(candidates.second(p))) ? 1 : 0;
    }
    return all == 0 ? 1 : found / all;
  }

  static String line(
      String set,
      String threshold,
      ClusterScores scores,
      long candidates,
      double blockingRecall,
      double seconds) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%.5f,%.5f,%.5f,%.5f,%d,%d,%.4f,%.1f",
        set,
        threshold,
        scores.precision(),
        scores.recall(),
        scores.f1(),
        scores.bCubedF1(),
        scores.largest(),
        candidates,
        blockingRecall,
        seconds);
  }

  private static double f1(String line) {
    return Double.parseDouble(line.split(",", -1)[4]);
  }
}
