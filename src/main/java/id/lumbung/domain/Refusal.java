package id.lumbung.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a whole file is refused or waits, with what fills the sentence that says so. Holds no text of
 * any cell, so that it may be logged.
 *
 * @param arguments named arguments of the sentence, masked
 */
public record Refusal(Reason reason, Map<String, String> arguments) {
  /** The argument that chooses among the sentences of a reason: {@code BERKAS_RUSAK.kutip}. */
  public static final String VARIANT = "ragam";

  private static final int MAX_ARGUMENT = 100;

  /** Keeps the order of the arguments. */
  public Refusal {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /**
   * A refusal.
   *
   * @param namesAndValues name, value, name, value …; long values are cut
   */
  public static Refusal of(Reason reason, Object... namesAndValues) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      String value = namesAndValues[i + 1].toString();
      arguments.put(
          namesAndValues[i].toString(),
          value.length() > MAX_ARGUMENT ? value.substring(0, MAX_ARGUMENT) + "…" : value);
    }
    return new Refusal(reason, arguments);
  }

  /**
   * A refusal with the sentence that says what exactly is wrong.
   *
   * @param variant the part of the sentence's key after the reason
   */
  public static Refusal as(Reason reason, String variant, Object... namesAndValues) {
    Object[] all = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
    all[namesAndValues.length] = VARIANT;
    all[namesAndValues.length + 1] = variant;
    return of(reason, all);
  }

  /** The word of receipts and bundles, such as {@code WILAYAH_BERTENTANGAN}. */
  public String code() {
    return reason.name();
  }
}
