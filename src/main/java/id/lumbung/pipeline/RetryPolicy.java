package id.lumbung.pipeline;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.intake.SubmissionLife;
import id.lumbung.intake.SubmissionRegister;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a submission after an attempt that failed. A fault of the house makes it
 * wait and go on by itself; failures at the same place, time and again, put the file aside. Works
 * in the caller's transaction.
 */
record RetryPolicy(
    SubmissionRegister register,
    SubmissionLife life,
    OrphanedRuns runs,
    SubmissionSettings settings) {
  private static final Logger log = LoggerFactory.getLogger(RetryPolicy.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(30);

  /** An attempt failed; the submission is tried again, waits, or is put aside. */
  void failed(long id, Fault fault) {
    Submission submission = register.get(id);
    String reached = Objects.requireNonNullElse(runs.reached(id), "");
    int attempts = reached.equals(submission.reached()) ? submission.attempts() + 1 : 1;
    State state = submission.state();
    boolean isOver = state != State.QUEUED && state != State.RUNNING;
    if (fault == Fault.ORIGINAL_LOST && !isOver) {
      log.error("Submission {} is put aside: its file is lost", id);
      life.refuse(id, new Refusal(Reason.BERKAS_HILANG, Map.of()));
    } else if (attempts < settings.attempts()) {
      life.retry(id, SOON.multipliedBy(attempts), attempts, reached);
    } else if (fault.isOfTheHouse()) {
      if (isOver) {
        life.holdAnswer(id, LATER);
      } else {
        life.awaitHouse(id, new Refusal(Reason.PRASARANA, Map.of()), LATER);
      }
    } else if (isOver) {
      log.error("Submission {} stays without an answer workbook after {} attempts", id, attempts);
      life.answer(id, null);
    } else {
      log.error("Submission {} is put aside after {} failed attempts", id, attempts);
      life.refuse(
          id,
          new Refusal(
              Reason.BERKAS_BERBAHAYA,
              Map.of(
                  Refusal.VARIANT,
                  Submission.AGAIN_AND_AGAIN,
                  "kali",
                  Integer.toString(attempts))));
    }
  }

  /** The attempt was broken off by no fault of the file's; it goes on in its place. */
  void brokenOff(long id) {
    life.retry(id, Duration.ZERO);
  }

  /** An operator stopped the attempt; one that has ended meanwhile only lacks its answer. */
  void stopped(long id) {
    life.stop(id);
  }
}
