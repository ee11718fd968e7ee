package id.lumbung.feedback;

import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.MarkedCopy;
import id.lumbung.marking.Styles;
import id.lumbung.marking.Styles.Face;
import id.lumbung.marking.Tint;
import id.lumbung.text.PlaceName;
import id.lumbung.text.Street;
import id.lumbung.warehouse.KnownBusinesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The sheet that lists which rows were taken for which business of the year before, where they tell
 * it otherwise: what agrees, and what does not. Personal data of the sender's own regency: it
 * stands in no other answer.
 *
 * @param met how many rows met a business of the year before, those that say the same with them
 */
record MetSheet(long submission, long met, KnownBusinesses known, Sentences sentences)
    implements MarkedCopy.Opening {
  /** The row with the titles of the columns, which stays in sight and is printed on every page. */
  static final int TITLES = 4;

  private static final int[] WIDTHS = {16, 34, 16, 34, 36, 48};
  private static final List<String> COLUMNS =
      List.of("row", "name", "before_row", "before_name", "agrees", "differs");
  private static final List<String> FIELDS =
      List.of(
          "nik",
          "nib",
          "business_name",
          "owner_name",
          "district",
          "village",
          "address",
          "phone",
          "product",
          "founded_year");
  private static final Map<String, Function<String, List<String>>> WORDS =
      Map.of(
          "district", PlaceName::words,
          "village", PlaceName::words,
          "address", Street::words);
  private static final String BEFORE = "before_";
  private static final String PLAIN = "[\\s.,\\-/]";

  @Override
  public void write(Writer out, Styles styles, boolean isLess) throws IOException {
    OwnSheet sheet =
        OwnSheet.begin(out, styles, WIDTHS, TITLES, false, 0, sentences.answer("mark"));
    sheet.wide(styles.headline(Tint.TITLE), 24, OwnMarks.MET);
    sheet.wide(Face.BODY, sentences.answer("met.lead", Map.of("banyak", Long.toString(met))));
    sheet.begin(18);
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.text(i + 1, sentences.answer("met." + COLUMNS.get(i)), styles.face(Face.COLUMN));
    }
    sheet.end();
    known.eachMet(submission, row -> write(sheet, row));
    sheet.close("", true, sentences.answer("foot", Map.of("kiriman", Long.toString(submission))));
  }

  private void write(OwnSheet sheet, Map<String, String> row) {
    List<String> agreed = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    for (String field : FIELDS) {
      String now = row.getOrDefault(field, "");
      String before = row.getOrDefault(BEFORE + field, "");
      if (now.isBlank() || before.isBlank()) {
        continue;
      }
      String name = sentences.answer("met.field." + field);
      if (isAlike(field, now, before)) {
        agreed.add(name);
      } else {
        differing.add(
            sentences.answer("met.change", Map.of("kolom", name, "dulu", before, "kini", now)));
      }
    }
    if (differing.isEmpty()) {
      return;
    }
    String because = sentences.answerIfAny("met.because." + row.getOrDefault("reason", ""));
    if (!because.isEmpty()) {
      agreed.add(0, because);
    }
    List<String> texts =
        List.of(
            place(row, "sheet_name", "row"),
            name(row, ""),
            place(row, BEFORE + "sheet_name", BEFORE + "row"),
            name(row, BEFORE),
            String.join(", ", agreed),
            String.join("\n", differing));
    try {
      int lines = 1;
      for (int i = 0; i < texts.size(); i++) {
        lines = Math.max(lines, OwnSheet.lines(texts.get(i), WIDTHS[i]));
      }
      sheet.begin(lines * OwnSheet.LINE + 1);
      for (int i = 0; i < texts.size(); i++) {
        sheet.text(i + 1, texts.get(i), sheet.styles().face(Face.BODY));
      }
      sheet.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A sheet cannot be written", e);
    }
  }

  private String place(Map<String, String> row, String sheet, String number) {
    return sentences.answer(
        "met.place",
        Map.of("lembar", row.getOrDefault(sheet, ""), "baris", row.getOrDefault(number, "")));
  }

  /** The business by its name, and by its owner's where it has none. */
  private String name(Map<String, String> row, String prefix) {
    String business = row.getOrDefault(prefix + "business_name", "");
    String owner = row.getOrDefault(prefix + "owner_name", "");
    return business.isBlank()
        ? owner
        : sentences.answer("met.named", Map.of("usaha", business, "pemilik", owner));
  }

  /**
   * Whether two texts say the same; {@code Ds.} and {@code Desa}, {@code Jl} and {@code Jalan} do.
   */
  private static boolean isAlike(String field, String one, String other) {
    Function<String, List<String>> words = WORDS.get(field);
    return plain(one).equals(plain(other))
        || (words != null && words.apply(one).equals(words.apply(other)));
  }

  /** Without what says nothing, as {@code met_businesses.sql} compares. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll(PLAIN, "");
  }
}
