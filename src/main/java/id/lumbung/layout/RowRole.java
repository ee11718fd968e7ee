package id.lumbung.layout;

import id.lumbung.domain.Coded;

/** What a physical row is for. Everything but {@link #DATA} is "not data" in the balance. */
public enum RowRole implements Coded {
  /** A row that speaks of one business. */
  DATA,
  /** A row above the header: title, logo, remarks. */
  TITLE,
  /** A row of the header itself. */
  HEADER,
  /** The row of column numbers under a header: 1 2 3 or (1) (2) (3). */
  NUMBERING,
  /** A grand total. */
  TOTAL,
  /** A total of a part, such as one district. */
  SUBTOTAL,
  /** A row without any content. */
  BLANK,
  /** The block of place, date, office and signature under a table. */
  SIGNATURE,
  /** The header once more, as printed pages repeat it. */
  REPEATED_HEADER,
  /** A row of a sheet that holds no businesses: recap, instructions, hidden, identity. */
  OTHER_SHEET,
  /** A row of a table of counts beside or below the list. */
  RECAP,
  /** The row by which a template shows how to fill it in. */
  EXAMPLE,
  /** A row that goes on with the business above it: a second product under a first. */
  CONTINUATION,
  /** A remark between or below the data rows. */
  NOTE;
}
