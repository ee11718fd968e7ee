package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.Synonyms.Synonym;
import id.lumbung.settings.JobsFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which columns mean which field, told by their titles and by what the sender sent before. */
public final class Layouts {
  private static final Field CLASS = Field.KELAS;
  private static final Field SEX = Field.JENIS_KELAMIN;

  private static final Set<String> CLASS_TICKS =
      Set.of("mikro", "kecil", "menengah", "usahamikro", "usahakecil", "usahamenengah");

  /** Titles of two columns of which one is ticked. */
  private static final Pattern SEX_TICK =
      Pattern.compile("jeniskelamin(l|lk|laki|lakilaki|pria|p|pr|perempuan|wanita)");

  /** A group of columns about where the owner lives, not about where the business is. */
  private static final Pattern OF_THE_OWNER =
      Pattern.compile("(?i)\\b(pemilik|pengusaha|pribadi|rumah|ktp|domisili|tempat tinggal)\\b");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)[(\\[]?\\b((di |per )?(tahun|thn\\.?|th\\.?) ?)?(?<year>20\\d\\d)\\b[)\\]]?");

  /**
   * A heading without what it says about a year.
   *
   * @param parts the rest, from the widest group down; empty where it says nothing else
   * @param openYear the year that it names while nobody has told the year of the data, else empty
   * @param isOfOtherPeriod whether it speaks of another year, or of a part of one
   */
  private record Undated(List<String> parts, String openYear, boolean isOfOtherPeriod) {}

  private static final Pattern FILLER =
      Pattern.compile("(?i)\\b(identitas|data|informasi|profil|profile|keterangan)\\b");

  /**
   * What a title may mean.
   *
   * @param ofTheOwner whether it is about the owner's home, which counts while nothing else is said
   */
  private record Match(String title, List<Synonym> synonyms, boolean ofTheOwner) {
    Match(String title, List<Synonym> synonyms) {
      this(title, synonyms, false);
    }

    boolean isPlain() {
      return isSingle() && !synonyms.get(0).reserve();
    }

    boolean isSingle() {
      return synonyms.size() == 1 && !ofTheOwner;
    }
  }

  private final Synonyms synonyms;
  private final @Nullable Integer year;
  private final List<KnownHeader> before;

  private Layouts(Synonyms synonyms, @Nullable Integer year, List<KnownHeader> before) {
    this.synonyms = synonyms;
    this.year = year;
    this.before = before;
  }

  /**
   * Reads {@code jobs/layouts/synonyms.csv}: columns {@code field}, {@code title}, {@code source}
   * and, where wanted, {@code rank}. A title of rank {@code cadangan} counts only while no other
   * column claims its field; a title listed for two fields means the first that no other column
   * claims.
   *
   * @throws id.lumbung.settings.SettingsProblem naming the line that is wrong
   */
  public static Layouts read(JobsFolder jobs) {
    return new Layouts(Synonyms.read(jobs), null, List.of());
  }

  /** Whether the text alone is a title of some field. */
  boolean isTitle(String text) {
    return synonyms.isTitle(text);
  }

  /** The same for the data of one year: a title that names another year means no field. */
  public Layouts ofYear(int dataYear) {
    return new Layouts(synonyms, dataYear, before);
  }

  /** The same for a sender whose earlier headers are known, the latest first. */
  public Layouts knowing(List<KnownHeader> headers) {
    return new Layouts(synonyms, year, List.copyOf(headers));
  }

  /** Whether {@link #ofYear} or {@link #knowing} may read any of these columns otherwise. */
  public static boolean mayDependOnSender(List<SheetLayout> layouts) {
    return layouts.stream()
            .flatMap(layout -> layout.columns().stream())
            .anyMatch(column -> column.field() == null || YEAR.matcher(column.title()).find())
        || layouts.stream().filter(layout -> layout.kind() == SheetKind.DATA).count() > 1;
  }

  /** Whether a sheet speaks of another year than that of the data, as far as that is told. */
  boolean isOfOtherYear(Set<Integer> said) {
    return year != null && !said.isEmpty() && !said.contains(year);
  }

  /** The columns under these headings as this sender means them, the unknown ones with a hint. */
  List<Column> columns(List<Heading> headings) {
    List<Column> columns = resolve(headings);
    for (KnownHeader header : before) {
      if (header.isThatOf(columns)) {
        return withNearest(header.readAgain(columns));
      }
    }
    return withNearest(columns);
  }

  /** The columns by their titles alone; {@code nearest} only where two claim one field. */
  List<Column> resolve(List<Heading> headings) {
    Map<Integer, Column> columns = new HashMap<>();
    Map<Integer, Match> matches = new HashMap<>();
    for (Heading heading : headings) {
      Match match = match(heading);
      if (match != null) {
        matches.put(
            heading.column(),
            new Match(withUnit(heading, match), match.synonyms(), isHome(heading, match)));
      }
    }
    leaveOutRivals(headings, matches);
    Set<Field> claimed = new HashSet<>();
    claim(headings, matches, columns, claimed, Match::isPlain);
    claim(headings, matches, columns, claimed, Match::isSingle);
    claim(headings, matches, columns, claimed, match -> !match.ofTheOwner());
    claim(headings, matches, columns, claimed, match -> true);
    return headings.stream()
        .map(heading -> columns.getOrDefault(heading.column(), unknown(heading)))
        .toList();
  }

  /**
   * Where one title of a yearly figure stands in several columns, the groups above tell them apart:
   * the one that names the year of the data counts, and none where not exactly one does.
   */
  private void leaveOutRivals(List<Heading> headings, Map<Integer, Match> matches) {
    Map<String, List<Heading>> alike = new LinkedHashMap<>();
    for (Heading heading : headings) {
      Match match = matches.get(heading.column());
      if (match != null && isOfOneYear(match.synonyms()) && !isShared(match.synonyms())) {
        String key = match.synonyms().get(0).field() + " " + Titles.key(measure(heading));
        alike.computeIfAbsent(key, none -> new ArrayList<>()).add(heading);
      }
    }
    for (List<Heading> rivals : alike.values()) {
      boolean isOpen =
          year == null
              && rivals.stream().anyMatch(h -> !Periods.yearsOfHeading(whole(h)).isEmpty());
      if (rivals.size() > 1 && isOpen) {
        rivals.forEach(h -> matches.computeIfPresent(h.column(), (c, m) -> dated(h, m)));
      } else if (rivals.size() > 1) {
        List<Heading> ofThisYear = rivals.stream().filter(this::isOfThisYear).toList();
        rivals.stream()
            .filter(h -> ofThisYear.size() != 1 || !h.equals(ofThisYear.get(0)))
            .forEach(h -> matches.remove(h.column()));
      }
    }
  }

  /** The lowest part of a heading that is no year. */
  private static String measure(Heading heading) {
    for (int i = heading.parts().size() - 1; i >= 0; i--) {
      String part = heading.parts().get(i);
      if (Periods.onlyYear(part) == null && !Periods.isRelative(part)) {
        return part;
      }
    }
    return heading.own();
  }

  private static Match dated(Heading heading, Match match) {
    return new Match(whole(heading), match.synonyms(), match.ofTheOwner());
  }

  private boolean isOfThisYear(Heading heading) {
    String whole = whole(heading);
    return Periods.namesThisYear(whole)
        || (year != null && Periods.yearsOfHeading(whole).contains(year));
  }

  private static boolean isShared(List<Synonym> synonyms) {
    return synonyms.stream().anyMatch(synonym -> synonym.field().mayBeShared());
  }

  private static String whole(Heading heading) {
    return String.join(" ", heading.parts());
  }

  /** Whether the column stands in a group about the owner and holds a place. */
  private static boolean isHome(Heading heading, Match match) {
    return match.synonyms().stream().anyMatch(synonym -> synonym.field().isPlace())
        && heading.parts().stream()
            .limit(heading.parts().size() - 1L)
            .anyMatch(group -> OF_THE_OWNER.matcher(group).find());
  }

  private static Column unknown(Heading heading) {
    return new Column(heading.column(), whole(heading), null, null);
  }

  private static void claim(
      List<Heading> headings,
      Map<Integer, Match> matches,
      Map<Integer, Column> columns,
      Set<Field> claimed,
      Predicate<Match> now) {
    for (Heading heading : headings) {
      Match match = matches.get(heading.column());
      if (match == null || columns.containsKey(heading.column()) || !now.test(match)) {
        continue;
      }
      Field field = null;
      for (Synonym synonym : match.synonyms()) {
        if (field == null && (claimed.add(synonym.field()) || mayShare(synonym.field(), match))) {
          field = synonym.field();
        }
      }
      Field nearest = field == null ? match.synonyms().get(0).field() : null;
      columns.put(heading.column(), new Column(heading.column(), match.title(), field, nearest));
    }
  }

  private static boolean mayShare(Field field, Match match) {
    return field.mayBeShared()
        || (field.equals(CLASS) && CLASS_TICKS.contains(Titles.key(match.title())))
        || (field.equals(SEX) && SEX_TICK.matcher(Titles.key(match.title())).matches());
  }

  /** What a heading means; figures of another year, or of a part of one, mean nothing. */
  private @Nullable Match match(Heading heading) {
    Undated undated = undated(heading.parts());
    if (undated.parts().isEmpty()) {
      return match(heading.parts());
    }
    Match yearly = match(undated.parts());
    if (yearly == null || !isOfOneYear(yearly.synonyms())) {
      // The words about a year belong to the title: "KBLI 2020" under a group of its own.
      return undated.parts().contains(heading.own()) ? match(heading.parts()) : yearly;
    }
    if (undated.isOfOtherPeriod()) {
      return null;
    }
    return undated.openYear().isEmpty()
        ? yearly
        : new Match(undated.openYear() + " " + yearly.title(), yearly.synonyms());
  }

  private static boolean isOfOneYear(List<Synonym> synonyms) {
    return synonyms.stream().allMatch(synonym -> synonym.field().isOfOneYear());
  }

  private Undated undated(List<String> parts) {
    List<String> rest = new ArrayList<>();
    String openYear = "";
    boolean isOther = false;
    for (String part : parts) {
      Integer said = Periods.onlyYear(part);
      if (said != null) {
        openYear = year == null ? part : openYear;
        isOther |= year != null && !year.equals(said);
      } else if (Periods.isYearBefore(part) || Periods.isPartOfYear(part)) {
        isOther = true;
      } else if (!Periods.isThisYear(part)) {
        rest.add(part);
      }
    }
    return new Undated(rest, openYear, isOther);
  }

  /** Looks the title up with its groups, nearest first, in either order, then alone. */
  private @Nullable Match match(List<String> parts) {
    String own = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      String group = Titles.clean(FILLER.matcher(parts.get(i)).replaceAll(" "));
      for (String title : List.of(group + " " + own, own + " " + group)) {
        List<Synonym> found = group.isEmpty() ? null : meanings(title);
        if (found != null) {
          return new Match(title, found);
        }
      }
    }
    String whole = String.join(" ", parts);
    List<Synonym> byWhole = meanings(whole);
    if (byWhole != null) {
      return new Match(whole, byWhole);
    }
    List<Synonym> byOwn = meanings(own);
    return byOwn == null ? null : new Match(own, byOwn);
  }

  /** The title with the heading above it that names the unit of its amounts, if one does. */
  private static String withUnit(Heading heading, Match match) {
    if (!Synonyms.isMoney(match.synonyms()) || Titles.hasUnit(match.title())) {
      return match.title();
    }
    return heading.parts().stream()
        .filter(Titles::hasUnit)
        .findFirst()
        .map(part -> part + " " + match.title())
        .orElse(match.title());
  }

  /** The fields that a title means, one that names the year of the data as one that names none. */
  private @Nullable List<Synonym> meanings(String title) {
    List<Synonym> found = synonyms.of(title);
    if (found != null) {
      return found;
    }
    Matcher named = YEAR.matcher(title);
    boolean isOfThisYear =
        named.find() && (year == null || year == Integer.parseInt(named.group("year")));
    List<Synonym> yearly = isOfThisYear ? synonyms.of(named.replaceAll(" ")) : null;
    return yearly != null && isOfOneYear(yearly) ? yearly : null;
  }

  /** The same columns, the unknown ones with the field they resemble most, if any. */
  private List<Column> withNearest(List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                column.field() != null || column.nearest() != null
                    ? column
                    : new Column(
                        column.column(), column.title(), null, synonyms.resembling(column.title())))
        .toList();
  }
}
