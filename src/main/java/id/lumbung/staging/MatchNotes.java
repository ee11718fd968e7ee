package id.lumbung.staging;

import id.lumbung.settings.SqlModel;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What matching says about staged rows: which repeat others, what the sender is told, and what is
 * held back. In the caller's transaction.
 */
public record MatchNotes(JdbcTemplate db) {
  private static final String DUPLICATE = "submission_id, sheet, row, of_sheet, of_row, rule";

  /** Takes back what an earlier try of matching said. */
  public void forget(long submission) {
    db.update("delete from staging.duplicate where submission_id = ?", submission);
    db.update(
        "delete from staging.finding where submission_id = ? and origin = 'match'", submission);
    db.update(
        "update staging.finding set is_answered = false where submission_id = ? and is_answered",
        submission);
  }

  /** Notes the rows that say again, cell by cell, what an earlier row says. */
  public void findExactRepeats(long submission) {
    run("exact_duplicates", Map.of("submission", submission));
  }

  /** Collects the rows of a submission that repeat others, and writes them in time. */
  public final class Repeats {
    private final CopyText rows = new CopyText();
    private final long submission;

    private Repeats(long submission) {
      this.submission = submission;
    }

    /**
     * Notes that a row repeats an earlier one; sheets and rows are 1-based.
     *
     * @param rule by which it is told
     */
    public void add(int sheet, int row, int ofSheet, int ofRow, String rule) {
      rows.value(submission).value(sheet).value(row).value(ofSheet).value(ofRow).value(rule).end();
      rows.intoWhenLarge(db, "staging.duplicate", DUPLICATE);
    }

    /** Writes what is left. */
    public void end() {
      rows.into(db, "staging.duplicate", DUPLICATE);
    }
  }

  /** Repeats to be noted one by one. */
  public Repeats repeats(long submission) {
    return new Repeats(submission);
  }

  /**
   * Tells the sender of the repeats.
   *
   * @param exact severity of those that say the same cell by cell
   * @param similar severity of the others
   */
  public void tellRepeats(long submission, String exact, String similar) {
    run(
        "report_duplicates",
        Map.of("submission", submission, "exactSeverity", exact, "similarSeverity", similar));
  }

  /** Tells the sender of the rows of the temporary relation {@code slipped_sales}. */
  public void tellSlippedSales(long submission, String severity) {
    run("note_slipped_sales", Map.of("submission", submission, "severity", severity));
  }

  /** Tells the sender of the rows of the temporary relation {@code shared_nik}. */
  public void tellSharedNiks(long submission) {
    run("note_shared_niks", Map.of("submission", submission));
  }

  /**
   * Tells the sender of the keys in the temporary relation {@code keyed} that are not followed.
   *
   * @param repeated severity where several rows have one key
   * @param unfitting severity where a key does not fit its row
   */
  public void tellKeys(long submission, String repeated, String unfitting) {
    run(
        "note_keys",
        Map.of(
            "submission",
            submission,
            "repeatedSeverity",
            repeated,
            "unfittingSeverity",
            unfitting));
  }

  /** Keeps what the sender wrote beside rows as answers to their warnings. */
  public void keepReasons(long submission) {
    run("keep_reasons", Map.of("submission", submission, "actor", "submission " + submission));
  }

  /** Does not tell the warnings that the temporary relation {@code answered} names. */
  public void quiet(long submission) {
    run("quiet_answered", Map.of("submission", submission));
  }

  /**
   * Holds back the rows that a finding of matching makes a galat.
   *
   * @return how many
   */
  public int holdBack(long submission) {
    return run("quarantine_by_findings", Map.of("submission", submission));
  }

  private int run(String model, Map<String, Object> parameters) {
    return new NamedParameterJdbcTemplate(db)
        .update(SqlModel.read("staging/" + model + ".sql"), parameters);
  }
}
