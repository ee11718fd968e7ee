package id.lumbung.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
  private static final String SYLLABLES = "narisumahadikawatiluyabo";

  private final AtomicInteger asked = new AtomicInteger();
  private final Memo<String> memo =
      new Memo<>(
          word -> {
            asked.incrementAndGet();
            return word.toUpperCase(Locale.ROOT);
          });

  @Test
  void asksOnceForTheWordsOfARegister() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 1728; i++) {
        memo.of(word(i));
      }
    }

    assertThat(asked).hasValue(1728);
  }

  @Test
  void answersRightForMoreWordsThanItHolds() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        assertThat(memo.of("w" + i)).isEqualTo("W" + i);
      }
    }
  }

  /** Words as alike as those of one language. */
  private static String word(int number) {
    return syllable(number % 12) + syllable(number / 12 % 12) + syllable(number / 144);
  }

  private static String syllable(int number) {
    return SYLLABLES.substring(2 * number, 2 * number + 2);
  }
}
