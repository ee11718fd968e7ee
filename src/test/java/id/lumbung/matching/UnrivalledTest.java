package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class UnrivalledTest {
  private static final Edge ONLY = edge(1, 100, false);

  @Test
  void aRowAndABusinessThatHaveOnlyEachOtherAreUnrivalled() {
    assertThat(among(ONLY, edge(2, 200, false), row -> row).has(ONLY)).isTrue();
  }

  @Test
  void anotherRowThatFitsTheBusinessIsARival() {
    assertThat(among(ONLY, edge(2, 100, false), row -> row).has(ONLY)).isFalse();
  }

  @Test
  void anotherBusinessThatFitsTheRowIsARival() {
    assertThat(among(ONLY, edge(1, 200, false), row -> row).has(ONLY)).isFalse();
  }

  @Test
  void whatWasToldApartIsNoRival() {
    Edge apart = edge(1, 200, false).judged(PairJudgement.otherBusiness("other_name"));

    assertThat(among(ONLY, apart, row -> row).has(ONLY)).isTrue();
  }

  @Test
  void rowsOfOneClusterAreNoRivals() {
    assertThat(among(ONLY, edge(2, 100, false), row -> 1).has(ONLY)).isTrue();
  }

  @Test
  void whatOneListHoldsTwiceIsMeantTwice() {
    Edge sameList = edge(1, 100, true);

    assertThat(among(sameList, sameList, row -> row).has(sameList)).isFalse();
  }

  private static Unrivalled among(Edge doubtful, Edge other, IntUnaryOperator clusterOf) {
    return new Unrivalled(List.of(doubtful), List.of(doubtful, other), clusterOf);
  }

  private static Edge edge(int row, long business, boolean sameList) {
    return new Edge(
        row,
        -1,
        new StoredProfile(business, business, business, null, sameList, false),
        PairJudgement.review("weak"),
        false,
        false,
        7,
        new PairMeasures(new byte[0], new float[0]));
  }
}
