package id.lumbung.addressing;

import id.lumbung.reference.Regency;

/**
 * One place of a file that names a regency.
 *
 * @param detail what stands there, where a name alone would not explain it; else empty
 */
record RegionClue(Clue source, String detail, Regency regency) {
  RegionClue(Clue source, Regency regency) {
    this(source, "", regency);
  }

  String shown() {
    return regency.fullName() + " (" + regency.code() + ")" + detail;
  }
}
