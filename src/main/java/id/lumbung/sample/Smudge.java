package id.lumbung.sample;

/**
 * How carelessly rows are written: names misspelled, fields left empty, numbers changed, so that
 * the same business looks different from row to row. Shares are of rows, 0 to 1.
 */
public enum Smudge {
  /** Written with care, names from a short list. */
  NONE(0, 0, 0, 0, 0),
  /** A diligent office. */
  LIGHT(0.05, 0.001, 0.10, 0.05, 0.03),
  /** A usual office. */
  MEDIUM(0.12, 0.003, 0.25, 0.12, 0.08),
  /** An office that copies from paper. */
  HEAVY(0.30, 0.010, 0.45, 0.25, 0.15);

  private final double nikMissing;
  private final double nikWrong;
  private final double misspelled;
  private final double missing;
  private final double changed;

  Smudge(double nikMissing, double nikWrong, double misspelled, double missing, double changed) {
    this.nikMissing = nikMissing;
    this.nikWrong = nikWrong;
    this.misspelled = misspelled;
    this.missing = missing;
    this.changed = changed;
  }

  /** Rows without a NIK. */
  double nikMissing() {
    return nikMissing;
  }

  /** Rows with one digit of the NIK wrong and still of sound structure. */
  double nikWrong() {
    return nikWrong;
  }

  /** Values of names and places that are spelled otherwise. */
  double misspelled() {
    return misspelled;
  }

  /** Values that are left empty; telephones, addresses and trade codes twice as often. */
  double missing() {
    return missing;
  }

  /**
   * Telephones that are new, founding years misremembered, trade codes that are a neighbour's, half
   * as often other addresses.
   */
  double changed() {
    return changed;
  }
}
