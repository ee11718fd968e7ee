package id.lumbung.linkage;

import id.lumbung.linkage.FieldKind.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What else than one entity explains that a pair agrees: another of the same name elsewhere, as
 * branches are, and another next door, as subsidiaries and the people of one household are. Pairs
 * of the one kind agree in who they are, those of the other in where they are, as pairs of one
 * entity do; so neither side alone, however much it agrees in, makes two one.
 *
 * @param elsewhere share of the one kind among all pairs; 0 where there is none
 * @param nextDoor share of the other kind
 * @param levels by field the probabilities of its levels among rivals, lowest first: of fields that
 *     say who, among those next door, of fields that say where, among those elsewhere
 */
record Rivals(double elsewhere, double nextDoor, List<List<Double>> levels) {
  /** No rivals. */
  static final Rivals NONE = new Rivals(0, 0, List.of());

  /** Rivals expected for each pair of one entity. */
  private static final double EXPECTED = 0.1;

  /** How often fields of rivals differ, before anything is seen. */
  private static final double DIFFERS = 0.7;

  /** How often rivals next door may agree in one name of several. */
  private static final double SHARED_NAME = 0.5;

  /** Copies the lists. */
  Rivals {
    levels = levels.stream().map(List::copyOf).toList();
  }

  /**
   * What is expected of records: persons stay one wherever they live, organisations are where they
   * are.
   *
   * @param matches share of pairs of one entity among all pairs
   */
  static Rivals expected(List<ComparedField> fields, double matches) {
    boolean isOfOrganisations =
        fields.stream().anyMatch(field -> field.kind() == FieldKind.ORGANISATION_NAME);
    boolean haveWhere = fields.stream().anyMatch(field -> field.kind().side() == Side.WHERE);
    List<List<Double>> levels = new ArrayList<>();
    for (ComparedField field : fields) {
      int count = Levels.of(field.kind()).size();
      List<Double> probabilities = new ArrayList<>();
      for (int l = 0; l < count; l++) {
        probabilities.add(l == 0 ? DIFFERS : (1 - DIFFERS) / (count - 1));
      }
      levels.add(probabilities);
    }
    double each = EXPECTED * matches;
    return new Rivals(isOfOrganisations && haveWhere ? each : 0, haveWhere ? each : 0, levels);
  }

  /**
   * The same with levels held to what rivals are: in what tells who they are, or at which door,
   * they agree as seldom as strangers do; in one of several names, as a household does, up to half
   * of them.
   */
  Rivals held(List<ComparedField> fields, List<Model.FieldLevels> chance) {
    List<List<Double>> held = new ArrayList<>();
    boolean haveSeveralNames = fields.stream().filter(field -> isName(field.kind())).count() > 1;
    for (int f = 0; f < fields.size(); f++) {
      FieldKind kind = fields.get(f).kind();
      List<Double> strangers = chance.get(f).u();
      if (isName(kind) && haveSeveralNames) {
        held.add(held(kind, levels.get(f), strangers, SHARED_NAME));
      } else if (kind.side() == Side.WHO || isDoor(kind, fields)) {
        held.add(held(kind, levels.get(f), strangers, 0));
      } else {
        held.add(levels.get(f));
      }
    }
    return new Rivals(elsewhere, nextDoor, held);
  }

  private static boolean isDoor(FieldKind kind, List<ComparedField> fields) {
    boolean haveDoor = fields.stream().anyMatch(field -> field.kind().isDoor());
    return kind.side() == Side.WHERE && (kind.isDoor() || !haveDoor);
  }

  private static boolean isName(FieldKind kind) {
    return kind == FieldKind.PERSON_NAME;
  }

  /**
   * Levels of which those that agree have together no more than a share, or than what strangers
   * have.
   */
  private static List<Double> held(
      FieldKind kind, List<Double> levels, List<Double> strangers, double share) {
    double agreeing = agreeing(kind, levels);
    double byChance = agreeing(kind, strangers);
    double most = Math.min(agreeing, Math.max(byChance, share));
    List<Double> held = new ArrayList<>();
    for (int l = 0; l < levels.size(); l++) {
      double scale = Levels.isAgreement(kind, l) ? most / agreeing : (1 - most) / (1 - agreeing);
      boolean isStranger = Levels.isAgreement(kind, l) && share == 0;
      held.add(isStranger ? strangers.get(l) : scale * levels.get(l));
    }
    return held;
  }

  private static double agreeing(FieldKind kind, List<Double> levels) {
    double agreeing = 0;
    for (int l = 0; l < levels.size(); l++) {
      agreeing += Levels.isAgreement(kind, l) ? levels.get(l) : 0;
    }
    return agreeing;
  }

  boolean areNone() {
    return elsewhere == 0 && nextDoor == 0;
  }
}
