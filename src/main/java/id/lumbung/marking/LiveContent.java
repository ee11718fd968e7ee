package id.lumbung.marking;

import id.lumbung.domain.WordList;
import id.lumbung.marking.Relations.Relation;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes back to a sender: values and how they look. Whatever computes, runs, embeds something
 * or leads out of the workbook stays behind: named is what may go, so that nothing new slips in.
 */
final class LiveContent {
  /** Relations to parts that hold values and looks. */
  private static final Set<String> PARTS =
      WordList.of(
          """
          officeDocument, core-properties, worksheet, chartsheet, styles, sharedStrings, theme,
          themeOverride, comments, threadedComment, person, vmlDrawing, drawing, table, image,
          chart, chartStyle, chartColorStyle, chartUserShapes
          """);

  /** Relations that nobody misses: what a program can make again, or knows of its own machine. */
  private static final Set<String> UNMISSED =
      Set.of(
          "calcChain",
          "printerSettings",
          "extended-properties",
          "custom-properties",
          "thumbnail",
          "sheetMetadata",
          "customXml",
          "customProperty");

  private static final String CELLS =
      "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?::\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})?"
          + "|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}";
  private static final String SHEET = "(?:'(?:[^'\\[\\]|]|'')+'|[\\p{L}0-9_.]+)!";
  private static final String RANGE = "(?:" + SHEET + ")?(?:" + CELLS + ")";

  private static final Pattern RANGES = Pattern.compile(RANGE + "(?:," + RANGE + ")*");

  /** A constant, a list of constants, cells. */
  private static final Pattern PLAIN =
      Pattern.compile("\"[^\"]*\"|[+-]?[0-9.]{1,30}|TRUE|FALSE|" + RANGE);

  private static final Pattern FUNCTION = Pattern.compile("([\\p{L}_][\\p{L}0-9_.]*)\\s*\\(");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  /** Functions by which rules of a form tell good cells from bad ones. */
  private static final Set<String> FUNCTIONS =
      WordList.of(
          """
          and, or, not, if, len, isnumber, istext, isblank, iserror, countif, countifs, exact,
          trim, left, right, mid, value, mod, row, column, search, find, today, year, date, sum,
          max, min, upper, lower
          """);

  private LiveContent() {}

  /** Whether what a relation leads to may go back. */
  static boolean mayStay(Relation relation) {
    return !relation.isExternal() && PARTS.contains(relation.type());
  }

  /** Whether the sender should hear that it does not. */
  static boolean isMissed(Relation relation) {
    return !mayStay(relation) && !UNMISSED.contains(relation.type());
  }

  /** Whether the text names cells of this workbook and nothing else. */
  static boolean isRange(String formula) {
    return RANGES.matcher(formula.strip()).matches();
  }

  /** Whether a rule about cells holds constants, cells and harmless functions alone. */
  static boolean isHarmless(String formula) {
    String text = formula.strip();
    if (PLAIN.matcher(text).matches()) {
      return true;
    }
    String rest = QUOTED.matcher(text).replaceAll("\"\"");
    if (rest.indexOf('[') >= 0 || rest.indexOf('|') >= 0 || rest.indexOf('#') >= 0) {
      return false;
    }
    Matcher function = FUNCTION.matcher(rest);
    while (function.find()) {
      if (!FUNCTIONS.contains(function.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
