package id.lumbung.accounts;

import java.util.Locale;

/** What somebody is in this installation. */
public enum Role {
  /** Data officer of one regency. */
  PETUGAS,
  /** Watches runs at the province. */
  OPERATOR,
  /** Reads figures. */
  PIMPINAN,
  /** Does everything. */
  ADMIN;

  /** The word of the database and of the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
