package id.lumbung.validation;

import id.lumbung.domain.Mask;
import org.jspecify.annotations.Nullable;

/**
 * An owner's identity number as written, and what it is worth.
 *
 * @param value the digits as far as there are any, at most 20, null when none
 */
public record Nik(@Nullable String value, NikClass nikClass) {
  static final Nik MISSING = new Nik(null, NikClass.MISSING);

  /** Whether it is sixteen digits of sound structure. */
  public boolean usable() {
    return nikClass == NikClass.VALID;
  }

  /** Masked: at most the last four digits. */
  @Override
  public String toString() {
    return nikClass + (value == null ? "" : " " + Mask.nik(value));
  }
}
