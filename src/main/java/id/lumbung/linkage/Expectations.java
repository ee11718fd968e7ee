package id.lumbung.linkage;

import id.lumbung.linkage.Learner.Strength;
import id.lumbung.linkage.Model.FieldLevels;
import id.lumbung.linkage.Model.Parameters;
import java.util.List;
import java.util.stream.DoubleStream;

/** What is expected of records of any fields before anything is seen of them. */
public final class Expectations {
  /** How many pairs it stands for: few, since it was not seen. */
  public static final Strength STRENGTH = new Strength(30, 0.25, 50);

  /** Matches expected for each record. */
  private static final double MATCHES = 0.3;

  private static final double MOST = 0.1;

  /** How often a level above the lowest comes by chance. */
  private static final double CHANCE = 1e-4;

  private Expectations() {}

  /**
   * The model that is expected.
   *
   * @param records how many there are
   */
  public static Parameters of(List<ComparedField> fields, int records) {
    return new Parameters(
        0,
        0,
        Math.min(MOST, MATCHES * 2 / Math.max(1, records - 1)),
        fields.stream()
            .map(f -> new FieldLevels(f.name(), f.kind(), m(f.kind()), u(f.kind())))
            .toList());
  }

  private static List<Double> u(FieldKind kind) {
    int levels = m(kind).size();
    return DoubleStream.iterate(1 - (levels - 1) * CHANCE, u -> CHANCE)
        .limit(levels)
        .boxed()
        .toList();
  }

  /** Probabilities of the levels of a kind among pairs of one entity, lowest level first. */
  private static List<Double> m(FieldKind kind) {
    return switch (kind) {
      case PERSON_NAME -> List.of(0.02, 0.04, 0.04, 0.06, 0.06, 0.06, 0.06, 0.66);
      case ORGANISATION_NAME -> List.of(0.004, 0.01, 0.03, 0.03, 0.06, 0.06, 0.08, 0.726);
      case STREET, PLACE -> List.of(0.08, 0.02, 0.02, 0.03, 0.06, 0.06, 0.08, 0.65);
      case TEXT -> List.of(0.2, 0.02, 0.02, 0.03, 0.06, 0.06, 0.08, 0.53);
      case DATE -> List.of(0.05, 0.04, 0.05, 0.06, 0.8);
      case PHONE -> List.of(0.12, 0.01, 0.04, 0.05, 0.78);
      case IDENTIFIER, NIK -> List.of(0.06, 0.04, 0.04, 0.06, 0.8);
      case CODE -> List.of(0.06, 0.01, 0.05, 0.06, 0.82);
      case YEAR -> List.of(0.06, 0.04, 0.06, 0.05, 0.79);
    };
  }
}
