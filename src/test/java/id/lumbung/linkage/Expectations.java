package id.lumbung.linkage;

import java.util.Arrays;

/** What is expected of pairs of one entity before anything is seen of the records. */
final class Expectations {
  private Expectations() {}

  /** Probabilities of the levels of a kind among pairs of one entity, lowest level first. */
  static double[] of(FieldKind kind) {
    return switch (kind) {
      case PERSON_NAME -> new double[] {0.02, 0.06, 0.06, 0.06, 0.06, 0.06, 0.68};
      case ORGANISATION_NAME -> new double[] {0.004, 0.02, 0.03, 0.06, 0.06, 0.08, 0.746};
      case STREET, PLACE -> new double[] {0.08, 0.02, 0.03, 0.06, 0.06, 0.08, 0.67};
      case TEXT -> new double[] {0.2, 0.02, 0.03, 0.06, 0.06, 0.08, 0.55};
      case DATE -> new double[] {0.05, 0.04, 0.05, 0.06, 0.8};
      case PHONE -> new double[] {0.12, 0.01, 0.04, 0.05, 0.78};
      case IDENTIFIER, NIK -> new double[] {0.06, 0.04, 0.04, 0.06, 0.8};
      case CODE -> new double[] {0.06, 0.01, 0.05, 0.06, 0.82};
    };
  }

  /**
   * Holds what was learned to what can be: blind learning may take a crowd of neighbours in one
   * street for one entity.
   */
  static void hold(double[] m, double[] expected) {
    for (int l = 0; l < m.length - 1; l++) {
      m[l] = Math.min(m[l], (l == 0 ? 2 : 4) * expected[l]);
    }
    normalise(m);
  }

  /** Makes the values sum to 1. */
  static void normalise(double[] values) {
    double total = Arrays.stream(values).sum();
    for (int l = 0; l < values.length; l++) {
      values[l] /= total;
    }
  }
}
