package id.lumbung.linkage;

/** Mixes numbers so that what comes out looks drawn at random (finaliser of SplitMix64). */
final class Mixing {
  private Mixing() {}

  static long of(long one, long other) {
    long h = one * 0x9E3779B97F4A7C15L + other;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
