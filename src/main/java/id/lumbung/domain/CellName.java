package id.lumbung.domain;

/** Addresses of cells as spreadsheet programs write them. */
public final class CellName {
  private CellName() {}

  /** Column letters of a 1-based column: 1 is A, 27 is AA. */
  public static String of(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The 1-based column of an address such as {@code AA12}; 0 where there is none. */
  public static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = Character.toUpperCase(address.charAt(i));
      if (c >= 'A' && c <= 'Z' && column < 20_000) {
        column = column * 26 + (c - 'A' + 1);
      } else if (c != '$') {
        break;
      }
    }
    return column;
  }

  /** The 1-based row of an address such as {@code AA12}; 0 where there is none. */
  public static int row(String address) {
    int row = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c >= '0' && c <= '9' && row < 10_000_000) {
        row = row * 10 + (c - '0');
      }
    }
    return row;
  }

  /** A range in another sheet: {@code 'Kec. Selat'!C12}. */
  public static String in(String sheet, String address) {
    return "'" + sheet.replace("'", "''") + "'!" + address;
  }
}
