package id.lumbung.accounts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param at UTC, ISO 8601
 * @param actor who acted
 * @param account the user of the operating system that the program ran as
 * @param object what it was about; null where it was about everything
 * @param before of an edited setting what it was; null where it is new, and of everything else
 * @param after of an edited setting what it is; null where it is gone, and of everything else
 * @param outcome done, failed or denied; null where the act goes on or its process died
 */
public record AuditEntry(
    long entry,
    String at,
    String actor,
    String role,
    String account,
    String action,
    @Nullable String object,
    @Nullable String reason,
    @Nullable String before,
    @Nullable String after,
    @Nullable String outcome) {
  private static final String NONE = "–";

  /** What it was about, with what became of an edited setting; empty where about everything. */
  public String about() {
    String about = Objects.requireNonNullElse(object, "");
    return before == null && after == null
        ? about
        : about
            + ": "
            + Objects.requireNonNullElse(before, NONE)
            + " → "
            + Objects.requireNonNullElse(after, NONE);
  }
}
