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
import static id.lumbung.matching.RegisterFields.TRADE;
import static id.lumbung.matching.RegisterFields.VILLAGE;

import id.lumbung.linkage.Evidence;
import id.lumbung.linkage.Levels;
import id.lumbung.linkage.Thresholds;
import id.lumbung.matching.Description.Naming;
import id.lumbung.matching.PairWork.Task;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges a pair of rows by its evidence. Owner and business are told apart: NIK and NIB speak of
 * the owner, who may run several businesses; name, trade and place speak of the business.
 */
final class PairJudge implements PairWork.Judge {
  private final MatchRows rows;
  private final WeightJudge weights;
  private final double same;
  private final double review;

  /**
   * @param rows of the file that is matched
   */
  PairJudge(MatchRows rows, Thresholds thresholds) {
    this.rows = rows;
    this.weights = new WeightJudge(thresholds, null);
    this.same = thresholds.same();
    this.review = thresholds.review();
  }

  /** How the two fit as businesses. */
  private enum Fit {
    AGREES,
    UNKNOWN,
    DIFFERS
  }

  /** What one thing that two rows say comes to. */
  private enum Told {
    SAME,
    UNKNOWN,
    OTHER;

    static Told of(boolean isSame, boolean isOther) {
      return isSame ? SAME : isOther ? OTHER : UNKNOWN;
    }
  }

  /**
   * What two rows are to each other, beyond what the evidence says.
   *
   * @param otherNik whether both have a valid NIK, and another
   * @param groups whether both are groups, whose head changes while the group stays
   * @param oneFile whether one sender lists both for one year
   * @param mine how the one names its business
   * @param theirs how the other does
   * @param onlyOnes whether the owner has one row in the file and one business in the register
   */
  private record Circumstances(
      boolean otherNik,
      boolean groups,
      boolean oneFile,
      Naming mine,
      Naming theirs,
      boolean onlyOnes) {
    private boolean haveNames() {
      return mine.isNamed() && theirs.isNamed();
    }

    private boolean haveNone() {
      return !mine.isNamed() && !theirs.isNamed();
    }

    /** Whether both are called the same, by the owner or the trade: {@code Warung Bu Siti}. */
    private boolean shareCommonName() {
      return !mine.common().isEmpty() && mine.common().equals(theirs.common());
    }

    /** Whether one file calls the one after its owner or trade and the other otherwise. */
    private boolean areCalledOtherwise() {
      return oneFile && !(mine.common() + theirs.common()).isEmpty();
    }

    private boolean areOtherOutlets() {
      return haveNames() && !mine.outlet().equals(theirs.outlet());
    }

    private boolean sayOtherTrades() {
      return !mine.trades().equals(theirs.trades());
    }
  }

  /**
   * What tells one business of an owner from another.
   *
   * @param door the address within the district
   * @param village the same for the village, where the district agrees
   * @param trade what is made or sold, by its words and by its code
   * @param year of founding; a slip and a round number tell nothing
   */
  private record Signs(Told door, Told village, Told trade, Told year) {
    static Signs of(Evidence evidence) {
      boolean isHere = evidence.level(DISTRICT) == Levels.VALUE_EQUAL;
      boolean isElsewhere = evidence.level(DISTRICT) >= 0 && !isHere;
      int founded = evidence.level(FOUNDED);
      return new Signs(
          Told.of(isSameDoor(evidence), isElsewhere || Levels.isOtherName(evidence.level(ADDRESS))),
          Told.of(
              isHere && isSameName(evidence, VILLAGE),
              isElsewhere || Levels.isOtherName(evidence.level(VILLAGE))),
          trade(evidence.level(TRADE), evidence.level(KBLI)),
          Told.of(founded == Levels.VALUE_EQUAL, founded >= 0 && founded < Levels.VALUE_PARTLY));
    }

    /** Words tell more than a code, of which officers write a neighbour's; unknown is no sign. */
    private static Told trade(int words, int code) {
      boolean isSameCode = code == Levels.VALUE_EQUAL;
      if (words < 0) {
        return Told.of(isSameCode, code >= 0 && code < Levels.VALUE_PARTLY);
      }
      return Told.of(Levels.isMostly(words), words == 0 && !isSameCode);
    }

    /** Where the business is: the door tells more than the village. */
    Told place() {
      return Told.of(
          door == Told.SAME || (door == Told.UNKNOWN && village == Told.SAME),
          door == Told.OTHER || village == Told.OTHER);
    }

    /** Whether both do the same in one district, and no more than one thing speaks against it. */
    boolean isOfOneTradeHere(Evidence evidence) {
      return trade == Told.SAME && evidence.level(DISTRICT) == Levels.VALUE_EQUAL && against() < 2;
    }

    int against() {
      return one(place(), Told.OTHER) + one(trade, Told.OTHER) + one(year, Told.OTHER);
    }

    int speaking() {
      return one(place(), Told.SAME)
          + one(trade, Told.SAME)
          + one(year, Told.SAME)
          + (door == Told.OTHER ? one(village, Told.SAME) : 0);
    }

    private static int one(Told told, Told counted) {
      return told == counted ? 1 : 0;
    }
  }

  @Override
  public Thresholds thresholds() {
    return weights.thresholds();
  }

  @Override
  public PairJudgement judge(Evidence evidence, Task pair) {
    return judge(evidence, circumstances(pair));
  }

  @Override
  public boolean mayBeOne(List<Integer> some, List<Integer> others) {
    return true;
  }

  @Override
  public boolean isNameless(Evidence evidence) {
    return evidence.level(BUSINESS) < 0;
  }

  private Circumstances circumstances(Task pair) {
    @Nullable StoredProfile stored = pair.stored();
    @Nullable UUID mine = rows.guardNik(pair.row());
    boolean isOtherGroup = stored == null ? rows.isGroup(pair.record()) : stored.isGroup();
    @Nullable UUID theirs = stored == null ? rows.guardNik(pair.record()) : stored.businessNik();
    return new Circumstances(
        mine != null && theirs != null && !mine.equals(theirs),
        rows.isGroup(pair.row()) && isOtherGroup,
        stored == null || stored.sameList(),
        rows.naming(pair.row()),
        pair.naming(),
        pair.isOnlyBusiness()
            && !(stored != null && stored.sameList())
            && rows.isOnlyOfOwner(pair.row()));
  }

  private PairJudgement judge(Evidence evidence, Circumstances circumstances) {
    Fit fit = fit(evidence, circumstances);
    if (circumstances.groups() && fit == Fit.AGREES && isSamePlace(evidence)) {
      return weights.byWeight(weightOfGroup(evidence), "weak");
    }
    double weight = evidence.total();
    if (circumstances.otherNik() && evidence.level(NIK) != Levels.NIK_EQUAL) {
      boolean isLikely = fit == Fit.AGREES && isSameName(evidence, OWNER);
      return isLikely && weight >= review
          ? PairJudgement.review("other_nik")
          : PairJudgement.DIFFERENT;
    }
    if (isOneOwner(evidence)) {
      return ofOneOwner(evidence, circumstances);
    }
    return switch (fit) {
      case AGREES -> agreeing(evidence, weight);
      case UNKNOWN -> weight >= review ? PairJudgement.review("weak") : PairJudgement.DIFFERENT;
      case DIFFERS -> PairJudgement.DIFFERENT;
    };
  }

  private PairJudgement agreeing(Evidence evidence, double weight) {
    boolean isOtherOwner = evidence.level(OWNER) == 0 && evidence.level(NIK) != Levels.NIK_EQUAL;
    if (isOtherOwner) {
      return weight >= same ? PairJudgement.review("other_owner") : PairJudgement.DIFFERENT;
    }
    boolean isOtherSpelling = evidence.level(OWNER) == 0;
    if (isOtherSpelling && Signs.of(evidence).against() > 0) {
      return PairJudgement.review("other_owner");
    }
    return weights.byWeight(weight, "weak");
  }

  /**
   * Two rows of one owner, as an officer of the district judges them: another name is another
   * business, and so is a name that adds something where place, trade or founding year differ; a
   * row without a name of its own is what its place and trade make it, and joins nothing by its
   * owner alone. What only partly differs is asked about.
   */
  private PairJudgement ofOneOwner(Evidence evidence, Circumstances circumstances) {
    Signs signs = Signs.of(evidence);
    if (circumstances.haveNone()) {
      return withoutNames(evidence, circumstances, signs);
    }
    int name = evidence.level(BUSINESS);
    if (name < 0) {
      return withOneName(evidence, circumstances, signs);
    }
    boolean isOutlet = circumstances.areOtherOutlets() && name > 0 && !Levels.isFullName(name);
    boolean isOtherTrade = circumstances.sayOtherTrades() && signs.trade() == Told.OTHER;
    if (isOutlet || (isOtherTrade && !Levels.isOtherName(name))) {
      return signs.against() > 0 ? otherName() : PairJudgement.review("other_outlet");
    }
    if (Levels.isFullName(name)) {
      return signs.against() > 1
          ? PairJudgement.review("same_elsewhere")
          : weights.byWeight(evidence.total(), "weak");
    }
    return Levels.isOtherName(name)
        ? withOtherNames(evidence, circumstances, signs)
        : withPartOfName(evidence, circumstances, signs);
  }

  /** One holds all words of the other and says more. */
  private PairJudgement withPartOfName(
      Evidence evidence, Circumstances circumstances, Signs signs) {
    if (signs.against() > 1) {
      return otherName();
    }
    boolean isOneShop = signs.door() == Told.SAME && signs.trade() == Told.SAME;
    boolean isBacked =
        signs.door() == Told.SAME
            || (evidence.level(DISTRICT) == Levels.VALUE_EQUAL && signs.trade() == Told.SAME);
    boolean isLikely =
        circumstances.oneFile()
            ? signs.against() == 0 && (isOneShop || signs.speaking() > 2)
            : isOneShop || (isBacked && signs.against() == 0);
    if (isLikely) {
      return weights.byWeight(evidence.total(), "weak");
    }
    return PairJudgement.review(signs.isOfOneTradeHere(evidence) ? "adds_word" : "other_part");
  }

  private PairJudgement withOtherNames(
      Evidence evidence, Circumstances circumstances, Signs signs) {
    boolean isAlike = evidence.level(BUSINESS) > 0;
    boolean isOfOneTrade = signs.trade() == Told.SAME || isSameTrade(evidence);
    boolean isMisspelled =
        isAlike
            && !circumstances.oneFile()
            && signs.against() == 0
            && isSamePlace(evidence)
            && isOfOneTrade;
    if (isMisspelled) {
      return weights.byWeight(evidence.total(), "weak");
    }
    boolean isBacked = signs.door() == Told.SAME || (isAlike && signs.year() == Told.SAME);
    boolean isAsked =
        isBacked
            && signs.against() == 0
            && (isAlike || (signs.trade() == Told.SAME && !circumstances.oneFile()));
    return isAsked ? PairJudgement.review("other_name") : otherName();
  }

  private PairJudgement withoutNames(Evidence evidence, Circumstances circumstances, Signs signs) {
    if (isListedElsewhere(evidence, circumstances, signs)) {
      return weights.byWeight(evidence.total(), "weak");
    }
    boolean isElsewhere = signs.village() == Told.OTHER && signs.door() != Told.SAME;
    if (isElsewhere || signs.trade() == Told.OTHER) {
      return PairJudgement.otherBusiness("other_place_or_trade");
    }
    boolean isHere = signs.village() == Told.SAME && signs.trade() == Told.SAME;
    if (signs.door() == Told.SAME || (isHere && signs.against() < 2)) {
      return weights.byWeight(evidence.total(), "weak");
    }
    return nameless(evidence, circumstances, signs);
  }

  private PairJudgement withOneName(Evidence evidence, Circumstances circumstances, Signs signs) {
    if (signs.against() > 1 || (signs.trade() == Told.OTHER && signs.place() != Told.SAME)) {
      return PairJudgement.otherBusiness("other_place_or_trade");
    }
    boolean isOneShop = signs.trade() == Told.SAME || signs.against() == 0;
    if (circumstances.areCalledOtherwise()) {
      return PairJudgement.review("no_name");
    }
    return signs.door() == Told.SAME && isOneShop
        ? weights.byWeight(evidence.total(), "weak")
        : nameless(evidence, circumstances, signs);
  }

  /** Where a name is missing and the door does not tell. */
  private PairJudgement nameless(Evidence evidence, Circumstances circumstances, Signs signs) {
    int speaking = signs.speaking() + (circumstances.shareCommonName() ? 1 : 0);
    boolean isOneShop = signs.place() == Told.SAME && signs.trade() == Told.SAME;
    boolean isLikely =
        evidence.level(DISTRICT) == Levels.VALUE_EQUAL
            && (circumstances.oneFile()
                ? (speaking > 2 || isOneShop) && signs.against() == 0
                : signs.against() == 0
                    ? speaking > 1 || (speaking > 0 && circumstances.onlyOnes())
                    : speaking > 2 || (speaking > 1 && circumstances.onlyOnes()));
    if (isLikely || isListedElsewhere(evidence, circumstances, signs)) {
      return weights.byWeight(evidence.total(), "weak");
    }
    boolean isTold = (speaking > 0 && signs.against() == 0) || signs.isOfOneTradeHere(evidence);
    return PairJudgement.review(isTold ? "no_name" : "only_owner");
  }

  /**
   * Whether the district is all that speaks against two rows of one trade, as where another regency
   * lists a business too: then two of address, village and founding year are enough, and one where
   * the owner has no other business.
   */
  private static boolean isListedElsewhere(
      Evidence evidence, Circumstances circumstances, Signs signs) {
    int district = evidence.level(DISTRICT);
    boolean isElsewhere = district >= 0 && district != Levels.VALUE_EQUAL;
    boolean isOtherPlace =
        Levels.isOtherName(evidence.level(ADDRESS)) || Levels.isOtherName(evidence.level(VILLAGE));
    int same = isSameName(evidence, ADDRESS) ? 1 : 0;
    same += isSameName(evidence, VILLAGE) ? 1 : 0;
    same += signs.year() == Told.SAME ? 1 : 0;
    return isElsewhere
        && !isOtherPlace
        && !circumstances.oneFile()
        && signs.trade() == Told.SAME
        && signs.against() == 1
        && same > (circumstances.onlyOnes() ? 0 : 1);
  }

  private static PairJudgement otherName() {
    return PairJudgement.otherBusiness("other_name");
  }

  /**
   * Of rows whose owner may be another: a full name is enough, unless it is of another outlet. A
   * part of one needs the district with the trade or the door, none at all also the village or, in
   * another file, the founding year.
   */
  private Fit fit(Evidence evidence, Circumstances circumstances) {
    int name = evidence.level(BUSINESS);
    if (name < 0) {
      boolean isBacked =
          isSameDoor(evidence)
              || (isSamePlace(evidence) && isSameTrade(evidence))
              || (isSameStart(evidence) && !circumstances.oneFile());
      return isBacked ? Fit.AGREES : Fit.UNKNOWN;
    }
    boolean isBacked =
        evidence.level(DISTRICT) == Levels.VALUE_EQUAL
            && (isSameTrade(evidence) || isSameDoor(evidence));
    if (Levels.isOtherName(name)) {
      return name > 0 && isBacked && isSameName(evidence, OWNER) && !circumstances.oneFile()
          ? Fit.UNKNOWN
          : Fit.DIFFERS;
    }
    if (circumstances.areOtherOutlets()) {
      return Fit.UNKNOWN;
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

  /** An unknown trade is unknown and agrees with none. */
  private static boolean isSameTrade(Evidence evidence) {
    return evidence.level(KBLI) >= Levels.VALUE_PARTLY || Levels.isMostly(evidence.level(TRADE));
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
