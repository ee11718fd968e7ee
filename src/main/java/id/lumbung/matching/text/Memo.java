package id.lumbung.matching.text;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a function made of words: a register uses few words often. Safe for several
 * threads; holds as many words as it has places, the later ones in place of the earlier.
 */
final class Memo {
  private static final int PLACES = 1 << 14;

  private final UnaryOperator<String> function;
  private final @Nullable Known[] places = new @Nullable Known[PLACES];

  private record Known(String word, String result) {}

  Memo(UnaryOperator<String> function) {
    this.function = function;
  }

  String of(String word) {
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    @Nullable Known known = places[place];
    if (known == null || !known.word().equals(word)) {
      known = new Known(word, function.apply(word));
      places[place] = known;
    }
    return known.result();
  }
}
