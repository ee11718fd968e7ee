package id.lumbung.workbook;

/** Number literals as files store them. */
public final class NumberText {
  /** More than any program writes: 17 digits, sign, point and exponent fit twice. */
  private static final int MAX_LENGTH = 40;

  private static final int MAX_EXPONENT = 308;

  private NumberText() {}

  /**
   * Whether the text is a decimal number that is harmless to every later arithmetic: not long, and
   * with an exponent that a double can have.
   */
  public static boolean isNumber(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_LENGTH) {
      return false;
    }
    int at = sign(text, 0);
    int digits = 0;
    boolean point = false;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return false;
    }
    return at == length || ((text.charAt(at) | 0x20) == 'e' && isExponent(text, at + 1));
  }

  private static boolean isExponent(String text, int from) {
    int at = sign(text, from);
    if (at == text.length() || text.length() - at > 4) {
      return false;
    }
    int exponent = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        return false;
      }
      exponent = exponent * 10 + (c - '0');
    }
    return exponent <= MAX_EXPONENT;
  }

  private static int sign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
  }
}
