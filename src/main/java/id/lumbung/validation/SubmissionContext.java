package id.lumbung.validation;

import id.lumbung.reference.Regency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row's submission says about it.
 *
 * @param year data year
 * @param kbliVersion as said by the identity block, null for KBLI 2020
 * @param workersIncludeOwner {@code ya} or {@code tidak} as said by the identity block, else null
 * @param sheets by number, 1-based
 * @param isPrefilled whether the businesses of the year before were filled in for the sender: then
 *     only a status says that anybody looked at a row
 */
public record SubmissionContext(
    Regency regency,
    int year,
    @Nullable String kbliVersion,
    @Nullable String workersIncludeOwner,
    Map<Integer, SheetContext> sheets,
    ColumnFacts facts,
    boolean isPrefilled) {

  /** The context of a workbook that its sender filled from nothing. */
  public SubmissionContext(
      Regency regency,
      int year,
      @Nullable String kbliVersion,
      @Nullable String workersIncludeOwner,
      Map<Integer, SheetContext> sheets,
      ColumnFacts facts) {
    this(regency, year, kbliVersion, workersIncludeOwner, sheets, facts, false);
  }
}
