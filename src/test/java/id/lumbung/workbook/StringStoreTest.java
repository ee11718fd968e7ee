package id.lumbung.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringStoreTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1L << 40})
  void givesBackEveryTextInWhateverOrderFromMemoryAndFromDisk(long maxHeapBytes)
      throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      texts.add(i % 7 == 0 ? "" : "teks é € 😀 ".repeat(i % 5) + i);
    }
    texts.add("x".repeat(32_767));
    try (StringStore store = new StringStore(maxHeapBytes)) {
      for (String text : texts) {
        store.add(text.toCharArray(), text.length());
      }
      store.add(new char[0], -1);
      store.complete();
      Random random = new Random(1);
      for (int i = 0; i < 50_000; i++) {
        int number = random.nextInt(texts.size());
        assertThat(store.get(number)).isEqualTo(texts.get(number));
      }
      assertThat(store.get(texts.size() - 1)).hasSize(32_767);
      assertThat(store.get(texts.size())).isSameAs(StringStore.TOO_LONG);
      assertThat(store.get(texts.size() + 1)).isNull();
      assertThat(store.get(-1)).isNull();
    }
  }
}
