package id.lumbung.reference;

/**
 * A desa or kelurahan.
 *
 * @param code Kemendagri's code: {@code 62.06.01.2001}
 * @param districtCode Kemendagri's code of its district
 */
public record Village(String code, String districtCode, String name) {}
