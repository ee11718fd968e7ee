package id.lumbung.pipeline;

import id.lumbung.domain.Address;
import id.lumbung.domain.FileRefused;
import id.lumbung.domain.IdentityBlock;
import id.lumbung.domain.IdentityBlock.Label;
import id.lumbung.domain.Scope;
import id.lumbung.intake.Claim;
import id.lumbung.intake.Inbox;
import id.lumbung.intake.NodeRegister;
import id.lumbung.intake.Submission;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.intake.SubmissionRegister.Told;
import id.lumbung.judging.OpenWorkbook;
import id.lumbung.judging.WorkbookOpener;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what is ready in the inbox: claim, freeze, prove whole, tell regency, year and kind from
 * the head of the workbook, register. One thread at a time: what one has claimed and not yet
 * registered is nothing that a crash left to another.
 */
final class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);
  private static final Duration BELONGING = Duration.ofSeconds(2);

  private final Inbox inbox;
  private final SubmissionRegister register;
  private final AnswerWriter answers;
  private final WorkbookOpener opener;
  private final NodeRegister nodes;
  private final HandOut handOut;
  private final TransactionTemplate transaction;
  private final SubmissionSettings settings;
  private final List<Long> registered = new ArrayList<>();
  private boolean isInterrupted;

  Reception(
      Inbox inbox,
      SubmissionRegister register,
      AnswerWriter answers,
      WorkbookOpener opener,
      NodeRegister nodes,
      HandOut handOut,
      TransactionTemplate transaction,
      SubmissionSettings settings) {
    this.inbox = inbox;
    this.register = register;
    this.answers = answers;
    this.opener = opener;
    this.nodes = nodes;
    this.handOut = handOut;
    this.transaction = transaction;
    this.settings = settings;
  }

  /** Tells the sender of a submission how it stands. */
  void answer(long submission) {
    answers.answer(register.get(submission));
  }

  /** Takes the sweeps of all arrivals since it was last asked. */
  synchronized Set<Long> takeSweeps() {
    Set<Long> taken = registered.isEmpty() ? Set.of() : register.sweepsOf(registered);
    registered.clear();
    return taken;
  }

  /**
   * Registers claims that a crash left without a row, and answers known bytes that it left without
   * an answer; not while another process is between a claim and its row.
   */
  synchronized void receiveUnfinished(String actor) {
    if (nodes.areOthersReceiving(settings.nodeSilence().toSeconds())) {
      return;
    }
    Set<UUID> claims = inbox.claimed();
    claims.removeAll(register.registered(claims));
    if (!claims.isEmpty()) {
      whileReceiving(() -> inbox.unfinished(claims).forEach(claim -> receive(claim, true, actor)));
    }
    isInterrupted = false;
    register.knownWithoutAnswer().forEach(this::answerKnown);
  }

  /** Registers what this process claimed before the database went away under it. */
  synchronized void receiveInterrupted(String actor) {
    if (isInterrupted) {
      receiveUnfinished(actor);
    }
  }

  /** Whether there is room for another file. */
  boolean hasRoom() {
    return inbox.freeBytes() >= settings.minFreeBytes();
  }

  /**
   * Looks once and takes what is ready, unless the disk is nearly full.
   *
   * @return how many files stay in the inbox for a later look
   */
  synchronized int receiveReady(String actor) {
    List<Path> ready = inbox.look();
    if (!ready.isEmpty() && hasRoom()) {
      whileReceiving(() -> ready.forEach(file -> receive(file, actor)));
    }
    return inbox.waiting();
  }

  /**
   * Whether everything taken is registered and nothing appeared in the inbox a moment ago that may
   * belong with it.
   */
  synchronized boolean isSettled() {
    return !isInterrupted && !inbox.hasNewcomer(settings.quiet().plus(BELONGING));
  }

  private void whileReceiving(Runnable work) {
    nodes.receiving(true);
    isInterrupted = true;
    try {
      work.run();
      isInterrupted = false;
    } finally {
      nodes.receiving(false);
    }
  }

  private void receive(Path file, String actor) {
    Optional<String> sender = inbox.broughtBy(file);
    boolean isFinal =
        sender.isPresent() || inbox.age(file).compareTo(settings.incompleteWait()) >= 0;
    inbox
        .claim(file)
        .filter(claim -> receive(claim, isFinal, sender.orElse(actor)) > 0)
        .ifPresent(claim -> inbox.forget(file));
  }

  /**
   * Registers a claim, or gives it back where it may still become whole.
   *
   * @param isFinal whether a container that is not whole is refused now
   * @return 1 if it was registered, else 0
   */
  private int receive(Claim claim, boolean isFinal, String actor) {
    Told told;
    try {
      if (claim.isTooLarge()) {
        throw opener.tooLarge(claim.sizeBytes());
      }
      told = told(claim);
    } catch (FileRefused e) {
      if (e.isIncomplete() && !isFinal) {
        inbox.putBack(claim);
        return 0;
      }
      told = refused(opener.attributed(e.asFinal(), claim.fileName()));
    }
    register(claim, told, actor)
        .ifPresent(
            submission -> {
              log.info("Submission {} is {}", submission.id(), submission.state().code());
              registered.add(submission.id());
              if (submission.state() == Submission.State.KNOWN) {
                answerKnown(submission);
              }
            });
    return 1;
  }

  /** Registered and handed out, or neither. */
  private Optional<Submission> register(Claim claim, Told told, String actor) {
    Optional<Submission> arrival =
        transaction.execute(
            status -> {
              Optional<Submission> made = register.register(claim, told, actor);
              made.ifPresent(submission -> handOut.handOut(submission.id()));
              return made;
            });
    return arrival == null ? Optional.empty() : arrival;
  }

  /** What cannot be answered now is answered at a later look, and keeps no other file waiting. */
  private void answerKnown(Submission submission) {
    try {
      answers.answer(submission);
    } catch (OutboxClosed | UncheckedIOException e) {
      log.warn("Submission {} is not answered yet: {}", submission.id(), Fault.describe(e));
    }
  }

  private Told told(Claim claim) throws FileRefused {
    try (OpenWorkbook opened = opener.open(claim.frozen(), claim.fileName())) {
      IdentityBlock identity = opened.head().identity();
      Address address = opened.address();
      return new Told(
          address.regency(),
          address.year(),
          address.kind(),
          address.parent(),
          identity.get(Label.TK_TERMASUK_PEMILIK),
          address.scope(),
          identity.get(Label.VERSI_KBLI),
          opened.changed(),
          null);
    }
  }

  private static Told refused(FileRefused refused) {
    return new Told(
        refused.regency(),
        refused.year(),
        null,
        null,
        null,
        Scope.UNSAID,
        null,
        null,
        refused.refusal());
  }
}
