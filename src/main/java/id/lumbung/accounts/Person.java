package id.lumbung.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param name as the audit keeps it
 * @param regency Kemendagri code of a petugas' own regency; null for the other roles
 */
public record Person(String name, Role role, @Nullable String regency) {}
