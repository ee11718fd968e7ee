package id.lumbung.sample;

/**
 * Random numbers that depend on what they are for alone: the same seed, business and question give
 * the same answer, in any order. Mixing as in SplitMix64.
 */
record Dice(long seed) {
  /** A number of 0 to {@code bound} - 1. */
  int roll(long subject, int question, int bound) {
    return (int) Long.remainderUnsigned(mix(subject, question), bound);
  }

  /** A number of 0 (included) to 1 (not included). */
  double share(long subject, int question) {
    return (mix(subject, question) >>> 11) * 0x1.0p-53;
  }

  private long mix(long subject, int question) {
    long z =
        seed * 0x9E3779B97F4A7C15L + subject * 0xBF58476D1CE4E5B9L + question * 0x94D049BB133111EBL;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
