package id.lumbung.matching.linkage;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Keys and the records that have them. Records that share a key make pairs. A key that too many
 * share is not dropped: its records are ordered by what they say, and each is paired with its
 * neighbours in that order (sorted neighbourhood, Hernández and Stolfo 1995).
 */
public final class Blocks {
  /** Records that one key may join each with each. */
  private static final int LIMIT = 100;

  private static final int NEIGHBOURS = 10;
  private static final int RECORD_BITS = 24;
  private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;

  private long[] entries = new long[1 << 14];
  private int size;

  /**
   * Adds a key of a record. Forty bits of the key are kept: two keys in 10^12 fall together and
   * cost a comparison.
   *
   * @param record below 2^24
   */
  public void add(long key, int record) {
    if (record > RECORD_MASK) {
      throw new IllegalArgumentException("More than " + RECORD_MASK + " records at once");
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size + size / 2);
    }
    entries[size++] = (key & ~RECORD_MASK) | record;
  }

  /**
   * The pairs that share a key.
   *
   * @param records to order the records of a key that too many share
   */
  public Pairs pairs(Records records) {
    Arrays.parallelSort(entries, 0, size);
    Pairs pairs = new Pairs();
    for (int from = 0; from < size; ) {
      int to = from + 1;
      while (to < size && (entries[to] ^ entries[from]) >>> RECORD_BITS == 0) {
        to++;
      }
      if (to - from > 1) {
        pair(Arrays.copyOfRange(entries, from, to), records, pairs);
      }
      from = to;
    }
    return pairs.sealed();
  }

  private static void pair(long[] block, Records records, Pairs pairs) {
    int[] members =
        Arrays.stream(block).mapToInt(entry -> (int) (entry & RECORD_MASK)).distinct().toArray();
    int reach = LIMIT;
    if (members.length > LIMIT) {
      reach = NEIGHBOURS;
      Comparator<Integer> order = records::order;
      members = Arrays.stream(members).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length && j - i <= reach; j++) {
        pairs.add(members[i], members[j]);
      }
    }
  }
}
