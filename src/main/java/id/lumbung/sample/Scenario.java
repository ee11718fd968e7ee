package id.lumbung.sample;

import java.util.List;
import java.util.Map;

/** A story to generate, with its usual share of dirt. */
public enum Scenario {
  /** Small workbooks in many layouts with realistic dirt: what {@code sample-input/} holds. */
  SAMPLE(0.01, 0.05, 0.03),
  /** The published register of Kalimantan Tengah, clean and in one layout. */
  KALTENG(1, 0, 0),
  /** The same register in which every fifth business looks like the one before it. */
  LOOKALIKES(1, 0, 0);

  /**
   * Published stocks on 31 December: medium, small, micro (domain facts, section 6; 2022 with the
   * small enterprises that the printed total left out).
   */
  private static final Map<Integer, int[]> STOCKS =
      Map.of(
          2020, new int[] {309, 3_363, 60_415},
          2021, new int[] {309, 3_363, 71_606},
          2022, new int[] {309, 3_363, 121_149});

  /** The data years of every scenario. */
  static final List<Integer> YEARS = List.of(2020, 2021, 2022);

  /** Published workers of the productive sectors in 2022. */
  static final int PRODUCTIVE_WORKERS = 112_265;

  private final double unit;
  private final double duplicates;
  private final double quarantine;

  Scenario(double unit, double duplicates, double quarantine) {
    this.unit = unit;
    this.duplicates = duplicates;
    this.quarantine = quarantine;
  }

  /** Part of the published register that scale 1 stands for. */
  double unit() {
    return unit;
  }

  /** Usual share of rows planted twice. */
  public double duplicates() {
    return duplicates;
  }

  /** Usual share of rows spoiled so that they are held back. */
  public double quarantine() {
    return quarantine;
  }

  /** Published stock of a year and a class: 0 medium, 1 small, 2 micro. */
  static int stock(int year, int sizeClass) {
    int[] stocks = STOCKS.get(year);
    return stocks == null ? 0 : stocks[sizeClass];
  }

  /** Whether businesses that look alike are planted ({@link Lookalikes}). */
  boolean hasLookalikes() {
    return this == LOOKALIKES;
  }

  boolean hasManyLayouts() {
    return this == SAMPLE;
  }
}
