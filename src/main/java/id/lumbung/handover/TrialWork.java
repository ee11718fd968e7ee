package id.lumbung.handover;

import id.lumbung.accounts.Action;
import id.lumbung.accounts.Audit;
import id.lumbung.accounts.Person;
import id.lumbung.feedback.Answer;
import id.lumbung.feedback.AnswerWorkbooks;
import id.lumbung.feedback.Receipts;
import id.lumbung.intake.Arrivals;
import id.lumbung.intake.Fingerprint;
import id.lumbung.intake.Inbox;
import id.lumbung.pipeline.DryRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done with a file that somebody handed over. */
record TrialWork(
    DryRun dryRun,
    AnswerWorkbooks workbooks,
    Receipts receipts,
    Inbox inbox,
    Arrivals arrivals,
    Audit audit) {
  private static final String STEM = "berkas";
  private static final int SHOWN_OF_FINGERPRINT = 12;

  /**
   * What was sent.
   *
   * @param after number of the newest arrival before it
   */
  record Sending(String sha256, long after) {}

  /** Whose a file is, before anything of that place is touched. */
  DryRun.Head head(Path file) {
    return dryRun.head(file);
  }

  /** What would become of the file. Its rows that were not loaded are told by its marks alone. */
  Answer check(Path file, Path folder, DryRun.Reading reading) {
    Answer answer = dryRun.check(file, reading);
    workbooks.write(answer, file, folder, STEM);
    return answer.withoutOutcomes();
  }

  /** The copy with marks of a file that was checked. */
  @Nullable Path marked(Path folder) {
    Path marked = folder.resolve(STEM + AnswerWorkbooks.ANSWER);
    return Files.isRegularFile(marked) ? marked : null;
  }

  /** Puts the file into the inbox, if the person may. */
  Sending send(Path file, @Nullable String regency, Person person) {
    String sha256 = Fingerprint.of(file);
    return Objects.requireNonNull(
        audit.perform(
            new Audit.Request(
                person,
                Action.SUBMIT,
                regency,
                "file " + sha256.substring(0, SHOWN_OF_FINGERPRINT),
                null),
            () -> {
              long after = arrivals.newest();
              inbox.bring(file, person.name());
              return new Sending(sha256, after);
            }));
  }

  /** The number under which it arrived, once it was taken from the inbox. */
  Optional<Long> arrived(Sending sending) {
    return arrivals.firstAfter(sending.after(), sending.sha256());
  }

  /** Room on the disk, in bytes. */
  long freeBytes() {
    return inbox.freeBytes();
  }
}
