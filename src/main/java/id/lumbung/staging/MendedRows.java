package id.lumbung.staging;

import id.lumbung.settings.Columns;
import id.lumbung.settings.SqlModel;
import id.lumbung.validation.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that were held back and mended since: a full submission that still says them as they were
 * does not undo that. Uses the caller's transaction.
 */
public record MendedRows(JdbcClient db) {
  /**
   * Notes which row each row of an addendum mends, if it says where it comes from.
   *
   * @param sources the submissions it may come from, the latest last, with the names of their files
   */
  public void note(long addendum, Map<Long, String> sources) {
    db.sql(SqlModel.read("staging/note_mended.sql"))
        .param("submission", addendum)
        .param("sources", sources.keySet().toArray(Long[]::new))
        .param("files", sources.values().toArray(String[]::new))
        .update();
  }

  /**
   * Lets the rows of a full submission that are held back, and say what was mended since, say what
   * mended them; from then on they are loadable. Done again it takes what mended them later.
   *
   * @param counted the submissions that count until now, the latest last
   */
  public void keep(long full, Collection<Long> counted) {
    db.sql(SqlModel.read("staging/find_mended.sql"))
        .param("submission", full)
        .param("counted", counted.toArray(Long[]::new))
        .update();
    takeOver(full);
    db.sql(SqlModel.read("staging/forget_of_mended.sql"))
        .param("submission", full)
        .param("whole", Rule.ofWholes())
        .update();
    db.sql("drop table mended").update();
  }

  private void takeOver(long full) {
    Columns said =
        Columns.of(db, "staging.staged_row")
            .without("submission_id", "sheet", "\"row\"", "verdict", "because");
    db.sql(
            """
            update staging.staged_row s
            set (verdict, because, %s) = row('loadable', null, %s)
            from mended m
            join staging.staged_row b
              on b.submission_id = m.by_submission_id and b.sheet = m.by_sheet and b.row = m.by_row
            where s.submission_id = :submission and s.sheet = m.sheet and s.row = m.row
            """
                .formatted(said.listed(), said.listed("b")))
        .param("submission", full)
        .update();
  }

  /**
   * Rows of a full submission that say what mended them before.
   *
   * @param sheet name of the sheet
   * @param row 1-based row as the spreadsheet program shows it
   * @param by the addendum that mended it
   */
  public record Kept(String sheet, int row, long by) {}

  /** Those rows, in file order. */
  public List<Kept> kept(long full) {
    return db.sql(
            """
            select t.name as sheet, s.row, s.mended_by as by
            from staging.staged_row s
            join staging.sheet t on t.submission_id = s.submission_id and t.sheet = s.sheet
            where s.submission_id = :submission and s.mends is not null
              and s.mended_by <> :submission and s.verdict = 'loadable'
            order by s.sheet, s.row
            """)
        .param("submission", full)
        .query(Kept.class)
        .list();
  }
}
