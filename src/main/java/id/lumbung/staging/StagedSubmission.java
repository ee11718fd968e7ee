package id.lumbung.staging;

import id.lumbung.domain.Outcome;
import id.lumbung.settings.SqlModel;
import id.lumbung.validation.Rule;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is staged of a submission. */
public record StagedSubmission(JdbcClient db, JsonMapper json) {
  private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

  /** How many rows are staged, and how many of them with each verdict. */
  public record Counts(long seen, long loadable, long quarantined, long notData) {
    /** Rows that speak of businesses. */
    public long data() {
      return loadable + quarantined;
    }
  }

  /**
   * A number that no submission has, and no other session of the database at this time: for what is
   * staged in a transaction that will be rolled back.
   */
  public long numberOfNobody() {
    return db.sql("select -pg_backend_pid()").query(Long.class).single();
  }

  /** Counts the staged rows. */
  public Counts counts(long submission) {
    return db.sql(
            """
            select count(*) as seen,
              count(*) filter (where verdict = 'loadable') as loadable,
              count(*) filter (where verdict = 'quarantined') as quarantined,
              count(*) filter (where verdict = 'not_data') as not_data
            from staging.staged_row where submission_id = :submission
            """)
        .param("submission", submission)
        .query(Counts.class)
        .single();
  }

  /**
   * How many data rows of each district there are, whatever becomes of them; those whose district
   * could not be told under an empty code.
   */
  public Map<String, Long> dataRowsByDistrict(long submission) {
    Map<String, Long> counts = new HashMap<>();
    db.sql(
            """
            select coalesce(district_code, '') as district_code, count(*) as data_rows
            from staging.staged_row
            where submission_id = :submission and verdict <> 'not_data'
            group by 1
            """)
        .param("submission", submission)
        .query(
            row -> {
              counts.put(row.getString("district_code"), row.getLong("data_rows"));
            });
    return counts;
  }

  /**
   * The rows, by sheet, whose annual sales are hundreds of times off those of their kind in the
   * file.
   */
  public Map<Integer, List<Integer>> farSales(long submission) {
    Map<Integer, List<Integer>> rows = new TreeMap<>();
    db.sql(SqlModel.read("staging/far_sales.sql"))
        .param("submission", submission)
        .query(
            row -> {
              rows.computeIfAbsent(row.getInt("sheet"), none -> new ArrayList<>())
                  .add(row.getInt("row"));
            });
    return rows;
  }

  /** Holds every loadable row back, because the whole file is refused. */
  public void quarantineAll(long submission) {
    db.sql(
            """
            update staging.staged_row set verdict = 'quarantined', because = 'refused'
            where submission_id = :submission and verdict = 'loadable'
            """)
        .param("submission", submission)
        .update();
    db.sql("delete from staging.duplicate where submission_id = :submission")
        .param("submission", submission)
        .update();
  }

  /**
   * Notes for the sender that the submission replaces an earlier one of its regency and year.
   *
   * @param since when the earlier one began to count
   */
  public void noteResubmission(
      long submission,
      String regency,
      int year,
      long earlier,
      OffsetDateTime since,
      String severity) {
    db.sql(SqlModel.read("staging/note_resubmission.sql"))
        .param("submission", submission)
        .param("regency", regency)
        .param("year", year)
        .param("earlier", earlier)
        .param("since", since)
        .param("severity", severity)
        .update();
  }

  /** Tells the sender something of the whole submission; told again it is replaced. */
  public void tell(long submission, Rule rule, String severity, Map<String, String> arguments) {
    db.sql(SqlModel.read("staging/tell_of_file.sql"))
        .param("submission", submission)
        .param("code", rule.name())
        .param("severity", severity)
        .param("arguments", json.writeValueAsString(arguments))
        .update();
  }

  /**
   * Closes the balance of a submission that was loaded: the four outcomes must add up.
   *
   * @param loaded rows written to the register
   * @param closed businesses that are no longer active
   */
  public void close(
      long submission,
      long loaded,
      long newBusinesses,
      long carriedOver,
      long changed,
      long closed) {
    db.sql(SqlModel.read("staging/close_balance.sql"))
        .param("submission", submission)
        .param("loaded", loaded)
        .param("newBusinesses", newBusinesses)
        .param("carriedOver", carriedOver)
        .param("changed", changed)
        .param("closed", closed)
        .update();
  }

  /** The balance of a loaded submission; of another one what its staged rows say. */
  public Balance balance(long submission) {
    return db.sql("select * from staging.balance where submission_id = :submission")
        .param("submission", submission)
        .query(Balance.class)
        .optional()
        .orElseGet(() -> unloaded(submission));
  }

  /** The balances of those of some submissions that were loaded, by their numbers. */
  public Map<Long, Balance> balances(Collection<Long> submissions) {
    RowMapper<Balance> mapper = new SimplePropertyRowMapper<>(Balance.class);
    Map<Long, Balance> balances = new HashMap<>();
    db.sql("select * from staging.balance where submission_id = any (:submissions)")
        .param("submissions", submissions.toArray(Long[]::new))
        .query(
            row -> {
              balances.put(row.getLong("submission_id"), mapper.mapRow(row, row.getRow()));
            });
    return balances;
  }

  /** Nothing of a submission that is refused or waits has been loaded: its rows are held back. */
  private Balance unloaded(long submission) {
    return db.sql(
            """
            select count(*) as seen, 0 as loaded,
              count(*) filter (where outcome in ('loaded', 'quarantined')) as quarantined,
              count(*) filter (where outcome = 'duplicate') as duplicate,
              count(*) filter (where outcome = 'not_data') as not_data,
              0 as new_businesses, 0 as carried_over, 0 as changed, 0 as closed
            from staging.row_outcome where submission_id = :submission
            """)
        .param("submission", submission)
        .query(Balance.class)
        .single();
  }

  /**
   * Rows that were not loaded, neighbours with one fate together, in file order.
   *
   * @param held why no row of the submission was loaded ({@code refused}, {@code waiting}); null
   *     where it was loaded
   */
  public List<OutcomeRun> outcomes(long submission, @Nullable String held) {
    return db.sql(SqlModel.read("staging/outcome_runs.sql"))
        .param("submission", submission)
        .param("held", held)
        .query(
            (row, n) ->
                new OutcomeRun(
                    row.getString("sheet"),
                    row.getInt("row"),
                    row.getInt("to_row"),
                    Outcome.ofCode(row.getString("outcome")),
                    row.getString("because")))
        .list();
  }

  /**
   * What is told about a submission: about the file first, then in file order. What holds for a
   * whole column stands once, with the argument {@link StagedFinding#TIMES}.
   */
  public List<StagedFinding> findings(long submission) {
    return db.sql(SqlModel.read("staging/findings.sql"))
        .param("submission", submission)
        .param("whole", Rule.ofWholes())
        .query(
            (row, n) ->
                new StagedFinding(
                    row.getString("code"),
                    row.getString("severity"),
                    row.getString("sheet"),
                    row.getObject("row", Integer.class),
                    row.getObject("column", Integer.class),
                    row.getString("field"),
                    row.getString("shown"),
                    json.readValue(row.getString("arguments"), ARGUMENTS)))
        .list();
  }
}
