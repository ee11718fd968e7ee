package id.lumbung.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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

  /** Parts that are grown and sorted apart, by the first bits of the key. */
  private static final int SHELF_BITS = 6;

  private final Shelf[] shelves = new Shelf[1 << SHELF_BITS];

  /** No keys yet. */
  public Blocks() {
    Arrays.setAll(shelves, number -> new Shelf());
  }

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
    shelves[(int) (key >>> (Long.SIZE - SHELF_BITS))].add((key & ~RECORD_MASK) | record);
  }

  /**
   * Ends the adding and forgets the keys of one record alone.
   *
   * @param records to order the records of a key that too many share
   */
  public void seal(Records records) {
    IntStream.range(0, shelves.length).parallel().forEach(number -> shelves[number].seal(records));
  }

  /**
   * The sealed pairs that share a key and whose lower record is in a range.
   *
   * @param to exclusive
   */
  public Pairs pairs(int from, int to) {
    Pairs pairs = new Pairs();
    for (Shelf shelf : shelves) {
      shelf.pair(from, to, pairs::add);
    }
    return pairs.sealed();
  }

  /**
   * Counts for each record the pairs that {@link #pairs} makes with it as the lower one, those that
   * share several keys as often as they do.
   */
  public void count(int[] counts) {
    for (Shelf shelf : shelves) {
      shelf.pair(0, counts.length, (lower, higher) -> counts[lower]++);
    }
  }

  /** Forgets all keys. */
  public void clear() {
    Arrays.setAll(shelves, number -> new Shelf());
  }

  /** Takes pairs of records. */
  private interface PairTaker {
    void take(int lower, int higher);
  }

  /** Keys with their records: forty bits of the one, then twenty-four of the other. */
  private static final class Shelf {
    private long[] entries = new long[1 << 8];
    private int size;

    void add(long entry) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, size + size / 4);
      }
      entries[size++] = entry;
    }

    void seal(Records records) {
      Arrays.sort(entries, 0, size);
      int kept = 0;
      for (int from = 0; from < size; ) {
        int to = end(from);
        int start = kept;
        for (int i = from; i < to; i++) {
          if (kept == start || entries[kept - 1] != entries[i]) {
            entries[kept++] = entries[i];
          }
        }
        if (kept - start == 1) {
          kept = start;
        } else if (kept - start > LIMIT) {
          order(start, kept, records);
        }
        from = to;
      }
      size = kept;
      entries = Arrays.copyOf(entries, size);
    }

    private int end(int from) {
      int to = from + 1;
      while (to < size && (entries[to] ^ entries[from]) >>> RECORD_BITS == 0) {
        to++;
      }
      return to;
    }

    private void order(int from, int to, Records records) {
      Comparator<Integer> order = records::order;
      long key = entries[from] & ~RECORD_MASK;
      int[] members =
          IntStream.range(from, to)
              .mapToObj(this::record)
              .sorted(order)
              .mapToInt(Integer::intValue)
              .toArray();
      for (int i = from; i < to; i++) {
        entries[i] = key | members[i - from];
      }
    }

    private int record(int place) {
      return (int) (entries[place] & RECORD_MASK);
    }

    void pair(int lowest, int highest, PairTaker taker) {
      for (int from = 0; from < size; ) {
        int to = end(from);
        int reach = to - from > LIMIT ? NEIGHBOURS : LIMIT;
        for (int i = from; i < to; i++) {
          for (int j = i + 1; j < to && j - i <= reach; j++) {
            int lower = Math.min(record(i), record(j));
            if (lower >= lowest && lower < highest) {
              taker.take(lower, Math.max(record(i), record(j)));
            } else if (to - from <= LIMIT) {
              break;
            }
          }
        }
        from = to;
      }
    }
  }
}
