package id.lumbung.reference;

import java.util.List;

/**
 * A regency (kabupaten) or city (kota).
 *
 * @param code Kemendagri's code with its dot: {@code 62.06}
 * @param bpsCode BPS's code, four bare digits; another number than Kemendagri's for 8 of 14
 * @param name without kind: {@code Katingan}
 * @param city whether it is a kota
 * @param shortName what offices call it: {@code Kotim}
 * @param aliases other spellings seen
 */
public record Regency(
    String code,
    String bpsCode,
    String name,
    boolean city,
    String capital,
    String shortName,
    List<String> aliases) {

  /** The official name: {@code Kabupaten Katingan}, {@code Kota Palangka Raya}. */
  public String fullName() {
    return (city ? "Kota " : "Kabupaten ") + name;
  }
}
