package id.lumbung.validation;

import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.RowRole;
import id.lumbung.workbook.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the data year in texts: only 20xx, never of the future. */
final class YearSources {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");
  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?:tahun|thn|tahun data|periode|desember|des)\\s*:?\\s*(20[0-9]{2})(?![0-9])");
  private static final Pattern LAW =
      Pattern.compile("\\b(?:undang|uu|pp|perda|perbup|permen|peraturan|keputusan|nomor)\\b");

  private final int currentYear;

  YearSources(int currentYear) {
    this.currentYear = currentYear;
  }

  /** All different years that a text names. */
  Set<Integer> in(String text) {
    return found(YEAR, text);
  }

  /** The year of title rows, laws passed over; null where none or several are named. */
  @Nullable Integer ofTitles(List<String> titles) {
    Set<Integer> any = new TreeSet<>();
    Set<Integer> said = new TreeSet<>();
    for (String title : titles) {
      String text = title.toLowerCase(Locale.ROOT);
      if (!LAW.matcher(text).find()) {
        any.addAll(found(YEAR, text));
        said.addAll(found(AFTER_WORD, text));
      }
    }
    if (any.size() == 1) {
      return any.iterator().next();
    }
    return said.size() == 1 ? said.iterator().next() : null;
  }

  /** The one year that titles call the year of the data ({@code tahun 2022}), or null. */
  @Nullable Integer saidInTitles(List<String> titles) {
    Set<Integer> said = new TreeSet<>();
    for (String title : titles) {
      String text = title.toLowerCase(Locale.ROOT);
      if (!LAW.matcher(text).find()) {
        said.addAll(found(AFTER_WORD, text));
      }
    }
    return said.size() == 1 ? said.iterator().next() : null;
  }

  /** The year that more than half of the rows name. */
  @Nullable Integer ofRows(List<SheetRow> sample) {
    Map<Integer, Integer> votes = new HashMap<>();
    int all = 0;
    for (SheetRow row : sample) {
      if (row.role() != RowRole.DATA) {
        continue;
      }
      for (RawCell cell : row.values().getOrDefault(Field.TAHUN_DATA.code(), List.of())) {
        Integer year = Dates.year(cell);
        if (year != null && year >= 2000 && year <= currentYear) {
          votes.merge(year, 1, Integer::sum);
          all++;
        }
      }
    }
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      if (vote.getValue() * 2 > all) {
        return vote.getKey();
      }
    }
    return null;
  }

  private Set<Integer> found(Pattern pattern, String text) {
    Set<Integer> years = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1));
      if (year <= currentYear) {
        years.add(year);
      }
    }
    return years;
  }
}
