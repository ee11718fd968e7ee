package id.lumbung.operations;

import id.lumbung.domain.Address;
import id.lumbung.domain.Coded;
import id.lumbung.domain.Refusal;
import id.lumbung.domain.Severity;
import id.lumbung.intake.Submission;
import id.lumbung.staging.Balance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One archived original, judged as it would be today.
 *
 * @param submission as it stands
 * @param told whose it is as its head says today; null where that was told before, or is not
 * @param before what became of its rows
 * @param after what would become of them; null where they are not read
 * @param refusal why nothing of it would be loaded today; null where it would
 * @param findings codes that would be told another number of times
 */
public record ReplayFile(
    Submission submission,
    @Nullable Address told,
    Fate fate,
    Rows before,
    @Nullable Rows after,
    @Nullable Refusal refusal,
    List<FindingChange> findings) {

  /** Copies the list. */
  public ReplayFile {
    findings = List.copyOf(findings);
  }

  /** What a replay does with a file. */
  public enum Fate implements Coded {
    /** It would end the same. */
    UNCHANGED,
    /** Its rows or what is found of them would be otherwise; it is sent. */
    CHANGED,
    /** It was refused and would load; it is sent. */
    LOADS,
    /** It would end the same, and is sent because the full one that it adds to is. */
    ALONG,
    /** Nothing of it would load; it is not sent. */
    REFUSED,
    /** It would be otherwise, but another one of its place counts that cannot be sent along. */
    BLOCKED,
    /** One that was refused would load in its place. */
    REPLACED,
    /** Something of its regency and year is under way. */
    BUSY,
    /** Its original is nowhere. */
    LOST
  }

  /**
   * What would become of the rows.
   *
   * @param otherwise loaded rows that would be read otherwise, or not be loaded
   */
  public record Rows(long loaded, long quarantined, long duplicate, long notData, long otherwise) {
    /** What became of them. */
    static Rows of(Balance balance) {
      return new Rows(
          balance.loaded(), balance.quarantined(), balance.duplicate(), balance.notData(), 0);
    }

    /** Whether rows would have another fate than those of a submission that was loaded. */
    boolean differFrom(Rows before) {
      return otherwise > 0
          || loaded + duplicate != before.loaded + before.duplicate
          || quarantined != before.quarantined
          || notData != before.notData;
    }
  }

  /** How often something is told, and would be. */
  public record FindingChange(String code, String severity, long before, long after) {
    /** What is only said for information may come and go with what was learned since. */
    boolean counts() {
      return !severity.equals(Severity.INFORMASI.code());
    }
  }

  /** Whether a replay sends it. */
  public boolean isSent() {
    return fate == Fate.CHANGED || fate == Fate.LOADS || fate == Fate.ALONG;
  }

  /** Whether there is anything to tell: it would not end the same. */
  public boolean isNews() {
    boolean isStill = fate == Fate.REFUSED && submission.state() == Submission.State.REFUSED;
    return fate != Fate.UNCHANGED && !isStill;
  }

  /** Businesses that those of some files that are sent have loaded. */
  public static long loadedBefore(List<ReplayFile> files) {
    return files.stream()
        .filter(ReplayFile::isSent)
        .mapToLong(file -> file.before().loaded())
        .sum();
  }

  /** Businesses that they would load. */
  public static long loadedAfter(List<ReplayFile> files) {
    return files.stream()
        .filter(ReplayFile::isSent)
        .mapToLong(file -> file.after() == null ? file.before().loaded() : file.after().loaded())
        .sum();
  }

  ReplayFile with(Fate other) {
    return new ReplayFile(submission, told, other, before, after, refusal, findings);
  }

  /** The regency and year that it is about; nothing in them is told of what never was. */
  Place place() {
    return told == null
        ? new Place(submission.regencyCode(), submission.year())
        : new Place(told.regency(), told.year());
  }

  /** Where files belong together. */
  record Place(@Nullable String regency, @Nullable Integer year) {}
}
