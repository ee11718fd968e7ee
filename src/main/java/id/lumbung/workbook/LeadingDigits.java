package id.lumbung.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digits that a number format shows before those of the stored number: zeros up to a width ({@code
 * 0000000000000}), or a beginning that it writes itself ({@code "0"#}). Who fills in such a cell
 * sees them, so they belong to the value.
 *
 * @param beginning digits or a plus sign that stand before every number; may be empty
 * @param width digits that are shown at least, without the beginning
 */
record LeadingDigits(String beginning, int width) {
  private static final int MAX_WIDTH = 20;

  /** A first section with nothing but a beginning and places for digits, however parted. */
  private static final Pattern FORMAT =
      Pattern.compile(
          "(?:\"(?<quoted>[+0-9]{1,4})\"|(?<escaped>(?:\\\\[+0-9]){1,4}))?"
              + "(?<places>[0#](?:[0#]|[\\\\]?[ \\-]|\"[ \\-]\"){0,40})");

  /** The digits that a format puts in front, or null where it puts none. */
  static @Nullable LeadingDigits of(String format) {
    int end = format.indexOf(';');
    Matcher matcher = FORMAT.matcher(end < 0 ? format : format.substring(0, end));
    if (!matcher.matches()) {
      return null;
    }
    String quoted = matcher.group("quoted");
    String escaped = matcher.group("escaped");
    String beginning = quoted != null ? quoted : escaped == null ? "" : escaped.replace("\\", "");
    int width = (int) matcher.group("places").chars().filter(c -> c == '0').count();
    return width > MAX_WIDTH || (width < 2 && beginning.isEmpty())
        ? null
        : new LeadingDigits(beginning, width);
  }

  /** The number as the cell shows it; one that is not whole and positive as it is. */
  String shown(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      if (literal.charAt(i) < '0' || literal.charAt(i) > '9') {
        return literal;
      }
    }
    return beginning + "0".repeat(Math.max(0, width - literal.length())) + literal;
  }
}
