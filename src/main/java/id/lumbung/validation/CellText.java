package id.lumbung.validation;

import id.lumbung.domain.WordList;
import id.lumbung.workbook.RawCell;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a cell as rules read it: clean, never longer than a sane cell. */
public final class CellText {
  private static final int LONGEST = 2000;
  private static final int LONGEST_NUMBER = 40;
  private static final int LARGEST_EXPONENT = 20;
  private static final String FRACTION = ".0";

  /** Words that leave nothing to read where a text is asked for. */
  private static final Set<String> BLANK_WORDS =
      WordList.of(
          """
          nihil, tidak ada, tdk ada, tak ada, gak ada, ga ada, tidak punya, tdk punya,
          belum ada, blm ada, belum punya, belum, blm, tidak, kosong, n/a, na, null, nan, none,
          nil, nat, <na>, tidak tersedia, tidak diketahui, sda, idem, dst
          """);

  private static final Pattern ERROR =
      Pattern.compile(
          "#(?:REF!|RUMUS!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|BLOCKED!)|#{3,}");

  private CellText() {}

  /** The text; for numbers without exponent and without needless zeros. */
  public static String of(RawCell cell) {
    return switch (cell.kind()) {
      case NUMBER -> plain(cell.text());
      case DATE -> cell.moment() == null ? clean(cell.text()) : cell.moment().toLocalDate() + "";
      default -> withoutFraction(clean(cell.text()));
    };
  }

  /** A whole number that a program wrote as a fraction, {@code 81234567890.0}. */
  private static String withoutFraction(String text) {
    int whole = text.length() - FRACTION.length();
    return whole > 0 && text.endsWith(FRACTION) && digitsOnly(text.substring(0, whole))
        ? text.substring(0, whole)
        : text;
  }

  /** Whether the cell holds nothing: empty, only marks, or a word for nothing. */
  public static boolean blank(RawCell cell) {
    return cell.kind() != RawCell.Kind.NUMBER && blank(of(cell));
  }

  public static boolean blank(String clean) {
    return clean.length() <= 20
        && (onlyMarks(clean) || BLANK_WORDS.contains(clean.toLowerCase(Locale.ROOT)));
  }

  /** Whether the cell is an error of a formula, or what a program left of one. */
  static boolean error(RawCell cell) {
    return cell.kind() == RawCell.Kind.ERROR
        || (cell.kind() == RawCell.Kind.TEXT
            && cell.text().startsWith("#")
            && ERROR.matcher(clean(cell.text())).matches());
  }

  /**
   * A number of a file, or null where it is none or so large that computing with it is a danger
   * (more than 40 characters, exponent beyond 20).
   */
  static @Nullable BigDecimal decimal(String literal) {
    if (literal.isEmpty() || literal.length() > LONGEST_NUMBER) {
      return null;
    }
    int mark = Math.max(literal.indexOf('E'), literal.indexOf('e'));
    if (mark >= 0) {
      String exponent = literal.substring(mark + 1);
      if (exponent.length() > 4 || !exponent.matches("[+-]?[0-9]{1,3}")) {
        return null;
      }
      if (Math.abs(Integer.parseInt(exponent)) > LARGEST_EXPONENT) {
        return null;
      }
    }
    try {
      return new BigDecimal(literal);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String plain(String literal) {
    if (digitsOnly(literal) && literal.length() < LONGEST_NUMBER) {
      return literal;
    }
    BigDecimal value = decimal(literal.strip());
    if (value == null) {
      return clean(literal);
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  public static boolean digitsOnly(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Without surrounding and doubled spaces of any kind, invisible characters, the apostrophe that
   * spreadsheets put before text, and characters a database refuses.
   */
  public static String clean(String raw) {
    return isClean(raw) ? raw : cleaned(raw);
  }

  /** The common case: printable ASCII with single spaces inside. */
  private static boolean isClean(String raw) {
    int length = raw.length();
    if (length > LONGEST || length == 0) {
      return length == 0;
    }
    char before = ' ';
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' && raw.charAt(0) != '\'' && raw.charAt(0) != '`';
  }

  private static String cleaned(String raw) {
    int end = Math.min(raw.length(), LONGEST);
    StringBuilder text = new StringBuilder(Math.min(end, 64));
    boolean isSpace = false;
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.isISOControl(c)
          || c == RawCell.BROKEN) {
        isSpace = text.length() > 0;
        continue;
      }
      boolean isPair =
          Character.isHighSurrogate(c)
              && i + 1 < end
              && Character.isLowSurrogate(raw.charAt(i + 1));
      if (Character.getType(c) == Character.FORMAT || (Character.isSurrogate(c) && !isPair)) {
        continue;
      }
      if (isSpace) {
        text.append(' ');
        isSpace = false;
      }
      text.append(c);
      if (isPair) {
        text.append(raw.charAt(++i));
      }
    }
    boolean isQuoted = text.length() > 0 && (text.charAt(0) == '\'' || text.charAt(0) == '`');
    return isQuoted ? text.substring(1).strip() : text.toString();
  }

  /** Whether the text is dashes, dots and the like; so is one without anything. */
  static boolean onlyMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("-–—−._?~=*/\\'\",:;".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
