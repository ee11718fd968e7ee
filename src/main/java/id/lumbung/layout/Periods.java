package id.lumbung.layout;

import id.lumbung.workbook.RawCell;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which year, or which part of one, the words of headings, titles and names of sheets speak of. */
public final class Periods {
  private static final String YEAR_WORD = "(?:tahun|thn\\.?|th\\.?)";
  private static final String MONTH =
      "(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november"
          + "|nopember|desember|jan|feb|peb|mar|apr|jun|jul|agt|agu|ags|sep|sept|okt|nov|nop|des)";

  private static final Pattern ANY_YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");

  /** A year as headings shorten it: {@code TH '19}. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?:" + YEAR_WORD + " ?['’]?|['’])([0-9]{2})(?![0-9])");

  private static final Pattern OLD_YEAR = Pattern.compile("(?<![0-9])(19[5-9][0-9])(?![0-9])");

  /** A text that says a year and nothing else. */
  private static final Pattern ONLY_YEAR =
      Pattern.compile(
          "[(\\[]?(?:(?:data|keadaan|posisi|per|di|pada|s/d|periode|31 desember) )*"
              + YEAR_WORD
              + "? ?(?<year>20[0-9]{2}|19[5-9][0-9])[)\\]]?");

  private static final Pattern THIS_YEAR =
      Pattern.compile(
          "[(\\[]?(?:"
              + YEAR_WORD
              + " ?(?:ini|berjalan|data|laporan|pendataan|sekarang)|(?:this|current) year)[)\\]]?");

  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "[(\\[]?(?:"
              + YEAR_WORD
              + " ?(?:lalu|yang lalu|yg lalu|kemarin|sebelumnya|sblmnya)|(?:last|previous|prior)"
              + " year)[)\\]]?");

  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "[(\\[]?(?:(?:bulan |bln\\.? )?"
              + MONTH
              + "\\.?(?: (?:20)?[0-9]{2})?|(?:triwulan|tri wulan|tw|semester|smt|kuartal|quarter"
              + "|caturwulan)[ -]?(?:[ivx]{1,3}|[1-4])(?: (?:20)?[0-9]{2})?)[)\\]]?");

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:" + MONTH + "|triwulan|tw|semester|smt|kuartal|quarter|caturwulan)\\b");

  private static final Pattern NAMED_MONTH = Pattern.compile("\\b" + MONTH + "\\b");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agt", "sep", "okt", "nov", "des");

  /** Other ways to begin the name of a month. */
  private static final Map<String, String> SPELLINGS =
      Map.of("peb", "feb", "agu", "agt", "ags", "agt", "nop", "nov");

  private static final Pattern NUMBERED_PART =
      Pattern.compile(
          "\\b(?:(?<half>semester|smt)|triwulan|tri wulan|tw|kuartal|quarter)[ -]?"
              + "(?<number>iv|i{1,3}|[1-4])\\b");

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?:tahun|thn|tahun data|periode|desember|des)\\s*:?\\s*(20[0-9]{2})(?![0-9])"
              + "(?:\\s*(?:-|/|s/d|sampai|dan)\\s*(20[0-9]{2})(?![0-9]))?");

  private static final Pattern LAW =
      Pattern.compile("\\b(?:undang|uu|pp|perda|perbup|permen|peraturan|keputusan|nomor)\\b");

  private Periods() {}

  /** All different years from 2000 to 2099 that a text names. */
  public static Set<Integer> years(String text) {
    return found(ANY_YEAR, text);
  }

  /** The years that a title names at all; none where it speaks of a law. */
  public static Set<Integer> yearsOfTitle(String title) {
    return isOfLaw(title) ? Set.of() : years(title);
  }

  /** The years that a title calls the year of its data ({@code tahun 2022}). */
  public static Set<Integer> dataYearsOfTitle(String title) {
    return isOfLaw(title) ? Set.of() : found(AFTER_WORD, Phrases.plain(title));
  }

  /** The year that a part of a heading says and nothing else, or null. */
  static @Nullable Integer onlyYear(String part) {
    Matcher said = ONLY_YEAR.matcher(Phrases.plain(part));
    return said.matches() ? (Integer) Integer.parseInt(said.group("year")) : null;
  }

  /** The years that a heading names in whatever form: in full, of the last century, shortened. */
  static Set<Integer> yearsOfHeading(String heading) {
    String plain = Phrases.plain(heading);
    Set<Integer> years = new TreeSet<>(years(plain));
    years.addAll(found(OLD_YEAR, plain));
    if (years.isEmpty()) {
      found(SHORT_YEAR, plain).forEach(year -> years.add(2000 + year));
    }
    return years;
  }

  /** Whether a heading calls its columns those of this year, or of the one before. */
  static boolean isRelative(String heading) {
    String plain = Phrases.plain(heading);
    return THIS_YEAR.matcher(plain).find() || YEAR_BEFORE.matcher(plain).find();
  }

  /** Whether a heading calls its columns those of this year. */
  static boolean namesThisYear(String heading) {
    return THIS_YEAR.matcher(Phrases.plain(heading)).find();
  }

  /** Whether nothing stands in the row but years, or words for them, and parts of years. */
  static boolean areAll(List<RawCell> cells) {
    return cells.size() > 1
        && cells.stream()
            .map(Titles::ofCell)
            .allMatch(
                text ->
                    onlyYear(text) != null
                        || isThisYear(text)
                        || isYearBefore(text)
                        || isPartOfYear(text));
  }

  /** Whether a part of a heading says that its columns are of the year of the data. */
  static boolean isThisYear(String part) {
    return THIS_YEAR.matcher(Phrases.plain(part)).matches();
  }

  /** Whether a part of a heading says that its columns are of the year before. */
  static boolean isYearBefore(String part) {
    return YEAR_BEFORE.matcher(Phrases.plain(part)).matches();
  }

  /** Whether a part of a heading names a month, a quarter or a half of a year and nothing else. */
  static boolean isPartOfYear(String part) {
    return PART_OF_YEAR.matcher(Phrases.plain(part)).matches();
  }

  /**
   * A part of a year.
   *
   * @param number 1 is the first
   * @param of how many parts make the year: 12, 4 or 2
   */
  record Part(int number, int of) {}

  /** The one month, quarter or half of a year that a title names, or null. */
  static @Nullable Part partOfYear(String title) {
    String plain = Phrases.plain(title);
    Set<Part> named = new LinkedHashSet<>();
    Matcher month = NAMED_MONTH.matcher(plain);
    while (month.find()) {
      String name = month.group().substring(0, 3);
      named.add(new Part(MONTHS.indexOf(SPELLINGS.getOrDefault(name, name)) + 1, 12));
    }
    Matcher part = NUMBERED_PART.matcher(plain);
    while (part.find()) {
      String number = part.group("number");
      int value = ROMAN.indexOf(number) < 0 ? Integer.parseInt(number) : ROMAN.indexOf(number) + 1;
      named.add(new Part(value, part.group("half") == null ? 4 : 2));
    }
    return named.size() == 1 ? named.iterator().next() : null;
  }

  /** Whether a title has a year in it, the words for one, or the name of a part of one. */
  static boolean isNamedIn(String title) {
    String plain = Phrases.plain(title);
    return !years(plain).isEmpty()
        || NAMED.matcher(plain).find()
        || YEAR_BEFORE.matcher(plain).find()
        || THIS_YEAR.matcher(plain).find();
  }

  private static boolean isOfLaw(String title) {
    return LAW.matcher(Phrases.plain(title)).find();
  }

  private static Set<Integer> found(Pattern pattern, String text) {
    Set<Integer> years = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String year = matcher.group(group);
        if (year != null) {
          years.add(Integer.parseInt(year));
        }
      }
    }
    return years;
  }
}
