package id.lumbung.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a function made of words: a register uses few words often. Safe for several
 * threads; holds as many words as it has places, the later ones in place of the earlier where
 * several places side by side are taken.
 */
public final class Memo<R> {
  private static final int PLACE_BITS = 14;
  private static final int PLACES = 1 << PLACE_BITS;
  private static final int SIDE_BY_SIDE = 4;

  /** 2^32 over the golden ratio: spreads hashes of words that are alike (Knuth, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

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
    int first = (word.hashCode() * SPREAD) >>> (Integer.SIZE - PLACE_BITS);
    int free = first;
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      int place = (first + i) & (PLACES - 1);
      @Nullable Known<R> known = places.getPlain(place);
      if (known == null) {
        free = place;
        break;
      }
      if (known.word().equals(word)) {
        return known.result();
      }
    }
    Known<R> made = new Known<>(word, function.apply(word));
    places.setRelease(free, made);
    return made.result();
  }
}
