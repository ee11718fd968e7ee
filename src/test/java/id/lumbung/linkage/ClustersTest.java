package id.lumbung.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Clusters that meet are weighed by all of their records, whatever pair made them meet. */
class ClustersTest {
  private static final List<ComparedField> FIELDS =
      List.of(
          new ComparedField("name", FieldKind.PERSON_NAME),
          new ComparedField("born", FieldKind.DATE));
  private static final Model MODEL = new Model(Expectations.of(FIELDS, 1_000));

  @Test
  void aRecordOfLittleHoldsNoTwoTogetherThatDiffer() {
    Clusters clusters =
        clusters(
            List.of("Siti Rahmawati", "1984-02-17"),
            List.of("Siti Rahmawati", ""),
            List.of("Siti Rahmawati", "1961-11-30"));

    assertThat(clusters.join(0, 1, 0)).isTrue();
    assertThat(clusters.join(1, 2, 0)).isFalse();
    assertThat(clusters.members(0)).containsExactly(0, 1);
  }

  @Test
  void whatOneRecordLacksAnotherOfItsClusterSays() {
    Clusters clusters =
        clusters(
            List.of("Siti Rahmawati", "1984-02-17"),
            List.of("S R", "1984-02-17"),
            List.of("Siti Rahmawati", "1984-02-17"));

    assertThat(clusters.join(0, 2, 0)).isTrue();
    assertThat(clusters.join(1, 2, 0)).isTrue();
    assertThat(clusters.members(0)).containsExactlyInAnyOrder(0, 1, 2);
  }

  @SafeVarargs
  private static Clusters clusters(List<String>... rows) {
    Records records = new Records(FIELDS);
    for (List<String> row : rows) {
      records.add(Prepared.of(FIELDS, row));
    }
    records.freeze();
    PairComparer comparer = new PairComparer(records);
    return new Clusters(records.size(), (some, others) -> comparer.weight(some, others, MODEL));
  }
}
