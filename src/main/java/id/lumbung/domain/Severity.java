package id.lumbung.domain;

/** What a finding does to its row. */
public enum Severity {
  /** The row is held back. */
  GALAT,
  /** The row is loaded with a flag. */
  PERINGATAN,
  /** The row is loaded; somebody may want to know. */
  INFORMASI
}
