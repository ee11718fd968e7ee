package id.lumbung.matching;

import static id.lumbung.matching.RegisterFields.ADDRESS;
import static id.lumbung.matching.RegisterFields.BUSINESS;
import static id.lumbung.matching.RegisterFields.DISTRICT;
import static id.lumbung.matching.RegisterFields.KBLI;
import static id.lumbung.matching.RegisterFields.NIB;
import static id.lumbung.matching.RegisterFields.NIK;
import static id.lumbung.matching.RegisterFields.OWNER;
import static id.lumbung.matching.RegisterFields.PHONE;
import static id.lumbung.matching.RegisterFields.VILLAGE;

import id.lumbung.matching.linkage.Evidence;
import id.lumbung.matching.linkage.Levels;
import id.lumbung.matching.linkage.Model;

/**
 * Judges a pair of rows by its evidence. Owner and business are told apart: NIK and NIB speak of
 * the owner, who may run several businesses; name, trade and place speak of the business.
 */
final class PairJudge {
  private static final int EQUAL = 4;
  private static final int PARTLY = 2;

  /** Evidence below which a pair is not looked at any further, in bits under the review weight. */
  private static final double MARGIN = 10;

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
   * @param oneFile whether one sender lists both in one file
   */
  record Circumstances(boolean otherNik, boolean groups, boolean oneFile) {}

  /** The weight under which a pair cannot matter. */
  double floor() {
    return review - MARGIN;
  }

  /** The average weight that all pairs between two clusters must reach. */
  double reviewWeight() {
    return review;
  }

  /** Judges a weighed pair. */
  Judgement judge(Evidence evidence, Circumstances circumstances) {
    Fit fit = fit(evidence);
    if (circumstances.groups() && fit == Fit.AGREES && isSamePlace(evidence)) {
      return byWeight(weightOfGroup(evidence), "weak");
    }
    double weight = evidence.total();
    if (circumstances.otherNik()) {
      boolean isLikely = fit == Fit.AGREES && Levels.isSameName(evidence.level(OWNER));
      return isLikely && weight >= review ? Judgement.review("other_nik") : Judgement.DIFFERENT;
    }
    return switch (fit) {
      case AGREES -> agreeing(evidence, weight);
      case UNKNOWN ->
          isOneOwner(evidence)
              ? unknown(evidence, weight)
              : weight >= review ? Judgement.review("weak") : Judgement.DIFFERENT;
      case DIFFERS ->
          isOneOwner(evidence) ? differing(evidence, circumstances) : Judgement.DIFFERENT;
    };
  }

  private Judgement agreeing(Evidence evidence, double weight) {
    boolean isOtherOwner = evidence.level(OWNER) == 0 && evidence.level(NIK) != Levels.NIK_EQUAL;
    if (isOtherOwner) {
      return weight >= same ? Judgement.review("other_owner") : Judgement.DIFFERENT;
    }
    return byWeight(weight, "weak");
  }

  private Judgement byWeight(double weight, String why) {
    if (weight >= same) {
      return Judgement.SAME;
    }
    return weight >= review ? Judgement.review(why) : Judgement.DIFFERENT;
  }

  private Judgement unknown(Evidence evidence, double weight) {
    if (weight < review) {
      return Judgement.DIFFERENT;
    }
    return isSamePlace(evidence) && isSameTrade(evidence)
        ? Judgement.review("no_name")
        : Judgement.otherBusiness("other_place_or_trade");
  }

  /** One owner, two names: a new name over the same door in a later year is asked about. */
  private static Judgement differing(Evidence evidence, Circumstances circumstances) {
    boolean isSameDoor =
        isSamePlace(evidence)
            && evidence.level(KBLI) == EQUAL
            && Levels.isSameName(evidence.level(ADDRESS));
    return isSameDoor && !circumstances.oneFile()
        ? Judgement.review("other_name")
        : Judgement.otherBusiness("other_name");
  }

  private static Fit fit(Evidence evidence) {
    int name = evidence.level(BUSINESS);
    if (Levels.isOtherName(name)) {
      return Fit.DIFFERS;
    }
    boolean isNamed = name >= 0;
    boolean isFullName = isNamed && Levels.isFullName(name);
    boolean isBacked =
        isNamed
            ? evidence.level(DISTRICT) == EQUAL
                && (isSameTrade(evidence) || Levels.isSameName(evidence.level(ADDRESS)))
            : isSamePlace(evidence) && isSameTrade(evidence);
    return isFullName || isBacked ? Fit.AGREES : Fit.UNKNOWN;
  }

  private static boolean isSamePlace(Evidence evidence) {
    int village = evidence.level(VILLAGE);
    return evidence.level(DISTRICT) == EQUAL && (village < 0 || Levels.isSameName(village));
  }

  private static boolean isSameTrade(Evidence evidence) {
    return evidence.level(KBLI) < 0 || evidence.level(KBLI) >= PARTLY;
  }

  private boolean isOneOwner(Evidence evidence) {
    int name = evidence.level(OWNER);
    if (evidence.level(NIK) == Levels.NIK_EQUAL) {
      return name != 0;
    }
    double weight =
        evidence.weight(NIK)
            + evidence.weight(NIB)
            + evidence.weight(PHONE)
            + evidence.weight(OWNER)
            + evidence.priorWeight();
    return Levels.isSameName(name) && weight >= same;
  }

  private static double weightOfGroup(Evidence evidence) {
    return evidence.total()
        - Math.min(0, evidence.weight(NIK))
        - Math.min(0, evidence.weight(OWNER))
        - Math.min(0, evidence.weight(PHONE));
  }
}
