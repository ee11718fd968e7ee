package id.lumbung.staging;

import id.lumbung.domain.Severity;
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

  /** The argument that says of how many cells or rows one finding speaks; absent for one. */
  public static final String TIMES = "banyak";

  /** Of how many cells or rows it speaks, 1 at least. */
  public int times() {
    String times = arguments.get(TIMES);
    return times == null || !times.matches("[0-9]{1,9}") ? 1 : Integer.parseInt(times);
  }

  /** Whether it leaves its row as it is and may be answered. */
  public boolean isWarning() {
    return severity.equals(Severity.PERINGATAN.code());
  }

  /** Copies the arguments. */
  public StagedFinding {
    arguments = Map.copyOf(arguments);
  }
}
