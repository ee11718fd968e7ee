package id.lumbung.matching;

import static id.lumbung.matching.RegisterFields.ADDRESS;
import static id.lumbung.matching.RegisterFields.BUSINESS;
import static id.lumbung.matching.RegisterFields.DISTRICT;
import static id.lumbung.matching.RegisterFields.FOUNDED;
import static id.lumbung.matching.RegisterFields.KBLI;
import static id.lumbung.matching.RegisterFields.NIB;
import static id.lumbung.matching.RegisterFields.NIK;
import static id.lumbung.matching.RegisterFields.OWNER;
import static id.lumbung.matching.RegisterFields.PHONE;
import static id.lumbung.matching.RegisterFields.VILLAGE;

import id.lumbung.linkage.Evidence;
import id.lumbung.linkage.Levels;
import id.lumbung.linkage.Model;

/**
 * Judges a pair of rows by its evidence. Owner and business are told apart: NIK and NIB speak of
 * the owner, who may run several businesses; name, trade and place speak of the business.
 */
final class PairJudge {
  /** Evidence below which a pair is not looked at any further, in bits under the review weight. */
  private static final double MARGIN = 10;

  /**
   * What it is worth that neither fits anything else, in bits: pairs left over were one business as
   * often as pairs heavier by this, on the generated register.
   */
  private static final double ONLY = 1.2;

  /** What a missing business name costs where one owner may run several, in bits. */
  private static final double NAMELESS = 12;

  private final double same;
  private final double review;

  PairJudge(MatchSettings settings) {
    this.same = Model.weight(settings.same());
    this.review = Model.weight(settings.review());
  }

  /** How the two fit as businesses. */
  private enum Fit {
    AGREES,
    UNKNOWN,
    DIFFERS
  }

  /**
   * What two rows are to each other, beyond what the evidence says.
   *
   * @param otherNik whether both have a valid NIK, and another
   * @param groups whether both are groups, whose head changes while the group stays
   * @param oneFile whether one sender lists both for one year
   * @param twoNames whether one file names the one after its owner and the other otherwise
   * @param onlyOnes whether the owner has one row in the file and one business in the register
   */
  record Circumstances(
      boolean otherNik, boolean groups, boolean oneFile, boolean twoNames, boolean onlyOnes) {}

  /** The weight under which a pair cannot matter. */
  double floor() {
    return review - MARGIN;
  }

  /** The average weight that all pairs between two clusters must reach. */
  double reviewWeight() {
    return review;
  }

  /** Judges a weighed pair. */
  PairJudgement judge(Evidence evidence, Circumstances circumstances) {
    Fit fit = fit(evidence, circumstances);
    if (circumstances.groups() && fit == Fit.AGREES && isSamePlace(evidence)) {
      return byWeight(weightOfGroup(evidence), "weak");
    }
    double weight = evidence.total();
    if (circumstances.otherNik()) {
      boolean isLikely = fit == Fit.AGREES && isSameName(evidence, OWNER);
      return isLikely && weight >= review
          ? PairJudgement.review("other_nik")
          : PairJudgement.DIFFERENT;
    }
    return switch (fit) {
      case AGREES -> agreeing(evidence, weight);
      case UNKNOWN ->
          isOneOwner(evidence)
              ? unknown(circumstances, weight)
              : weight >= review ? PairJudgement.review("weak") : PairJudgement.DIFFERENT;
      case DIFFERS ->
          isOneOwner(evidence) ? differing(evidence, circumstances) : PairJudgement.DIFFERENT;
    };
  }

  /** Whether a pair to be reviewed is one business after all, if neither fits anything else. */
  boolean isSameUnrivalled(PairJudgement judgement, double weight) {
    return switch (judgement.why()) {
      case "weak" -> weight + ONLY >= same;
      case "no_name" -> weight + ONLY - NAMELESS >= same;
      default -> false;
    };
  }

  private PairJudgement agreeing(Evidence evidence, double weight) {
    boolean isOtherOwner = evidence.level(OWNER) == 0 && evidence.level(NIK) != Levels.NIK_EQUAL;
    if (isOtherOwner) {
      return weight >= same ? PairJudgement.review("other_owner") : PairJudgement.DIFFERENT;
    }
    return byWeight(weight, "weak");
  }

  private PairJudgement byWeight(double weight, String why) {
    if (weight >= same) {
      return PairJudgement.SAME;
    }
    return weight >= review ? PairJudgement.review(why) : PairJudgement.DIFFERENT;
  }

  private PairJudgement unknown(Circumstances circumstances, double weight) {
    if (circumstances.oneFile() || weight < review) {
      return PairJudgement.otherBusiness("other_place_or_trade");
    }
    return PairJudgement.review("no_name");
  }

  /** One owner, two names: a new name over the same door in a later year is asked about. */
  private static PairJudgement differing(Evidence evidence, Circumstances circumstances) {
    boolean isSamePremises = isSameDoor(evidence) && evidence.level(KBLI) == Levels.VALUE_EQUAL;
    return isSamePremises && !circumstances.oneFile()
        ? PairJudgement.review("other_name")
        : PairJudgement.otherBusiness("other_name");
  }

  /**
   * A full name is enough. A part of one needs the district with the trade or the door, none at all
   * also the village or, in another file, the founding year, unless the owner has but one row and
   * one business. Names that only share some words do where the owner is one, but not in one file:
   * who lists two means two.
   */
  private Fit fit(Evidence evidence, Circumstances circumstances) {
    int name = evidence.level(BUSINESS);
    if (circumstances.twoNames()) {
      return Fit.DIFFERS;
    }
    if (name < 0) {
      boolean isOnly = circumstances.onlyOnes() && evidence.level(DISTRICT) == Levels.VALUE_EQUAL;
      boolean isBacked =
          isOnly
              || isSameDoor(evidence)
              || (isSamePlace(evidence) && isSameTrade(evidence))
              || (isSameStart(evidence) && !circumstances.oneFile());
      return isBacked ? Fit.AGREES : Fit.UNKNOWN;
    }
    boolean isBacked =
        evidence.level(DISTRICT) == Levels.VALUE_EQUAL
            && (isSameTrade(evidence) || isSameDoor(evidence));
    if (Levels.isOtherName(name)) {
      boolean isMisspelled =
          name > 0
              && !circumstances.oneFile()
              && isBacked
              && isSamePlace(evidence)
              && isOneOwner(evidence);
      return isMisspelled ? Fit.AGREES : Fit.DIFFERS;
    }
    return Levels.isFullName(name) || isBacked ? Fit.AGREES : Fit.UNKNOWN;
  }

  private static boolean isSameDoor(Evidence evidence) {
    return evidence.level(DISTRICT) == Levels.VALUE_EQUAL && isSameName(evidence, ADDRESS);
  }

  private static boolean isSameStart(Evidence evidence) {
    return evidence.level(DISTRICT) == Levels.VALUE_EQUAL
        && evidence.level(FOUNDED) == Levels.VALUE_EQUAL;
  }

  private static boolean isSameName(Evidence evidence, int field) {
    return Levels.isSameName(evidence.level(field));
  }

  private static boolean isSamePlace(Evidence evidence) {
    return evidence.level(DISTRICT) == Levels.VALUE_EQUAL
        && (evidence.level(VILLAGE) < 0 || isSameName(evidence, VILLAGE));
  }

  private static boolean isSameTrade(Evidence evidence) {
    return evidence.level(KBLI) < 0 || evidence.level(KBLI) >= Levels.VALUE_PARTLY;
  }

  private boolean isOneOwner(Evidence evidence) {
    if (evidence.level(NIK) == Levels.NIK_EQUAL) {
      return evidence.level(OWNER) != 0;
    }
    double weight =
        evidence.weight(NIK)
            + evidence.weight(NIB)
            + evidence.weight(PHONE)
            + evidence.weight(OWNER)
            + evidence.priorWeight();
    return isSameName(evidence, OWNER) && weight >= same;
  }

  private static double weightOfGroup(Evidence evidence) {
    return evidence.total()
        - Math.min(0, evidence.weight(NIK))
        - Math.min(0, evidence.weight(OWNER))
        - Math.min(0, evidence.weight(PHONE));
  }
}
