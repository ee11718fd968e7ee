package id.lumbung.disclosure;

/**
 * How much readers must be left in the dark about what is kept back.
 *
 * @param count least distance between the greatest and the least value a count can have, such as 3
 * @param magnitudeShare how far above and below its value a magnitude must be possible, as a share
 *     of it: 0.1 for 10 %
 */
public record Margins(int count, double magnitudeShare) {
  /** Checks the ranges. */
  public Margins {
    if (count < 1 || magnitudeShare < 0 || magnitudeShare > 1) {
      throw new IllegalArgumentException("Margins " + count + " and " + magnitudeShare);
    }
  }
}
