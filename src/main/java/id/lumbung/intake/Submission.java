package id.lumbung.intake;

import id.lumbung.domain.Address;
import id.lumbung.domain.Coded;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.Scope;
import id.lumbung.domain.SubmissionKind;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One arrival as the register knows it.
 *
 * @param id the number people see
 * @param claimKey names the claimed and the spooled file
 * @param fileName the name it arrived under
 * @param sha256 fingerprint in lower-case hexadecimal; null for a file too large to be read
 * @param regencyCode Kemendagri code; null when it could not be told
 * @param year data year; null when it could not be told
 * @param kind full or addendum; null when it could not be told
 * @param scope how much of the year it says that it holds
 * @param parent the submission an addendum names, if it names one
 * @param reason why it is refused or waits; null otherwise
 * @param sameAs the submission with the same bytes, for {@link State#KNOWN}
 * @param isApproved whether an operator has said that a shrinking submission may load
 * @param isWithdrawn whether an operator has taken it back
 * @param attempts failed attempts in a row that came no further
 * @param reached how far the last failed attempt came; null where none failed
 * @param waited how long it had to stay unchanged because its last line is not ended; null where it
 *     did not have to
 * @param replayOf the submission that an operator had judged again as this one; null for what was
 *     sent
 * @param archivedAs path under the archive, once it is there
 */
public record Submission(
    long id,
    UUID claimKey,
    String fileName,
    @Nullable String sha256,
    @Nullable String regencyCode,
    @Nullable Integer year,
    @Nullable SubmissionKind kind,
    Scope scope,
    @Nullable Long parent,
    @Nullable String workersIncludeOwner,
    @Nullable String kbliVersion,
    State state,
    @Nullable Refusal reason,
    @Nullable Long sameAs,
    boolean isApproved,
    boolean isWithdrawn,
    int attempts,
    @Nullable String reached,
    @Nullable Duration waited,
    @Nullable Long replayOf,
    @Nullable String archivedAs) {

  /** Where a submission stands. */
  public enum State implements Coded {
    /** Registered, its job has not begun. */
    QUEUED,
    /** Its job runs, or ran and failed. */
    RUNNING,
    /** Waits for an operator's word, or for the house to be whole again. */
    WAITING,
    /** Stopped by an operator, who may let it go on. */
    STOPPED,
    /** Loaded and answered. */
    DONE,
    /** Not loaded, for the reason given. */
    REFUSED,
    /** The same bytes are in effect or under way already. */
    KNOWN,
    /** Given up by an operator. */
    ABANDONED;
  }

  /** The kind of reason of a file that ended those who read it, time after time. */
  public static final String AGAIN_AND_AGAIN = "berulang";

  /** Whether it was put aside because it ended those who read it. */
  public boolean isPutAside() {
    return reason != null && AGAIN_AND_AGAIN.equals(reason.arguments().get(Refusal.VARIANT));
  }

  /** Whether its file is not opened for an answer: nobody should, or there is nothing to mark. */
  public boolean isLeftShut() {
    return state == State.KNOWN || sha256 == null || isPutAside();
  }

  /** Whether nothing of it may be loaded. */
  public boolean isRefused() {
    return state == State.REFUSED || state == State.ABANDONED || state == State.KNOWN;
  }

  /** Whose a submission is that was accepted for reading. */
  public Address requireAddress() {
    if (kind == null) {
      throw new IllegalStateException("Submission " + id + " has no kind");
    }
    return new Address(requireRegency(), requireYear(), kind, scope, parent);
  }

  /** The regency of a submission that was accepted for reading. */
  public String requireRegency() {
    if (regencyCode == null) {
      throw new IllegalStateException("Submission " + id + " has no regency");
    }
    return regencyCode;
  }

  /** The data year of a submission that was accepted for reading. */
  public int requireYear() {
    if (year == null) {
      throw new IllegalStateException("Submission " + id + " has no year");
    }
    return year;
  }
}
