package id.lumbung.workbook;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell as the file stores it, before anybody decides what it means.
 *
 * @param column 1-based column as the spreadsheet program counts it (A = 1)
 * @param kind what the file says the cell is
 * @param text for {@link Kind#TEXT} the text; for numbers and dates the literal of the file ({@code
 *     6.2010101010001E15}), with the digits in front that its format shows but in no other
 *     displayed form; for errors the error text ({@code #N/A}); for booleans {@code TRUE} or {@code
 *     FALSE}
 * @param moment the date and time of a {@link Kind#DATE}, otherwise null
 * @param formula whether the value is the cached result of a formula
 */
public record RawCell(
    int column, Kind kind, String text, @Nullable LocalDateTime moment, boolean formula) {

  /**
   * Stands for a character that no text can hold: the NUL that a broken program or a wrong encoding
   * left. No database takes it, and leaving it out would join what it parted.
   */
  public static final char BROKEN = '\uFFFD';

  /** Puts {@link #BROKEN} where the file has a NUL. */
  public RawCell {
    text = text.indexOf('\0') < 0 ? text : text.replace('\0', BROKEN);
  }

  /**
   * The text of an error cell whose formula has no value in the file: a program that does not
   * compute wrote it. Who opens the file in Excel sees a value.
   */
  public static final String NOT_COMPUTED = "#RUMUS!";

  /** What the file says a cell holds. A cell without any content is not a cell of a row. */
  public enum Kind {
    /** Text: inline, shared or the text result of a formula. */
    TEXT,
    /** A number without a date style. */
    NUMBER,
    /** A number with a date style, or an ISO date cell. */
    DATE,
    /** A truth value. */
    BOOLEAN,
    /** An error value such as {@code #REF!}. */
    ERROR
  }

  /** A text cell. */
  public static RawCell text(int column, String text) {
    return new RawCell(column, Kind.TEXT, text, null, false);
  }

  /** A numeric cell with its literal as stored. */
  public static RawCell number(int column, String literal) {
    return new RawCell(column, Kind.NUMBER, literal, null, false);
  }
}
