package id.lumbung.matching.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a function made of words: a register uses few words often. Safe for several
 * threads; holds as many words as it has places, the later ones in place of the earlier.
 */
public final class Memo<R> {
  private static final int PLACES = 1 << 14;

  private final Function<String, R> function;
  private final AtomicReferenceArray<@Nullable Known<R>> places =
      new AtomicReferenceArray<>(PLACES);

  private record Known<R>(String word, R result) {}

  /** Remembers nothing yet. */
  public Memo(Function<String, R> function) {
    this.function = function;
  }

  /** What the function makes of a word. */
  public R of(String word) {
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    @Nullable Known<R> known = places.getPlain(place);
    if (known == null || !known.word().equals(word)) {
      known = new Known<>(word, function.apply(word));
      places.setRelease(place, known);
    }
    return known.result();
  }
}
