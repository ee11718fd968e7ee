package id.lumbung.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which regency and data year a submission speaks of, and how.
 *
 * @param regency Kemendagri code
 * @param scope how much of the year it says that it holds
 * @param parent the submission that an addendum says it belongs to, null when it says none
 */
public record Address(
    String regency, int year, SubmissionKind kind, Scope scope, @Nullable Long parent) {}
