package id.lumbung.warehouse;

import id.lumbung.settings.Columns;
import id.lumbung.settings.SqlModel;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a matched submission: observations, businesses, identities and the effect, in the caller's
 * one transaction. Everything or nothing: BI never sees half a regency.
 */
public record WarehouseLoader(JdbcClient db, Moments moments) {
  /** What the load would do to the stock of its regency and year. */
  public Shrinkage shrinkage(Load load) {
    return db.sql(SqlModel.read("warehouse/shrinkage.sql"))
        .param("regency", load.regency())
        .param("year", load.year())
        .query(Shrinkage.class)
        .single();
  }

  /**
   * Keeps which active businesses the rows of {@code incoming} do not name. Noting it again
   * replaces it.
   *
   * @return how many
   */
  public int noteNotNamed(Load load) {
    db.sql("delete from warehouse.not_named where submission_id = :submission")
        .param("submission", load.submission())
        .update();
    return db.sql(SqlModel.read("warehouse/note_not_named.sql"))
        .param("submission", load.submission())
        .param("regency", load.regency())
        .param("year", load.year())
        .update();
  }

  /**
   * How many active businesses of the year before the regency does not name for the year of a load;
   * nothing where it reported none for that year. Counts the load once it is done.
   */
  public Optional<Long> notNamed(Load load) {
    return db.sql(SqlModel.read("warehouse/not_named.sql"))
        .param("regency", load.regency())
        .param("year", load.year())
        .query((row, n) -> Optional.ofNullable(row.getObject("not_named", Long.class)))
        .single();
  }

  /** Whether what counts for the regency and year of a load is a part; not where nothing counts. */
  public boolean isPart(Load load) {
    return new PartYears(db, moments).isPart(load.regency(), load.year());
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

  /**
   * The submissions in effect for a regency and year, the one that began to count last at the end.
   */
  public List<Long> inEffect(String regency, int year) {
    return db.sql(
            """
            select submission_id from warehouse.effect
            where regency_code = :regency and data_year = :year and known_to = 'infinity'
            order by known_from, submission_id
            """)
        .param("regency", regency)
        .param("year", year)
        .query(Long.class)
        .list();
  }

  /** When a submission first began to count. */
  public OffsetDateTime firstInEffect(long submission) {
    return db.sql(
            """
            select min(known_from) from warehouse.effect where submission_id = :submission
            """)
        .param("submission", submission)
        .query(OffsetDateTime.class)
        .single();
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
   * What a load did.
   *
   * @param superseded the submissions that count no longer
   */
  public record Loaded(List<Long> superseded, RegisterChange change) {
    /** Copies the list. */
    public Loaded {
      superseded = List.copyOf(superseded);
    }
  }

  /**
   * Loads the rows of the temporary relation {@code incoming}.
   *
   * @param isPart whether with it the regency's year is not whole yet
   */
  public Loaded load(Load load, boolean isPart) {
    OffsetDateTime moment = moments.next();
    insertObservations(load);
    profileColumns(load);
    run("insert_owners", load);
    run("insert_businesses", load);
    run("learn_niks", load);
    insertIdentities(load, moment);
    RegisterChange change = change(load);
    List<Long> superseded = load.isFull() ? supersede(load, moment) : List.of();
    begin(load, isPart, moment);
    return new Loaded(superseded, change);
  }

  /** One observation per row to load: what was staged is kept in the columns of the same names. */
  private void insertObservations(Load load) {
    Columns columns = Columns.of(db, "warehouse.observation").without("regency_code", "data_year");
    db.sql(
            """
            insert into warehouse.observation (regency_code, data_year, %s)
            select :regency, :year, %s
            from incoming i
            join staging.staged_row s
              on s.submission_id = :submission and s.sheet = i.sheet and s.row = i.row
            on conflict do nothing
            """
                .formatted(columns.listed(), columns.listed("s")))
        .param("submission", load.submission())
        .param("regency", load.regency())
        .param("year", load.year())
        .update();
  }

  /** One identity per row to load, of observations, businesses and owners that are there. */
  private void insertIdentities(Load load, OffsetDateTime moment) {
    int identities =
        db.sql(SqlModel.read("warehouse/insert_identities.sql"))
            .param("submission", load.submission())
            .param("regency", load.regency())
            .param("moment", moment)
            .param("actor", load.actor())
            .update();
    long rows = db.sql("select count(*) from incoming").query(Long.class).single();
    if (identities != rows) {
      throw new IllegalStateException(
          "Submission %d: %d rows to load but %d of a business in the register"
              .formatted(load.submission(), rows, identities));
    }
  }

  private void profileColumns(Load load) {
    db.sql(SqlModel.read("warehouse/profile_columns.sql"))
        .param("submission", load.submission())
        .param("regency", load.regency())
        .update();
  }

  private RegisterChange change(Load load) {
    return db.sql(SqlModel.read("warehouse/register_change.sql"))
        .param("submission", load.submission())
        .param("regency", load.regency())
        .query(RegisterChange.class)
        .single();
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

  private void begin(Load load, boolean isPart, OffsetDateTime moment) {
    Long base = load.isFull() ? null : fullInEffect(load.regency(), load.year()).orElse(null);
    db.sql(
            """
            insert into warehouse.effect (submission_id, regency_code, data_year, kind,
              base_submission_id, is_part, known_from, reason, actor)
            values (:submission, :regency, :year, :kind, :base, :part, :moment, 'loaded', :actor)
            """)
        .param("submission", load.submission())
        .param("regency", load.regency())
        .param("year", load.year())
        .param("kind", load.isFull() ? "full" : "addendum")
        .param("base", base)
        .param("part", isPart)
        .param("moment", moment)
        .param("actor", load.actor())
        .update();
  }
}
