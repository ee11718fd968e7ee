package id.lumbung.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Digits with dots and commas, and how they can be read.
 *
 * @param grouped the reading in which the mark groups thousands, null where that is impossible
 * @param decimal the reading in which the mark is a decimal mark, null where that is impossible
 * @param evidence the style that the token proves, null where it proves none
 * @param mark the mark of a token that can be read both ways, otherwise 0
 */
record NumberToken(
    @Nullable BigDecimal grouped,
    @Nullable BigDecimal decimal,
    @Nullable NumberStyle evidence,
    char mark) {

  static final NumberToken UNREADABLE = new NumberToken(null, null, null, (char) 0);

  boolean ambiguous() {
    return mark != 0;
  }

  boolean readable() {
    return grouped != null || decimal != null;
  }

  /** The reading under a style. */
  @Nullable BigDecimal under(NumberStyle style) {
    if (ambiguous()) {
      return style.thousands() == mark ? grouped : decimal;
    }
    return grouped != null ? grouped : decimal;
  }

  static NumberToken of(String token) {
    if (token.length() > 40) {
      return UNREADABLE;
    }
    int dots = count(token, '.');
    int commas = count(token, ',');
    if (dots == 0 && commas == 0) {
      return CellText.digitsOnly(token)
          ? new NumberToken(new BigDecimal(token), null, null, (char) 0)
          : UNREADABLE;
    }
    return dots > 0 && commas > 0 ? both(token) : one(token, dots > 0 ? '.' : ',', dots + commas);
  }

  private static NumberToken both(String token) {
    char decimal = token.lastIndexOf('.') > token.lastIndexOf(',') ? '.' : ',';
    char thousands = decimal == '.' ? ',' : '.';
    int at = token.lastIndexOf(decimal);
    String whole = token.substring(0, at);
    String fraction = token.substring(at + 1);
    if (count(token, decimal) > 1 || !groups(whole, thousands) || !fractionDigits(fraction)) {
      return UNREADABLE;
    }
    return new NumberToken(
        null,
        number(whole.replace(String.valueOf(thousands), ""), fraction),
        NumberStyle.withDecimal(decimal),
        (char) 0);
  }

  private static NumberToken one(String token, char mark, int marks) {
    String digits = token.replace(String.valueOf(mark), "");
    boolean isGrouped = groups(token, mark);
    if (marks > 1) {
      NumberStyle style = NumberStyle.withDecimal(mark == '.' ? ',' : '.');
      return isGrouped
          ? new NumberToken(new BigDecimal(digits), null, style, (char) 0)
          : UNREADABLE;
    }
    int at = token.indexOf(mark);
    String whole = token.substring(0, at);
    String fraction = token.substring(at + 1);
    if (!fractionDigits(fraction) || (!whole.isEmpty() && !CellText.digitsOnly(whole))) {
      return UNREADABLE;
    }
    BigDecimal decimal = number(whole, fraction);
    return isGrouped
        ? new NumberToken(new BigDecimal(digits), decimal, null, mark)
        : new NumberToken(null, decimal, NumberStyle.withDecimal(mark), (char) 0);
  }

  private static BigDecimal number(String whole, String fraction) {
    return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + fraction);
  }

  private static boolean fractionDigits(String fraction) {
    return CellText.digitsOnly(fraction);
  }

  /** One to three digits without a leading zero, then groups of three. */
  private static boolean groups(String text, char mark) {
    String[] parts = text.split(mark == '.' ? "\\." : ",", -1);
    if (parts[0].isEmpty()
        || parts[0].length() > 3
        || (parts.length > 1 && parts[0].charAt(0) == '0')) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!CellText.digitsOnly(parts[i]) || (i > 0 && parts[i].length() != 3)) {
        return false;
      }
    }
    return true;
  }

  private static int count(String text, char c) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == c) {
        count++;
      }
    }
    return count;
  }
}
