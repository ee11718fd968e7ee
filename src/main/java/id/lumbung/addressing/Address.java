package id.lumbung.addressing;

import id.lumbung.reference.Regency;
import id.lumbung.validation.Refusal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which regency and data year a file speaks of, or why that cannot be told. */
public sealed interface Address {
  /** What a submission does to earlier ones of its regency and year. */
  enum Kind {
    /** Replaces all of them. */
    FULL,
    /** Adds to them or corrects them. */
    ADDENDUM
  }

  /**
   * The file can be told to belong somewhere.
   *
   * @param parent the submission that an addendum says it belongs to, null when it says none
   */
  record Addressed(Regency regency, int year, Kind kind, @Nullable Long parent)
      implements Address {}

  /** The file cannot; code is the name of a {@link Refusal}. */
  record Refused(String code, Map<String, String> arguments) implements Address {}

  /** Handles either case. */
  default <T extends @Nullable Object> T fold(
      Function<? super Addressed, ? extends T> addressed,
      Function<? super Refused, ? extends T> refused) {
    if (this instanceof Addressed to) {
      return addressed.apply(to);
    }
    return refused.apply((Refused) this);
  }
}
