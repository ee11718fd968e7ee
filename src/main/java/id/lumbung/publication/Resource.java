package id.lumbung.publication;

import java.util.Locale;

/**
 * A table of the open data.
 *
 * @param code of the indicator; empty for the table of all
 * @param file its name in the folder
 * @param bytes its size
 * @param sha256 of its bytes, as hexadecimal digits
 */
record Resource(String code, String file, long bytes, String sha256) {
  /** The name by which descriptions refer to it. */
  String name() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** An indicator's code as the name of a file. */
  static String slug(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
