package id.lumbung.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnrivalledTest {
  private static final Edge ONLY = edge(1, 100, false);

  @Test
  void aRowAndABusinessThatHaveOnlyEachOtherAreUnrivalled() {
    assertThat(new Unrivalled(List.of(ONLY, edge(2, 200, false)), row -> row).has(ONLY)).isTrue();
  }

  @Test
  void anotherRowThatFitsTheBusinessIsARival() {
    assertThat(new Unrivalled(List.of(ONLY, edge(2, 100, false)), row -> row).has(ONLY)).isFalse();
  }

  @Test
  void anotherBusinessThatFitsTheRowIsARival() {
    assertThat(new Unrivalled(List.of(ONLY, edge(1, 200, false)), row -> row).has(ONLY)).isFalse();
  }

  @Test
  void rowsOfOneClusterAreNoRivals() {
    assertThat(new Unrivalled(List.of(ONLY, edge(2, 100, false)), row -> 1).has(ONLY)).isTrue();
  }

  @Test
  void whatOneListHoldsTwiceIsMeantTwice() {
    Edge sameList = edge(1, 100, true);

    assertThat(new Unrivalled(List.of(sameList), row -> row).has(sameList)).isFalse();
  }

  private static Edge edge(int row, long business, boolean sameList) {
    Description nothing =
        new Description(null, null, null, null, null, null, null, null, null, null);
    return new Edge(
        row,
        -1,
        new StoredProfile(business, business, null, sameList, nothing),
        Judgement.review("weak"),
        7,
        new Measures(new byte[0], new float[0]));
  }
}
