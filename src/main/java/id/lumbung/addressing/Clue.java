package id.lumbung.addressing;

import id.lumbung.domain.Coded;

/**
 * Where in a file something is said about whose it is. Sentences name these by texts of their own:
 * {@code source.file_name} in the bundle {@code receipt}.
 */
public enum Clue implements Coded {
  IDENTITY_CODE,
  IDENTITY_NAME,
  IDENTITY_YEAR,
  FILE_NAME,
  TITLE,
  REGENCY_COLUMN,
  DISTRICT_NAME;
}
