package id.lumbung.staging;

import id.lumbung.layout.OwnMarks;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a row to mend was sent first, as an answer of ours wrote it beside the row.
 *
 * @param file name of the file
 * @param sheet name of the sheet
 * @param row 1-based row as the spreadsheet program shows it
 */
public record RowOrigin(String file, String sheet, int row) {
  /** Name of the sheet, the word for a row in the language of the answer, number of the row. */
  private static final Pattern PLACE = Pattern.compile("(.+) \\S+ ([0-9]{1,7})");

  /**
   * Reads the columns of ours beside a row.
   *
   * @param own their cells by their titles
   * @return null where they name no place
   */
  public static @Nullable RowOrigin of(Map<String, String> own) {
    Matcher place = PLACE.matcher(own.getOrDefault(OwnMarks.ORIGIN, "").strip());
    String file = own.getOrDefault(OwnMarks.SOURCE, "").strip();
    return file.isEmpty() || !place.matches()
        ? null
        : new RowOrigin(file, place.group(1), Integer.parseInt(place.group(2)));
  }
}
