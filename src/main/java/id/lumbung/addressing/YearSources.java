package id.lumbung.addressing;

import id.lumbung.domain.Field;
import id.lumbung.layout.Periods;
import id.lumbung.layout.RowRole;
import id.lumbung.layout.SheetRow;
import id.lumbung.validation.Dates;
import id.lumbung.workbook.RawCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the data year in texts: only 20xx, never of the future. */
record YearSources(int currentYear) {
  private static final Pattern STAMP =
      Pattern.compile(
          "(?<![0-9])(?<year>20[0-9]{2})(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?:[0-9]{4}|[0-9]{6})?"
              + "(?![0-9])");

  /** All different years that a text names. */
  Set<Integer> in(String text) {
    return past(Periods.years(text));
  }

  /**
   * The year of a day that programs stamp on the files they write ({@code _20081231_101500}), or
   * null: it is that of the data where nothing else tells one.
   */
  @Nullable Integer ofStamp(String fileName) {
    Set<Integer> stamped = new TreeSet<>();
    Matcher stamp = STAMP.matcher(fileName);
    while (stamp.find()) {
      stamped.add(Integer.parseInt(stamp.group("year")));
    }
    Set<Integer> past = past(stamped);
    return past.size() == 1 ? past.iterator().next() : null;
  }

  /** The year of title rows, laws passed over; null where none or several are named. */
  @Nullable Integer ofTitles(List<String> titles) {
    Set<Integer> any = new TreeSet<>();
    Set<Integer> said = new TreeSet<>();
    for (String title : titles) {
      any.addAll(past(Periods.yearsOfTitle(title)));
      said.addAll(past(Periods.dataYearsOfTitle(title)));
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
      said.addAll(past(Periods.dataYearsOfTitle(title)));
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
      for (RawCell cell : row.values().getOrDefault(Field.TAHUN_DATA, List.of())) {
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

  private Set<Integer> past(Set<Integer> years) {
    Set<Integer> past = new TreeSet<>(years);
    past.removeIf(year -> year > currentYear);
    return past;
  }
}
