package id.lumbung.intake;

import id.lumbung.domain.Reason;
import id.lumbung.domain.Refusal;
import id.lumbung.intake.Submission.State;
import id.lumbung.settings.SqlModel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens to registered submissions: each step goes by the table of {@link SubmissionEvent},
 * and one that the table does not know changes nothing. Works in the caller's transaction, if there
 * is one.
 */
public record SubmissionLife(JdbcClient db, TransactionTemplate transaction, JsonMapper json) {
  /** The reason of what waits until database and disk are whole again. */
  private static final String HOUSE = Reason.PRASARANA.name();

  /** What became of a step. */
  public enum Step {
    /** The submission took it. */
    TAKEN,
    /** It stands where this cannot happen, and stays there. */
    IMPOSSIBLE
  }

  /**
   * What goes with an event.
   *
   * @param pause until it may be tried; null for at once
   * @param attempts failed attempts in a row from now on; null for as many as there were
   * @param reached how far the last failed attempt came; null for as far as it was
   * @param sweep it moves there; null for its own
   * @param archivedAs where its original lies; null for no news
   */
  private record With(
      @Nullable Refusal reason,
      @Nullable Duration pause,
      @Nullable Integer attempts,
      @Nullable String reached,
      @Nullable Long sweep,
      @Nullable String archivedAs,
      @Nullable String actor,
      @Nullable String why) {
    static final With NOTHING = new With(null, null, null, null, null, null, null, null);

    static With reason(Refusal reason) {
      return new With(reason, null, null, null, null, null, null, null);
    }

    static With word(String actor, String why) {
      return new With(null, null, null, null, null, null, actor, why);
    }

    /** Failures are counted anew. */
    static With freshCount(@Nullable Long sweep) {
      return new With(null, null, 0, "", sweep, null, null, null);
    }
  }

  private Step advance(long id, SubmissionEvent event, With with) {
    return advance(List.of(id), event, with).isEmpty() ? Step.IMPOSSIBLE : Step.TAKEN;
  }

  /** The submissions that took the step. */
  private List<Long> advance(Collection<Long> ids, SubmissionEvent event, With with) {
    Refusal reason = with.reason();
    Duration pause = with.pause();
    return db.sql(SqlModel.read("intake/advance.sql"))
        .param("submissions", ids.toArray(Long[]::new))
        .param("event", event.code())
        .param("standing", codes(event.steps().keySet()))
        .param("entering", codes(event.steps().values()))
        .param("code", reason == null ? null : reason.code())
        .param("arguments", json.writeValueAsString(reason == null ? Map.of() : reason.arguments()))
        .param("pause", pause == null ? null : pause.toMillis() / 1000.0)
        .param("attempts", with.attempts())
        .param("reached", with.reached())
        .param("sweep", with.sweep())
        .param("archived", with.archivedAs())
        .param("actor", with.actor())
        .param("why", with.why())
        .query(Long.class)
        .list();
  }

  private static String[] codes(Collection<State> states) {
    return states.stream().map(State::code).toArray(String[]::new);
  }

  /** A process takes it in hand. */
  public Step begin(long id) {
    return advance(id, SubmissionEvent.BEGIN, With.NOTHING);
  }

  /** Lets a submission be tried again after a while, in its old place in the line. */
  public Step retry(long id, Duration pause) {
    return advance(
        id, SubmissionEvent.RETRY, new With(null, pause, null, null, null, null, null, null));
  }

  /**
   * The same after an attempt that failed.
   *
   * @param attempts how many now have failed in a row at the same place
   * @param reached that place
   */
  public Step retry(long id, Duration pause, int attempts, String reached) {
    return advance(
        id,
        SubmissionEvent.RETRY,
        new With(null, pause, attempts, reached, null, null, null, null));
  }

  /** Holds a submission back for the reason; nothing of it may be loaded. */
  public Step refuse(long id, Refusal reason) {
    return advance(id, SubmissionEvent.REFUSE, With.reason(reason));
  }

  /** Lets a submission wait for an operator's word. */
  public Step ask(long id, Refusal reason) {
    return advance(id, SubmissionEvent.ASK, With.reason(reason));
  }

  /** Lets a submission wait until the house is whole again. */
  public Step awaitHouse(long id, Refusal reason, Duration pause) {
    return advance(
        id, SubmissionEvent.AWAIT_HOUSE, new With(reason, pause, 0, null, null, null, null, null));
  }

  /** It is loaded. */
  public Step load(long id) {
    return advance(id, SubmissionEvent.LOAD, With.NOTHING);
  }

  /** Stops a submission until an operator lets it go on. */
  public Step stop(long id) {
    return advance(id, SubmissionEvent.STOP, With.NOTHING);
  }

  /** Records the operator's word that a waiting submission may load. */
  public Step approve(long id, String actor, String why) {
    return advance(id, SubmissionEvent.APPROVE, With.word(actor, why));
  }

  /** Lets one that was sent as a whole add to what counts instead of replacing it. */
  public void makeAddendum(long id) {
    db.sql("update intake.submission set kind = 'addendum' where submission_id = :id")
        .param("id", id)
        .update();
  }

  /** Records a person's word that a waiting one is the whole of its year, and replaces. */
  public Step replace(long id, String actor, String why) {
    return advance(id, SubmissionEvent.REPLACE, With.word(actor, why));
  }

  /** Gives a submission up on an operator's word. What it waited for stays its reason. */
  public Step abandon(long id, String actor, String why) {
    return advance(id, SubmissionEvent.ABANDON, With.word(actor, why));
  }

  /** Records that a submission was withdrawn. */
  public Step withdraw(long id) {
    return advance(id, SubmissionEvent.WITHDRAW, With.NOTHING);
  }

  /**
   * Records that the sender has an answer, or that every attempt at one failed.
   *
   * @param archivedAs where the original lies; null where it is not in the archive
   */
  public Step answer(long id, @Nullable String archivedAs) {
    return advance(
        id, SubmissionEvent.ANSWER, new With(null, null, null, null, null, archivedAs, null, null));
  }

  /** Lets an answer wait until its folder can be written; no sweep waits for it. */
  public Step holdAnswer(long id, Duration pause) {
    return advance(
        id, SubmissionEvent.HOLD_ANSWER, new With(null, pause, null, null, null, null, null, null));
  }

  /** Records whether submissions are in effect, so that their bytes are known or read afresh. */
  public void setCurrent(List<Long> ids, boolean isCurrent) {
    db.sql("update intake.submission set is_current = :current where submission_id = any (:ids)")
        .param("current", isCurrent)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /**
   * Puts submissions that wait for the house to be whole again back into the line, and lets answers
   * that wait for their folder be tried again.
   *
   * @param isDueOnly only those whose time has come
   */
  public void resume(String actor, boolean isDueOnly) {
    List<Long> answers = find("is_answer_held and answered_at is null", isDueOnly);
    advance(answers, SubmissionEvent.RESTART, With.freshCount(null));
    transaction.executeWithoutResult(
        status -> {
          List<Long> waiting =
              find("state = 'waiting' and reason_code = '" + HOUSE + "'", isDueOnly);
          if (!waiting.isEmpty()) {
            advance(
                waiting,
                SubmissionEvent.RESUME,
                new With(null, null, null, null, Sweeps.join(db, actor), null, null, null));
          }
        });
  }

  private List<Long> find(String condition, boolean isDueOnly) {
    return db.sql(
            "select submission_id from intake.submission where "
                + condition
                + " and (not :due or retry_at is null or retry_at <= clock_timestamp())")
        .param("due", isDueOnly)
        .query(Long.class)
        .list();
  }

  /**
   * Puts one submission that failed, was stopped or waits for the house back into the line: into
   * its own sweep where that is not over, else at the end.
   *
   * @return its sweep, which the caller closes; nothing where it has ended or needs a word
   */
  public Optional<Long> restart(long id, String actor) {
    Optional<Long> sweep =
        transaction.execute(
            status -> {
              if (!mayRestart(id)) {
                return Optional.<Long>empty();
              }
              long line = unfinishedSweepOf(id).orElseGet(() -> Sweeps.join(db, actor));
              Step step = advance(id, SubmissionEvent.RESTART, With.freshCount(line));
              return step == Step.TAKEN ? Optional.of(line) : Optional.<Long>empty();
            });
    return sweep == null ? Optional.empty() : sweep;
  }

  private boolean mayRestart(long id) {
    return db.sql(
            """
            select 1 from intake.submission
            where submission_id = :id
              and (state in ('queued', 'running', 'stopped')
                or state = 'waiting' and reason_code = :house
                or state in ('refused', 'done') and answered_at is null)
            for update
            """)
        .param("house", HOUSE)
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private Optional<Long> unfinishedSweepOf(long id) {
    return db.sql(
            """
            select w.sweep_id from intake.submission s join intake.sweep w using (sweep_id)
            where s.submission_id = :id and w.finished_at is null
            for share of w
            """)
        .param("id", id)
        .query(Long.class)
        .optional();
  }
}
