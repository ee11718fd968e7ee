package id.lumbung.accounts;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param at UTC, ISO 8601
 * @param actor who acted
 * @param account the user of the operating system that the program ran as
 * @param object what it was about; null where it was about everything
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
    @Nullable String outcome) {}
