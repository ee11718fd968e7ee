package id.lumbung.staging;

import id.lumbung.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring rows of a sheet with one fate other than being loaded.
 *
 * @param sheet name of the sheet
 * @param row first row, 1-based
 * @param toRow last row, 1-based
 * @param because what the row is, the rule it repeats by, or the codes that hold it back
 */
public record OutcomeRun(
    String sheet, int row, int toRow, Outcome outcome, @Nullable String because) {}
