package id.lumbung.publication;

/** What a text outside tables is to its page, which decides its letters. */
public enum Face {
  /** Whose page it is. */
  OFFICE,
  /** The page's statement. */
  TITLE,
  /** The answer of the first page. */
  HEADLINE,
  /** What is counted. */
  LEAD,
  /** What follows. */
  HEADING,
  /** A sentence to read. */
  BODY,
  /** Beside the matter. */
  SMALL,
  /** That not everyone may see it. */
  WARNING,
  /** The value of a card. */
  CARD
}
