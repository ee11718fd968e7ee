package id.lumbung.workbook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a whole file is not read: a code of the closed list and what the sentence for it needs.
 *
 * <p>Holds no text of any cell, so that it may be logged.
 */
public final class UnreadableWorkbook extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final LinkedHashMap<String, String> arguments;

  UnreadableWorkbook(Refusal refusal, Map<String, String> arguments) {
    super(refusal.name() + " " + arguments);
    this.code = refusal.name();
    this.arguments = new LinkedHashMap<>(arguments);
  }

  /** The refusal, such as {@code BERKAS_RUSAK}. */
  public String code() {
    return code;
  }

  /** The named values of the sentence, such as {@code lembar} and {@code baris}. */
  public Map<String, String> arguments() {
    return Map.copyOf(arguments);
  }
}
