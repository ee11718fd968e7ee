package id.lumbung.validation;

import id.lumbung.reference.Regency;

/**
 * One place of a file that names a regency.
 *
 * @param source where, in the words of the file: {@code Kode Wilayah 6206 (…)}
 */
record RegionEvidence(String source, Regency regency) {
  String shown() {
    return regency.fullName() + " (" + regency.code() + ")";
  }
}
