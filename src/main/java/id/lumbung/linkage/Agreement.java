package id.lumbung.linkage;

/** What a comparison found: reused from pair to pair, one for each thread. */
final class Agreement {
  /** A field that one of the two lacks. */
  static final int MISSING = -1;

  private int level;
  private double bits;

  void set(int foundLevel, double foundBits) {
    level = foundLevel;
    bits = foundBits;
  }

  /** 0 for clear difference, higher for closer; or {@link #MISSING}. */
  int level() {
    return level;
  }

  /** How surprising the agreement is, in bits; 0 where that is unknown or nothing agrees. */
  double bits() {
    return bits;
  }
}
