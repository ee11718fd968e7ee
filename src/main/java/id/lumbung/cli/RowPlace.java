package id.lumbung.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * Where a row stands, written as submission/sheet/row.
 *
 * @param sheet 1-based position of the sheet
 * @param row 1-based row as the spreadsheet program shows it
 */
record RowPlace(long submission, int sheet, int row) {
  private static final Pattern PLACE = Pattern.compile("(\\d{1,18})/(\\d{1,4})/(\\d{1,7})");

  @Override
  public String toString() {
    return submission + "/" + sheet + "/" + row;
  }

  /** Reads one from the command line. */
  static final class Converter implements ITypeConverter<RowPlace> {
    @Override
    public RowPlace convert(String text) {
      Matcher parts = PLACE.matcher(text);
      if (!parts.matches()) {
        throw new Unreadable("usage.observation", text);
      }
      return new RowPlace(
          Long.parseLong(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    }
  }
}
