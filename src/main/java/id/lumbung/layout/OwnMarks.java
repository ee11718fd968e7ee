package id.lumbung.layout;

import java.util.Set;

/**
 * How our own marks in a workbook are told from what its sender wrote. Answers come back mended, so
 * these words are part of a file format: whoever changes one no longer recognises older answers.
 */
public final class OwnMarks {
  /** Title of the column that says what became of a row. */
  public static final String STATUS = "Status (Lumbung)";

  /** Title of the column with the finding codes of a row. */
  public static final String CODE = "Kode (Lumbung)";

  /** Title of the column that says what to do about a row. */
  public static final String NOTE = "Yang perlu dilakukan (Lumbung)";

  /** Title of the column that says where a row to mend comes from. */
  public static final String ORIGIN = "Asal (Lumbung)";

  /** Title of the column that names the file a row to mend came in first. */
  public static final String SOURCE = "Berkas asal (Lumbung)";

  /** Title of the hidden column that says which known business a row speaks of. */
  public static final String KEY = "Kunci (Lumbung)";

  /** Title of a column whose cells correct those at their left, once they are accepted. */
  public static final String SUGGESTION = "Usulan (Lumbung)";

  /** Title of the column in which the corrections of a row are accepted. */
  public static final String ACCEPTED = "Pakai usulan (Lumbung)";

  /** Title of the column in which a sender says why what a row is warned of is right. */
  public static final String REASON = "Alasan (Lumbung)";

  /** What is chosen in the column of accepted corrections. */
  public static final String YES = "Ya";

  /** How a hint begins that stands beside a cell to fill in. */
  public static final String HINT = "←";

  /** Name of the sheet that an answer opens with. */
  public static final String SUMMARY = "Ringkasan";

  /** How the first cell of that sheet begins, in a row that is hidden. */
  public static final String SUMMARY_TITLE = "Jawaban Lumbung";

  /** How the first cell of the sheets begins that belong to a template and hold no data. */
  public static final String TEMPLATE_TITLE = "Templat Lumbung";

  /** Name of the sheet on which a sender says what headings mean. */
  public static final String COLUMNS = "Kolom";

  /** Name of the sheet with the businesses that a full file no longer names. */
  public static final String NOT_NAMED = "Tidak disebut lagi";

  /** Name of the sheet with the rows that met a business of the year before. */
  public static final String MET = "Cocok dengan tahun lalu";

  /** Title of the column of {@link #COLUMNS} with the headings. */
  public static final String HEADING = "Judul di berkas Anda";

  /** Title of the column of {@link #COLUMNS} in which the meaning is chosen. */
  public static final String MEANING = "Artinya (pilih)";

  /** What is chosen there for a column that is not wanted. */
  public static final String NOT_WANTED = "(tidak dipakai)";

  /** How our comments begin, and where ours begins in a comment of somebody else. */
  public static final String COMMENT = "Lumbung:";

  /** How titles of columns of ours end, also of those that older answers had. */
  private static final String ENDING = " (Lumbung)";

  /** What a row takes along as long as it goes to and fro. */
  private static final Set<String> TAKEN_ALONG = Set.of(ORIGIN, SOURCE, KEY);

  private OwnMarks() {}

  /** Whether a title is that of a column of ours which the next answer leaves out. */
  static boolean isSaidAnew(String text) {
    return text.length() < 40 && Titles.clean(text).endsWith(ENDING) && !isTakenAlong(text);
  }

  /** Whether a title is that of a column of ours which stays with its rows. */
  static boolean isTakenAlong(String text) {
    return text.length() < 40 && TAKEN_ALONG.contains(Titles.clean(text));
  }

  /** Whether a sheet whose first text this is was added by an answer or a template of ours. */
  static boolean opensOwnSheet(String firstText) {
    String text = Titles.clean(firstText);
    return text.startsWith(SUMMARY_TITLE) || text.startsWith(TEMPLATE_TITLE);
  }
}
