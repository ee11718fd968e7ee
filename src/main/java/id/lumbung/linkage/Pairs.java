package id.lumbung.linkage;

import java.util.Arrays;

/** Pairs of record numbers, each once, the lower number first, ascending. */
public final class Pairs {
  private long[] packed = new long[1024];
  private int size;

  /** Adds a pair of different records. */
  void add(int a, int b) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size + size / 2);
    }
    packed[size++] = ((long) Math.min(a, b) << 32) | Math.max(a, b);
  }

  /** Sorts the pairs and drops repeats. */
  Pairs sealed() {
    Arrays.parallelSort(packed, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || packed[i] != packed[i - 1]) {
        packed[kept++] = packed[i];
      }
    }
    size = kept;
    return this;
  }

  /** The pairs of these that are not among others. */
  public Pairs without(Pairs others) {
    Pairs left = new Pairs();
    int o = 0;
    for (int p = 0; p < size; p++) {
      while (o < others.size && others.packed[o] < packed[p]) {
        o++;
      }
      if (o == others.size || others.packed[o] != packed[p]) {
        left.add(first(p), second(p));
      }
    }
    return left;
  }

  /** How many pairs there are. */
  public int size() {
    return size;
  }

  /** The lower record of a pair. */
  public int first(int pair) {
    return (int) (packed[pair] >>> 32);
  }

  /** The higher record of a pair. */
  public int second(int pair) {
    return (int) packed[pair];
  }
}
