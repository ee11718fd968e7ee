package id.lumbung.accounts;

import id.lumbung.domain.Coded;

/** What somebody is in this installation. */
public enum Role implements Coded {
  /** Data officer of one regency. */
  PETUGAS,
  /** Watches runs at the province. */
  OPERATOR,
  /** Reads figures. */
  PIMPINAN,
  /** Does everything. */
  ADMIN;
}
