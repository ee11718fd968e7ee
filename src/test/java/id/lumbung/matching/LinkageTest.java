package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.linkage.Thresholds;
import id.lumbung.settings.JobsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
      assertThat(f1(table.get(1))).isGreaterThan(0.95);
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

  /**
   * A line for what is decided unattended, one for what is decided if a person says yes to all that
   * would be asked, and one at the best threshold.
   */
  private static List<String> measured(LabelledSet set) {
    MatchSettings settings = MatchSettings.read(JobsFolder.locate(null));
    long start = System.nanoTime();
    LinkedSet linked = new LinkedSet(set);
    Thresholds thresholds = settings.thresholds();
    ClusterScores unattended =
        ClusterScores.of(linked.clusters(thresholds, settings.clusterRows()), set.truth());
    double seconds = (System.nanoTime() - start) / 1e9;
    ClusterScores review = attended(linked, set, settings.review());
    ClusterScores best = review.f1() > unattended.f1() ? review : unattended;
    for (double threshold : new double[] {0.05, 0.1, 0.2, 0.4, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99}) {
      ClusterScores other = attended(linked, set, threshold);
      best = other.f1() > best.f1() ? other : best;
    }
    double recall = linked.hits() / pairs(set.truth());
    return List.of(
        line(set.name(), "unattended", unattended, linked.pairs(), recall, seconds),
        line(set.name(), "review", review, linked.pairs(), recall, seconds),
        line(set.name(), "best", best, linked.pairs(), recall, seconds));
  }

  private static ClusterScores attended(LinkedSet linked, LabelledSet set, double threshold) {
    return ClusterScores.of(
        linked.clusters(Thresholds.of(threshold, threshold), Integer.MAX_VALUE), set.truth());
  }

  /** How many pairs belong together. */
  private static double pairs(List<String> truth) {
    Map<String, Integer> sizes = new HashMap<>();
    truth.forEach(entity -> sizes.merge(entity, 1, Integer::sum));
    return sizes.values().stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
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
