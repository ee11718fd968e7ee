package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.linkage.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Linking records of any fields, on a small set with branches and subsidiaries. */
class LinkedSetTest {
  private static final Path SET =
      Path.of("src", "test", "resources", "linkage", "branches-and-subsidiaries");
  private static final Thresholds THRESHOLDS = Thresholds.of(0.6, 0.6);

  @Test
  void keepsBranchesAndSubsidiariesApart() throws IOException {
    LabelledSet set = LabelledSet.read(SET);

    ClusterScores scores = ClusterScores.of(clusters(set), set.truth());

    assertThat(scores.precision()).isGreaterThan(0.97);
    assertThat(scores.recall()).isGreaterThan(0.95);
  }

  @Test
  void comesToTheSameWhateverTheOrderOfRecords() throws IOException {
    LabelledSet set = LabelledSet.read(SET);
    List<Integer> order = new ArrayList<>();
    for (int r = 0; r < set.rows().size(); r++) {
      order.add(r);
    }
    Collections.shuffle(order, new Random(3));
    LabelledSet shuffled =
        new LabelledSet(
            set.name(),
            set.fields(),
            order.stream().map(r -> set.sources().get(r)).toList(),
            order.stream().map(r -> set.rows().get(r)).toList(),
            order.stream().map(r -> set.truth().get(r)).toList());
    List<Integer> expected = clusters(set);

    ClusterScores agreement =
        ClusterScores.of(clusters(shuffled), order.stream().map(expected::get).toList());

    assertThat(agreement.bCubedF1()).isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void isDeterministicToTheBit() throws IOException {
    LabelledSet set = LabelledSet.read(SET);

    assertThat(clusters(set)).isEqualTo(clusters(set));
  }

  private static List<Integer> clusters(LabelledSet set) {
    return new LinkedSet(set).clusters(THRESHOLDS, Integer.MAX_VALUE);
  }
}
