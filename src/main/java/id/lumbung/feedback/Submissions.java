package id.lumbung.feedback;

import id.lumbung.intake.Arrival;
import id.lumbung.intake.Arrivals;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.settings.Refused;
import id.lumbung.staging.Balance;
import id.lumbung.staging.FindingReason;
import id.lumbung.staging.FindingReasons;
import id.lumbung.staging.StagedFinding;
import id.lumbung.staging.StagedSubmission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was sent and what was answered, for those who look on. */
public record Submissions(
    Arrivals arrivals,
    Answers answers,
    StagedSubmission staged,
    FindingReasons reasons,
    Receipts receipts) {
  /**
   * Everything of one submission.
   *
   * @param answer what its sender is told; null while nothing is decided
   * @param rowsRead rows that have been read and judged so far
   * @param reasons what people answered to warnings, oldest first
   */
  public record Sent(
      Arrival arrival,
      @Nullable Answer answer,
      AnswerFiles files,
      long rowsRead,
      List<FindingReason> reasons) {
    /** Copies the list. */
    public Sent {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A submission in a list.
   *
   * @param rows what became of its rows; null where nothing of it was loaded
   */
  public record Line(Arrival arrival, @Nullable Balance rows) {}

  /**
   * Some of the submissions asked for.
   *
   * @param lines newest first
   * @param total how many there are of those asked for
   * @param byState how many of the regency and year stand where, whatever states were asked for
   */
  public record Listing(List<Line> lines, long total, Map<State, Long> byState) {
    /** Copies list and map. */
    public Listing {
      lines = List.copyOf(lines);
      byState = Map.copyOf(byState);
    }
  }

  /**
   * Everything of a submission.
   *
   * @param regency of those who ask, who see their own alone; null for who sees all
   * @return nothing where there is none, or it is of another regency
   */
  public Optional<Sent> find(long number, @Nullable String regency) {
    return arrivals
        .find(number)
        .filter(found -> regency == null || regency.equals(found.submission().regencyCode()))
        .map(this::sent);
  }

  private Sent sent(Arrival arrival) {
    Submission submission = arrival.submission();
    Answer answer = isDecided(submission.state()) ? answers.of(submission) : null;
    return new Sent(
        arrival,
        answer,
        receipts.files(
            submission.regencyCode(), AnswerFiles.stem(submission.id(), submission.fileName())),
        answer == null ? staged.counts(submission.id()).seen() : answer.balance().seen(),
        reasons.of(submission.id()));
  }

  /**
   * Keeps why what a submission was warned of is right as it is, and warns of the same no more.
   *
   * @param code of the warning
   * @param place one of its cells, as answers name them; null for all of them
   * @throws Refused where there is no such warning, or nothing is said
   */
  public void giveReason(
      Sent sent, String code, @Nullable String place, String reason, String actor) {
    String said = reason.strip();
    if (said.isEmpty() || said.length() > FindingReasons.LONGEST) {
      throw new Refused(
          "reason.length", Map.of("banyak", Integer.toString(FindingReasons.LONGEST)));
    }
    Answer answer = sent.answer();
    StagedFinding warning =
        Stream.ofNullable(answer)
            .flatMap(told -> told.findings().stream())
            .filter(finding -> finding.code().equals(code) && finding.isWarning())
            .filter(finding -> place == null || ReceiptText.place(finding).equals(place))
            .findFirst()
            .orElseThrow(() -> new Refused("reason.no_warning", Map.of("kode", code)));
    long submission = sent.arrival().submission().id();
    reasons.give(submission, code, place, said, actor);
    reasons.quiet(submission, code, place == null ? null : warning);
  }

  static boolean isDecided(State state) {
    return switch (state) {
      case QUEUED, RUNNING, STOPPED -> false;
      case WAITING, DONE, REFUSED, KNOWN, ABANDONED -> true;
    };
  }

  /** Some of the submissions, newest first, {@code limit} of them after {@code skipped} others. */
  public Listing list(Arrivals.Filter filter, int limit, long skipped) {
    Arrivals.Page page = arrivals.page(filter, limit, skipped);
    Map<Long, Balance> balances =
        staged.balances(
            page.arrivals().stream().map(arrival -> arrival.submission().id()).toList());
    return new Listing(
        page.arrivals().stream()
            .map(arrival -> new Line(arrival, balances.get(arrival.submission().id())))
            .toList(),
        page.total(),
        page.byState());
  }
}
