package id.lumbung.intake;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was taken from the inbox together is loaded together, in the order its content fixes,
 * whatever process does it: a sweep is open for arrivals, then closed, then finished with the
 * figures. One is open at a time, and sweeps load one after another. Works in transactions of its
 * own unless the caller has one.
 */
public record Sweeps(JdbcClient db, TransactionTemplate transaction) {
  /** The sweep that is open for arrivals; opened if there is none. */
  public long open(String actor) {
    Long number = transaction.execute(status -> join(db, actor));
    return number == null ? 0 : number;
  }

  /** The open sweep, kept open until the caller's transaction ends. */
  static long join(JdbcClient db, String actor) {
    while (true) {
      Optional<Long> open =
          db.sql("select sweep_id from intake.sweep where closed_at is null for share")
              .query(Long.class)
              .optional();
      if (open.isPresent()) {
        return open.get();
      }
      db.sql("insert into intake.sweep (actor) values (:actor) on conflict do nothing")
          .param("actor", actor)
          .update();
    }
  }

  /** Closes a sweep for arrivals. Repeating it changes nothing. */
  public void close(long sweep) {
    db.sql(
            """
            update intake.sweep set closed_at = clock_timestamp()
            where sweep_id = :sweep and closed_at is null
            """)
        .param("sweep", sweep)
        .update();
  }

  /**
   * Closes the open sweep unless a living process still registers what it has claimed.
   *
   * @param silenceSeconds how long a living process may be silent
   * @return whether one was closed
   */
  public boolean closeUnlessReceiving(long silenceSeconds) {
    return db.sql(
                """
                update intake.sweep set closed_at = clock_timestamp()
                where closed_at is null and not exists (
                  select from intake.node
                  where is_receiving and left_at is null
                    and heartbeat_at >= clock_timestamp() - make_interval(secs => :silence))
                """)
            .param("silence", silenceSeconds)
            .update()
        > 0;
  }

  /** How long the open sweep has been open, in seconds; zero where none is. */
  public long openSeconds() {
    return db.sql(
            """
            select coalesce(extract(epoch from clock_timestamp() - min(opened_at)), 0)::bigint
            from intake.sweep where closed_at is null
            """)
        .query(Long.class)
        .single();
  }

  /**
   * Ends a sweep.
   *
   * @param isComputed whether the figures stand on all that it loaded
   */
  public void finish(long sweep, boolean isComputed) {
    db.sql(
            """
            update intake.sweep
            set finished_at = clock_timestamp(), is_computed = :computed
            where sweep_id = :sweep and finished_at is null
            """)
        .param("sweep", sweep)
        .param("computed", isComputed)
        .update();
  }

  /** Whether all of these sweeps are finished. */
  public boolean areFinished(Collection<Long> sweeps) {
    return db.sql(
            """
            select not exists (
              select from intake.sweep where sweep_id = any (:sweeps) and finished_at is null)
            """)
        .param("sweeps", sweeps.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Whether the figures stand on all that these sweeps loaded. */
  public boolean areComputed(Collection<Long> sweeps) {
    return db.sql(
            """
            select coalesce(bool_and(is_computed), true) from intake.sweep
            where sweep_id = any (:sweeps)
            """)
        .param("sweeps", sweeps.toArray(Long[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Whether a sweep is under way or open. */
  public boolean isAnyUnfinished() {
    return db.sql("select exists (select from intake.sweep where finished_at is null)")
        .query(Boolean.class)
        .single();
  }
}
