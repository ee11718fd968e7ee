package id.lumbung.staging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it waits in the database.
 *
 * @param severity galat, peringatan or informasi
 * @param sheet name of the sheet; null where the whole file is meant
 * @param row 1-based; null where the whole sheet is meant
 * @param column 1-based; null where the whole row is meant
 * @param shown the cell's text, masked
 */
public record StagedFinding(
    String code,
    String severity,
    @Nullable String sheet,
    @Nullable Integer row,
    @Nullable Integer column,
    @Nullable String field,
    @Nullable String shown,
    Map<String, String> arguments) {

  /** Copies the arguments. */
  public StagedFinding {
    arguments = Map.copyOf(arguments);
  }
}
