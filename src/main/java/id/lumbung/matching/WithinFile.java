package id.lumbung.matching;

import id.lumbung.matching.PairWork.Task;
import id.lumbung.matching.linkage.Blocks;
import id.lumbung.matching.linkage.Pairs;

/** Finds and compares the rows of one file that share a key. */
final class WithinFile {
  /** Rows whose pairs are held at a time. */
  private static final int PORTION = 1 << 14;

  private final Blocks byNik = new Blocks();
  private final Blocks otherwise = new Blocks();

  /** Adds the keys of a row. */
  void add(int row, Keyring keyring) {
    for (int k = 0; k < keyring.size(); k++) {
      (keyring.isByNik(k) ? byNik : otherwise).add(keyring.key(k), row);
    }
  }

  /**
   * Compares all pairs once, those that only the NIK finds apart from the others, and forgets the
   * keys.
   */
  void compare(MatchRows rows, PairWork work, Tally tally) {
    byNik.seal(rows.records());
    otherwise.seal(rows.records());
    for (int from = 0; from < rows.size(); from += PORTION) {
      Pairs others = otherwise.pairs(from, from + PORTION);
      Pairs niks = byNik.pairs(from, from + PORTION).without(others);
      compare(others, true, work, tally);
      compare(niks, false, work, tally);
    }
    byNik.clear();
    otherwise.clear();
  }

  private static void compare(Pairs pairs, boolean isFoundOtherwise, PairWork work, Tally tally) {
    tally.add(
        pairs.size(),
        work.compare(
            pairs.size(),
            p -> new Task(pairs.first(p), pairs.second(p), null, false),
            p -> isFoundOtherwise));
  }
}
