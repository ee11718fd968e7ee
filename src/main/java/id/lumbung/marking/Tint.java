package id.lumbung.marking;

/**
 * The colours of marks. Also how a mark is known again in an answer that comes back: nobody else
 * uses just these.
 */
public enum Tint {
  /** Holds the row back. */
  GALAT("FFFFB5AD"),
  /** Should be looked at. */
  PERINGATAN("FFFFE399"),
  /** Good to know. */
  INFORMASI("FFD3E6FA"),
  /** A loaded row. */
  LOADED("FFD9F0DD"),
  /** A title of ours. */
  TITLE("FFE3E9EB");

  private final String argb;

  Tint(String argb) {
    this.argb = argb;
  }

  String argb() {
    return argb;
  }

  /** The colour of words that say the same on white: dark enough to read. */
  String letters() {
    return switch (this) {
      case GALAT -> "FFB3261E";
      case PERINGATAN -> "FF7A4F00";
      case INFORMASI -> "FF10242C";
      case LOADED -> "FF1B6E3C";
      case TITLE -> "FF0B4A63";
    };
  }

  /** The colour of a severity of findings. */
  public static Tint of(String severity) {
    return switch (severity) {
      case "galat" -> GALAT;
      case "peringatan" -> PERINGATAN;
      default -> INFORMASI;
    };
  }

  static boolean isOurs(String argb) {
    for (Tint tint : values()) {
      if (tint.argb.equalsIgnoreCase(argb)) {
        return true;
      }
    }
    return false;
  }
}
