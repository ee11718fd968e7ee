package id.lumbung.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that are linked one to one. */
class SourcesTest {
  private final Sources sources = new Sources(List.of("left", "left", "right", "right"));

  @Test
  void recordsOfAListWithoutRepeatsAreNeverOne() {
    sources.see(0, 1, 0.01);
    sources.see(0, 2, 0.99);
    sources.see(1, 3, 0.99);

    assertThat(sources.settle()).isTrue();
    assertThat(sources.mayBeOne(0, 1)).isFalse();
    assertThat(sources.mayBeOne(0, 3)).isTrue();
    assertThat(sources.mayBeOne(List.of(0, 2), List.of(3))).isFalse();
  }

  @Test
  void recordsOfAListWithRepeatsMayBeOne() {
    sources.see(0, 1, 0.99);
    sources.see(0, 2, 0.99);

    assertThat(sources.settle()).isTrue();
    assertThat(sources.mayBeOne(0, 1)).isTrue();
    assertThat(sources.mayBeOne(2, 3)).isFalse();
  }

  @Test
  void ofOneListAloneNothingIsKnown() {
    Sources one = new Sources(List.of("", ""));
    one.see(0, 1, 0.99);

    assertThat(one.settle()).isFalse();
    assertThat(one.mayBeOne(0, 1)).isTrue();
  }
}
