package id.lumbung.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see it.
 *
 * @param regency Kemendagri code of a petugas' regency; null for the other roles
 * @param created UTC, ISO 8601
 * @param disabled UTC, ISO 8601; null for one who may come in
 */
public record Account(
    String user,
    String role,
    @Nullable String regency,
    String created,
    String createdBy,
    @Nullable String disabled,
    @Nullable String disabledBy) {}
