package id.lumbung.workbook;

/** Cell references such as {@code AB12}. */
final class CellAddress {
  static final int MAX_ROW = 1_048_576;
  static final int MAX_COLUMN = 16_384;

  /** Stands for a reference that is none. */
  static final int INVALID = -1;

  private CellAddress() {}

  /** The 1-based column, or {@link #INVALID}. */
  static int column(String reference) {
    int column = 0;
    int at = 0;
    while (at < reference.length()) {
      int letter = letter(reference.charAt(at));
      if (letter == 0) {
        break;
      }
      column = column * 26 + letter;
      if (column > MAX_COLUMN) {
        return INVALID;
      }
      at++;
    }
    return column == 0 || at == reference.length() ? INVALID : column;
  }

  /** The 1-based row, or {@link #INVALID}. */
  static int row(String reference) {
    int at = 0;
    while (at < reference.length() && letter(reference.charAt(at)) > 0) {
      at++;
    }
    return rowNumber(reference.substring(at));
  }

  /** A row number as a row element carries it, or {@link #INVALID}. */
  static int rowNumber(String digits) {
    if (digits.isEmpty() || digits.length() > 7) {
      return INVALID;
    }
    int row = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9') {
        return INVALID;
      }
      row = row * 10 + (digit - '0');
    }
    return row < 1 || row > MAX_ROW ? INVALID : row;
  }

  /** 1 to 26, or 0. */
  private static int letter(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 1;
    }
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }
}
