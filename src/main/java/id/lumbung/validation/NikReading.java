package id.lumbung.validation;

import id.lumbung.validation.UmkmRecord.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A NIK with what its digits say, where they are sound. */
record NikReading(Nik nik, @Nullable LocalDate birthDate, @Nullable Sex sex) {
  static final NikReading NONE = new NikReading(Nik.MISSING, null, null);

  static NikReading unusable(@Nullable String digits, NikClass nikClass) {
    String kept = digits == null || digits.isEmpty() ? null : digits;
    if (kept != null && kept.length() > 20) {
      kept = kept.substring(0, 20);
    }
    return new NikReading(new Nik(kept, nikClass), null, null);
  }
}
