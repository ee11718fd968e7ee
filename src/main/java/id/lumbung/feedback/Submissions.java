package id.lumbung.feedback;

import id.lumbung.intake.Arrival;
import id.lumbung.intake.Arrivals;
import id.lumbung.intake.Submission;
import id.lumbung.intake.Submission.State;
import id.lumbung.staging.Balance;
import id.lumbung.staging.StagedSubmission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was sent and what was answered, for those who look on. */
public record Submissions(
    Arrivals arrivals, Answers answers, StagedSubmission staged, Receipts receipts) {
  /**
   * Everything of one submission.
   *
   * @param answer what its sender is told; null while nothing is decided
   */
  public record Sent(Arrival arrival, @Nullable Answer answer, AnswerFiles files) {}

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
    return new Sent(
        arrival,
        isDecided(submission.state()) ? answers.of(submission) : null,
        receipts.files(
            submission.regencyCode(), AnswerFiles.stem(submission.id(), submission.fileName())));
  }

  private static boolean isDecided(State state) {
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
