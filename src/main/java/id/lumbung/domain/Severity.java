package id.lumbung.domain;

/** What a finding does to its row. */
public enum Severity implements Coded {
  /** The row is held back. */
  GALAT,
  /** The row is loaded with a flag. */
  PERINGATAN,
  /** The row is loaded; somebody may want to know. */
  INFORMASI
}
