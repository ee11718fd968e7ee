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

  private final Blocks byNik = new Blocks();
  private final Blocks otherwise = new Blocks();

  /** Adds the keys of a row. */
  void add(int row, Keyring keyring) {
    for (int k = 0; k < keyring.size(); k++) {
      (keyring.isByNik(k) ? byNik : otherwise).add(keyring.hash(k), row);
    }
  }

  /**
   * Compares all pairs once, those that only the NIK finds apart from the others, and forgets the
   * keys.
   */
  void compare(MatchRows rows, PairWork work, Tally tally) {
    byNik.seal(rows.records());
    otherwise.seal(rows.records());
    int[] counts = new int[rows.size()];
    byNik.count(counts);
    otherwise.count(counts);
    for (int from = 0; from < rows.size(); ) {
      int to = end(from, counts);
      Pairs others = otherwise.pairs(from, to);
      Pairs niks = byNik.pairs(from, to).without(others);
      compare(rows, others, true, work, tally);
      compare(rows, niks, false, work, tally);
      from = to;
    }
    byNik.clear();
    otherwise.clear();
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

  private static void compare(
      MatchRows rows, Pairs pairs, boolean isFoundOtherwise, PairWork work, Tally tally) {
    tally.add(
        pairs.size(),
        work.compare(
            pairs.size(),
            p ->
                new Task(
                    pairs.first(p), pairs.second(p), null, rows.naming(pairs.second(p)), false),
            p -> isFoundOtherwise));
  }
}
