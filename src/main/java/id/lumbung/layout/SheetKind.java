package id.lumbung.layout;

/** What a sheet is for. Only the rows of {@link #DATA} can be of a business. */
public enum SheetKind {
  /** A table of businesses. */
  DATA,
  /** The block of label and value that says whose data these are. */
  IDENTITY,
  /** A sheet that an answer or a template of ours added. */
  OWN,
  /** The sheet of an answer of ours on which its sender says what headings mean. */
  LESSONS,
  /** Counts that repeat what other sheets hold. */
  RECAP,
  /** How to fill in the workbook, lists to choose from. */
  INSTRUCTIONS,
  /** Hidden by the sender, such as last year's sheet. */
  HIDDEN,
  /** A table of cooperatives, which are not businesses of this register. */
  COOPERATIVES,
  /** A table of businesses that says it is of another year than the file. */
  OTHER_YEAR,
  /** No row with content. */
  EMPTY,
  /** Rows, but no header that could be understood. */
  NO_HEADER
}
