package id.lumbung.reference;

import java.util.List;

/**
 * A kecamatan.
 *
 * @param code Kemendagri's code: {@code 62.06.01}
 * @param regencyCode Kemendagri's code of its regency
 * @param bpsCode BPS's code, seven bare digits
 */
public record District(
    String code, String regencyCode, String bpsCode, String name, List<String> aliases) {}
