package id.lumbung.reference;

import java.util.Optional;

/** Size class of a business, from the smallest. Large is no UMKM and yet a class. */
public enum SizeClass {
  /** Usaha mikro. */
  MIKRO("micro", "mikro"),
  /** Usaha kecil. */
  KECIL("small", "kecil"),
  /** Usaha menengah. */
  MENENGAH("medium", "menengah"),
  /** Usaha besar. */
  BESAR("large", "besar");

  private final String code;
  private final String indonesian;

  SizeClass(String code, String indonesian) {
    this.code = code;
    this.indonesian = indonesian;
  }

  /** The English word of tables and JSON. */
  public String code() {
    return code;
  }

  /** The Indonesian word of laws and workbooks, in lower case. */
  public String indonesian() {
    return indonesian;
  }

  /** The class of an English code. */
  public static Optional<SizeClass> ofCode(String code) {
    for (SizeClass each : values()) {
      if (each.code.equals(code)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
