package id.lumbung.feedback;

import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.MarkedCopy;
import id.lumbung.marking.Styles;
import id.lumbung.marking.Styles.Face;
import id.lumbung.marking.Tint;
import id.lumbung.warehouse.KnownBusinesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The sheet that lists the businesses which a full file no longer names, one a row, as they were
 * last told. Personal data of the sender's own regency: it stands in no other answer.
 *
 * @param submission the file that does not name them
 */
record NotNamedSheet(long submission, KnownBusinesses known, Sentences sentences)
    implements MarkedCopy.Opening {
  /** The row with the titles of the columns, which stays in sight and is printed on every page. */
  static final int TITLES = 4;

  private static final int[] WIDTHS = {36, 32, 26, 26, 14};
  private static final List<String> FIELDS =
      List.of("business_name", "owner_name", "district", "village", "data_year");

  @Override
  public void write(Writer out, Styles styles, boolean isLess) throws IOException {
    OwnSheet sheet =
        OwnSheet.begin(out, styles, WIDTHS, TITLES, false, 0, sentences.answer("mark"));
    sheet.wide(styles.headline(Tint.TITLE), 24, OwnMarks.NOT_NAMED);
    sheet.wide(Face.BODY, sentences.answer("not_named.lead"));
    sheet.begin(18);
    for (int i = 0; i < FIELDS.size(); i++) {
      sheet.text(i + 1, sentences.answer("not_named." + FIELDS.get(i)), styles.face(Face.COLUMN));
    }
    sheet.end();
    known.eachNotNamed(submission, business -> write(sheet, business));
    sheet.close("", true, sentences.answer("foot", Map.of("kiriman", Long.toString(submission))));
  }

  private static void write(OwnSheet sheet, Map<String, String> business) {
    int lines = 1;
    for (int i = 0; i < FIELDS.size(); i++) {
      String text = business.getOrDefault(FIELDS.get(i), "");
      lines = Math.max(lines, OwnSheet.lines(text, WIDTHS[i]));
    }
    try {
      sheet.begin(lines * OwnSheet.LINE + 1);
      int last = FIELDS.size() - 1;
      for (int i = 0; i < last; i++) {
        String text = business.getOrDefault(FIELDS.get(i), "");
        if (!text.isEmpty()) {
          sheet.text(i + 1, text, sheet.styles().face(Face.BODY));
        }
      }
      sheet.number(
          last + 1,
          Long.parseLong(business.getOrDefault(FIELDS.get(last), "")),
          sheet.styles().face(Face.BODY));
      sheet.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A sheet cannot be written", e);
    }
  }
}
