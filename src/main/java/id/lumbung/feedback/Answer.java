package id.lumbung.feedback;

import id.lumbung.domain.Coded;
import id.lumbung.domain.Refusal;
import id.lumbung.staging.Balance;
import id.lumbung.staging.OutcomeRun;
import id.lumbung.staging.StagedFinding;
import id.lumbung.warehouse.Difference;
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
 * @param difference against what counted before; null where nothing did, and in a dry run
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
    @Nullable Difference difference) {

  /** Copies the lists. */
  public Answer {
    outcomes = List.copyOf(outcomes);
    findings = List.copyOf(findings);
  }

  /** What the arrival is about, as far as it could be told. */
  public record Place(
      @Nullable String regency,
      @Nullable String regencyName,
      @Nullable Integer year,
      @Nullable String kind) {}

  /** The submission that an arrival repeats, and where that stands now. */
  public record Same(long submission, Standing standing) {
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
