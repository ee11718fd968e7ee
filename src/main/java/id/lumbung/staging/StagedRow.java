package id.lumbung.staging;

import id.lumbung.domain.Coded;
import id.lumbung.validation.Finding;
import id.lumbung.validation.UmkmRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One physical row with its verdict.
 *
 * @param sheet 1-based position of the sheet
 * @param row 1-based row as the spreadsheet program shows it
 * @param verdict what the reader and the rules say of it
 * @param because what a row that is not data is; null for data
 * @param record the typed record; null for a row that is not data
 * @param keys by what it is found again; null for a row that is not data
 * @param origin where it was sent first, of a row to mend that came back; null for all others
 * @param findings all that was noticed about the row
 * @param reason what the sender answered beside it to its warnings; null where nothing
 */
public record StagedRow(
    int sheet,
    int row,
    Verdict verdict,
    @Nullable String because,
    @Nullable UmkmRecord record,
    @Nullable RowKeys keys,
    @Nullable RowOrigin origin,
    List<Finding> findings,
    @Nullable String reason) {

  /** Copies the findings. */
  public StagedRow {
    findings = List.copyOf(findings);
  }

  /** What the reader and the rules say of a row. */
  public enum Verdict implements Coded {
    /** Will be loaded, unless it repeats another row. */
    LOADABLE,
    /** Held back by a galat. */
    QUARANTINED,
    /** Title, header, total, blank and the like. */
    NOT_DATA
  }
}
