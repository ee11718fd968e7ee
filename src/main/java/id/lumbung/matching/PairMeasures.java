package id.lumbung.matching;

import id.lumbung.linkage.Evidence;
import java.util.Arrays;

/** What was found about a pair, field by field; kept small. */
final class PairMeasures {
  private final byte[] levels;
  private final float[] weights;

  PairMeasures(byte[] levels, float[] weights) {
    this.levels = levels;
    this.weights = weights;
  }

  static PairMeasures of(Evidence evidence) {
    int fields = evidence.size();
    byte[] levels = new byte[fields];
    float[] weights = new float[fields];
    for (int f = 0; f < fields; f++) {
      levels[f] = (byte) evidence.level(f);
      weights[f] = (float) evidence.weight(f);
    }
    return new PairMeasures(levels, weights);
  }

  /** Level of agreement of a field; -1 where one of the two lacks it. */
  int level(int field) {
    return levels[field];
  }

  /** The levels as PostgreSQL reads an array. */
  String levels() {
    return array(Arrays.toString(levels));
  }

  /** The weights, in bits, as PostgreSQL reads an array. */
  String weights() {
    return array(Arrays.toString(weights));
  }

  private static String array(String brackets) {
    return "{" + brackets.substring(1, brackets.length() - 1) + "}";
  }
}
