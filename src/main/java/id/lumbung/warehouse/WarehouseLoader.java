package id.lumbung.warehouse;

import id.lumbung.settings.SqlModel;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a matched submission: observations, businesses, identities and the effect, in the caller's
 * one transaction. Everything or nothing: BI never sees half a regency.
 */
public final class WarehouseLoader {
  private final JdbcClient db;

  /** Uses the connection of the caller's transaction. */
  public WarehouseLoader(JdbcClient db) {
    this.db = db;
  }

  /**
   * Gathers the rows to load. The other methods about a load work on what was gathered in the same
   * transaction.
   */
  public void gather(Load load) {
    db.sql("set local enable_nestloop = off").update();
    db.sql(SqlModel.read("warehouse/gather_incoming.sql"))
        .param("submission", load.submission())
        .update();
    db.sql("set local enable_nestloop = on").update();
    db.sql("analyze incoming").update();
  }

  /** What the load would do to the stock of its regency and year. */
  public Shrinkage shrinkage(Load load) {
    return db.sql(SqlModel.read("warehouse/shrinkage.sql"))
        .param("regency", load.regency())
        .param("year", load.year())
        .query((row, n) -> new Shrinkage(row.getLong("before"), row.getLong("after")))
        .single();
  }

  /** The full submission in effect for a regency and year. */
  public Optional<Long> fullInEffect(String regency, int year) {
    return db.sql(
            """
            select submission_id from warehouse.effect
            where regency_code = :regency and data_year = :year and kind = 'full'
              and known_to = 'infinity'
            """)
        .param("regency", regency)
        .param("year", year)
        .query(Long.class)
        .optional();
  }

  /** Whether a submission has been loaded, ever. */
  public boolean isLoaded(long submission) {
    return db.sql("select 1 from warehouse.effect where submission_id = :submission limit 1")
        .param("submission", submission)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Loads a submission. The balance of the four outcomes must close, or nothing is written.
   *
   * @return the submissions that it supersedes
   * @throws StaleMatch if another submission was loaded since it was matched
   */
  public List<Long> load(Load load) {
    lockMoments();
    requireFreshMatch(load.submission());
    OffsetDateTime moment = nextMoment();
    run("insert_observations", load);
    run("insert_owners", load);
    run("insert_businesses", load);
    run("learn_niks", load);
    db.sql(SqlModel.read("warehouse/insert_identities.sql"))
        .param("submission", load.submission())
        .param("regency", load.regency())
        .param("moment", moment)
        .param("actor", load.actor())
        .update();
    run("remember_profiles", load);
    db.sql(SqlModel.read("matching/forget_keys.sql"))
        .param("submission", load.submission())
        .update();
    run("count_words", load);
    run("balance", load);
    List<Long> superseded = load.isFull() ? supersede(load, moment) : List.of();
    begin(load, moment);
    return superseded;
  }

  private void lockMoments() {
    db.sql("select moment from warehouse.last_moment for update").query(rs -> {});
  }

  private void requireFreshMatch(long submission) {
    boolean isFresh =
        db.sql(
                """
                select 1 from matching.matched m join warehouse.last_moment l on l.moment = m.moment
                where m.submission_id = :submission
                """)
            .param("submission", submission)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!isFresh) {
      throw new StaleMatch(submission);
    }
  }

  private OffsetDateTime nextMoment() {
    return db.sql("select warehouse.next_moment()").query(OffsetDateTime.class).single();
  }

  private void run(String model, Load load) {
    db.sql(SqlModel.read("warehouse/" + model + ".sql"))
        .param("submission", load.submission())
        .param("regency", load.regency())
        .param("year", load.year())
        .update();
  }

  private List<Long> supersede(Load load, OffsetDateTime moment) {
    return db.sql(
            """
            update warehouse.effect
            set known_to = :moment, ended_by = :submission, end_reason = 'superseded',
              end_actor = :actor
            where regency_code = :regency and data_year = :year and known_to = 'infinity'
            returning submission_id
            """)
        .param("moment", moment)
        .param("submission", load.submission())
        .param("actor", load.actor())
        .param("regency", load.regency())
        .param("year", load.year())
        .query(Long.class)
        .list();
  }

  private void begin(Load load, OffsetDateTime moment) {
    Long base = load.isFull() ? null : fullInEffect(load.regency(), load.year()).orElse(null);
    db.sql(
            """
            insert into warehouse.effect (submission_id, regency_code, data_year, kind,
              base_submission_id, known_from, reason, actor)
            values (:submission, :regency, :year, :kind, :base, :moment, 'loaded', :actor)
            """)
        .param("submission", load.submission())
        .param("regency", load.regency())
        .param("year", load.year())
        .param("kind", load.isFull() ? "full" : "addendum")
        .param("base", base)
        .param("moment", moment)
        .param("actor", load.actor())
        .update();
  }
}
