package id.lumbung.feedback;

import id.lumbung.domain.Coded;
import id.lumbung.domain.Refusal;
import id.lumbung.intake.Submission;
import id.lumbung.staging.Balance;
import id.lumbung.staging.OutcomeRun;
import id.lumbung.staging.StagedFinding;
import id.lumbung.warehouse.Difference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one arrival when it is answered; what every form of answer is made from.
 *
 * @param submission its number; null in a dry run
 * @param place Kemendagri code, year and kind as far as they could be told
 * @param status accepted, refused, waiting or known
 * @param same the submission that has the same bytes; null unless known
 * @param reason why it is refused or waits
 * @param difference against what counted before; null where nothing did
 * @param effect what a load would make of the figures; null but in a dry run of a file that loads
 *     or may load on an operator's word
 */
public record Answer(
    @Nullable Long submission,
    String file,
    @Nullable String sha256,
    Place place,
    Status status,
    @Nullable Same same,
    @Nullable Refusal reason,
    Balance balance,
    List<OutcomeRun> outcomes,
    List<StagedFinding> findings,
    @Nullable Difference difference,
    @Nullable Effect effect) {

  /** Copies the lists. */
  public Answer {
    outcomes = List.copyOf(outcomes);
    findings = List.copyOf(findings);
  }

  /** Whether nothing was sent, only looked at. */
  public boolean isDryRun() {
    return submission == null;
  }

  /** The same without the fate of each row, for who keeps many in mind. */
  public Answer withoutOutcomes() {
    return new Answer(
        submission,
        file,
        sha256,
        place,
        status,
        same,
        reason,
        balance,
        List.of(),
        findings,
        difference,
        effect);
  }

  /** The same with what a load would make of the figures. */
  public Answer with(Effect figures) {
    return new Answer(
        submission,
        file,
        sha256,
        place,
        status,
        same,
        reason,
        balance,
        outcomes,
        findings,
        difference,
        figures);
  }

  /**
   * What a load would make of the figures of its regency and year.
   *
   * @param stock active businesses that would count
   * @param base those that count for the year before; null where it was not reported
   * @param growthPct percent of the base; null with the reason
   * @param reason why there is no growth, as {@code mart.growth} says it
   * @param toDecide pairs of businesses that would wait for a person
   * @param notNamed active businesses of the year before that would not be named for this one; null
   *     where it was not reported
   */
  public record Effect(
      long stock,
      @Nullable Long base,
      @Nullable BigDecimal growthPct,
      @Nullable String reason,
      long toDecide,
      @Nullable Long notNamed) {}

  /** What the arrival is about, as far as it could be told. */
  public record Place(
      @Nullable String regency,
      @Nullable String regencyName,
      @Nullable Integer year,
      @Nullable String kind) {}

  /** The submission that an arrival repeats, and where that stands now. */
  public record Same(long submission, Standing standing) {
    /** Where a submission stands that another arrival repeats. */
    public static Same of(Submission submission) {
      Standing standing =
          switch (submission.state()) {
            case WAITING -> Standing.WAITING;
            case DONE -> Standing.COUNTED;
            case QUEUED, RUNNING, STOPPED, REFUSED, KNOWN, ABANDONED -> Standing.UNDER_WAY;
          };
      return new Same(submission.id(), standing);
    }

    /** Where a submission stands, as far as who sent it again must know. */
    public enum Standing implements Coded {
      /** It counts. */
      COUNTED,
      /** Its work is not finished. */
      UNDER_WAY,
      /** It waits for somebody's word. */
      WAITING;
    }
  }

  /** What became of the arrival. */
  public enum Status implements Coded {
    /** Loaded. */
    ACCEPTED,
    /** Not loaded. */
    REFUSED,
    /** Waits for an operator's word. */
    WAITING,
    /** The same bytes are in effect or under way. */
    KNOWN;
  }
}
