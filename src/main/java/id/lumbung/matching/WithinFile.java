package id.lumbung.matching;

import id.lumbung.linkage.Blocks;
import id.lumbung.linkage.Pairs;
import id.lumbung.matching.PairWork.Task;

/** Finds and compares the rows of one file that share a key. */
final class WithinFile {
  /**
   * Pairs that are held at a time, repeats counted; only those of one row may be more. They take a
   * 256th of the memory, since fewer at a time cost more time.
   */
  private static final int PORTION =
      (int) Math.min(1 << 20, Runtime.getRuntime().maxMemory() / 256 / Long.BYTES);

  private final Blocks byNikAlone = new Blocks();
  private final Blocks otherwise = new Blocks();

  /** Takes pairs of rows, each once. */
  interface PairTaker {
    /**
     * Takes a portion of pairs.
     *
     * @param areFoundByNikAlone whether they share no other key but those of the NIK
     */
    void take(Pairs pairs, boolean areFoundByNikAlone);
  }

  /**
   * Adds the keys of a row.
   *
   * @param byNik how many of them, at the front, come from the NIK
   */
  void add(int row, long[] keys, int byNik) {
    for (int k = 0; k < keys.length; k++) {
      (k < byNik ? byNikAlone : otherwise).add(keys[k], row);
    }
  }

  /** Ends the adding. */
  void seal(MatchRows rows) {
    byNikAlone.seal(rows.records());
    otherwise.seal(rows.records());
  }

  /** Hands over all pairs once, those that only the NIK finds apart from the others. */
  void each(MatchRows rows, PairTaker taker) {
    int[] counts = new int[rows.size()];
    byNikAlone.count(counts);
    otherwise.count(counts);
    for (int from = 0; from < rows.size(); ) {
      int to = end(from, counts);
      Pairs others = otherwise.pairs(from, to);
      taker.take(others, false);
      taker.take(byNikAlone.pairs(from, to).without(others), true);
      from = to;
    }
  }

  /** Compares all pairs. */
  void compare(MatchRows rows, PairWork work, Tally tally) {
    each(
        rows,
        (pairs, areFoundByNikAlone) ->
            tally.add(
                pairs.size(),
                work.compare(pairs.size(), p -> task(rows, pairs, p, areFoundByNikAlone))));
  }

  /** Forgets the keys. */
  void clear() {
    byNikAlone.clear();
    otherwise.clear();
  }

  private static Task task(MatchRows rows, Pairs pairs, int pair, boolean isFoundByNikAlone) {
    int other = pairs.second(pair);
    return new Task(pairs.first(pair), other, null, rows.naming(other), false, isFoundByNikAlone);
  }

  /** The row at which the portion that begins with a row ends. */
  private static int end(int from, int[] counts) {
    int to = from;
    int pairs = 0;
    do {
      pairs += counts[to++];
    } while (to < counts.length && pairs + counts[to] <= PORTION);
    return to;
  }
}
