package id.lumbung.pipeline;

import id.lumbung.intake.Claim;
import id.lumbung.intake.Inbox;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.Kind;
import id.lumbung.intake.Submission.Reason;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.SubmissionRegister.Told;
import id.lumbung.reference.Regions;
import id.lumbung.validation.Address;
import id.lumbung.validation.Addressing;
import id.lumbung.validation.Refusal;
import id.lumbung.workbook.Container;
import id.lumbung.workbook.Layouts;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.UnreadableWorkbook;
import id.lumbung.workbook.WorkbookHead;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is ready in the inbox: claim, freeze, prove whole, tell regency, year and kind from
 * the head of the workbook, register.
 */
final class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);
  private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
  static final int SAMPLE_ROWS = 2000;

  private final Inbox inbox;
  private final SubmissionRegister register;
  private final AnswerWriter answers;
  private final Regions regions;
  private final Layouts layouts;
  private final SubmissionSettings settings;
  private final Clock clock;

  Reception(
      Inbox inbox,
      SubmissionRegister register,
      AnswerWriter answers,
      Regions regions,
      Layouts layouts,
      SubmissionSettings settings,
      Clock clock) {
    this.inbox = inbox;
    this.register = register;
    this.answers = answers;
    this.regions = regions;
    this.layouts = layouts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Registers claims that a crash left without a row. */
  void receiveUnfinished(String actor) {
    for (Claim claim : inbox.unfinished(register.registeredClaims())) {
      receive(claim, true, actor);
    }
  }

  /**
   * Looks once and takes what is ready.
   *
   * @return how many files stay in the inbox for a later look
   */
  int receiveReady(String actor) {
    int taken = 0;
    for (Path file : inbox.look()) {
      boolean isFinal =
          inbox.isCompleteAtOnce(file) || inbox.age(file).compareTo(settings.incompleteWait()) >= 0;
      taken += inbox.claim(file).map(claim -> receive(claim, isFinal, actor)).orElse(0);
    }
    return inbox.waiting() - taken;
  }

  /**
   * Registers a claim, or gives it back where it may still become whole.
   *
   * @param isFinal whether a container that is not whole is refused now
   * @return 1 if it was registered, else 0
   */
  private int receive(Claim claim, boolean isFinal, String actor) {
    Told told = read(claim);
    Reason refusal = told.refusal();
    boolean isIncomplete =
        refusal != null && refusal.code().equals(Refusal.BERKAS_BELUM_UTUH.name());
    if (isIncomplete && !isFinal) {
      inbox.putBack(claim);
      return 0;
    }
    Told last =
        isIncomplete
            ? Told.refused(new Reason(Refusal.BERKAS_RUSAK.name(), refusal.arguments()))
            : told;
    register
        .register(claim, last, actor)
        .ifPresent(
            submission -> {
              log.info("Submission {} is {}", submission.id(), submission.state().code());
              if (submission.state() == Submission.State.KNOWN) {
                answers.answer(submission);
              }
            });
    return 1;
  }

  private Told read(Claim claim) {
    ReadLimits limits = settings.limits().forReader();
    try {
      Container.check(claim.frozen(), limits);
      WorkbookHead head = WorkbookHead.read(claim.frozen(), limits, layouts, SAMPLE_ROWS);
      return addressed(claim.fileName(), head);
    } catch (UnreadableWorkbook e) {
      return refused(claim.fileName(), new Reason(e.code(), e.arguments()));
    }
  }

  private Told addressed(String fileName, WorkbookHead head) {
    Address address =
        Addressing.decide(
            regions,
            fileName,
            head.identity(),
            head.titles(),
            head.sample(),
            LocalDate.now(clock.withZone(OFFICE)).getYear());
    return address.fold(
        told ->
            new Told(
                told.regency().code(),
                told.year(),
                Kind.valueOf(told.kind().name()),
                told.parent(),
                head.identity().get("tk termasuk pemilik"),
                head.identity().get("cakupan"),
                head.identity().get("versi kbli"),
                null),
        refused -> Told.refused(new Reason(refused.code(), refused.arguments())));
  }

  /**
   * What the name alone tells of a file that cannot be read, so that its sender gets the answer.
   */
  private Told refused(String fileName, Reason reason) {
    return Addressing.decide(
            regions,
            fileName,
            Map.of(),
            java.util.List.of(),
            java.util.List.of(),
            LocalDate.now(clock.withZone(OFFICE)).getYear())
        .fold(
            told ->
                new Told(told.regency().code(), told.year(), null, null, null, null, null, reason),
            unknown -> Told.refused(reason));
  }
}
