package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.layout.Column.Told;
import id.lumbung.layout.HeaderBlock.Heading;
import id.lumbung.layout.HeadingReader.Doubt;
import id.lumbung.layout.Meaning.Rank;
import id.lumbung.layout.Synonyms.Synonym;
import id.lumbung.settings.JobsFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns mean which field, told by what the sender taught us, by their titles, by what the
 * sender sent before, and by their words and values.
 */
public final class Layouts {
  private static final Field CLASS = Field.KELAS;
  private static final Field SEX = Field.JENIS_KELAMIN;

  private static final Set<String> CLASS_TICKS =
      Set.of("mikro", "kecil", "menengah", "usahamikro", "usahakecil", "usahamenengah");

  /** Titles of two columns of which one is ticked. */
  private static final Pattern SEX_TICK =
      Pattern.compile("jeniskelamin(l|lk|laki|lakilaki|pria|p|pr|perempuan|wanita)");

  private final Synonyms synonyms;
  private final Sender sender;

  /**
   * What is known of who sends.
   *
   * @param year of the data; null while nobody has told it
   * @param before headers that were accepted before, the latest first
   * @param taught what headings mean to the sender
   * @param districts names of districts, plain and in lower case
   * @param isLenient whether headings may be told by their words alone
   * @param headerRow the row that the sender calls that of the headings; null where nothing is said
   */
  private record Sender(
      @Nullable Integer year,
      List<KnownHeader> before,
      TaughtHeadings taught,
      Set<String> districts,
      boolean isLenient,
      @Nullable Integer headerRow) {}

  private Layouts(Synonyms synonyms, Sender sender) {
    this.synonyms = synonyms;
    this.sender = sender;
  }

  /**
   * Reads {@code jobs/layouts/synonyms.csv}: columns {@code field} (several parted by semicolons),
   * {@code title}, {@code source} and, where wanted, {@code rank}. A title of rank {@code cadangan}
   * counts only while no other column claims its field; one of rank {@code isi} only where what
   * stands below says which field is meant; a title listed for several fields means the first that
   * its values do not gainsay and no other column claims. What has rank {@code pelengkap} are words
   * that may stand beside titles of the field. {@code jobs/layouts/words.csv} says which words mean
   * the same.
   *
   * @throws id.lumbung.settings.SettingsProblem naming the line that is wrong
   */
  public static Layouts read(JobsFolder jobs) {
    return new Layouts(
        Synonyms.read(jobs),
        new Sender(null, List.of(), TaughtHeadings.NONE, Set.of(), false, null));
  }

  /** Whether the text alone is a title of some field. */
  boolean isTitle(String text) {
    return synonyms.isTitle(text);
  }

  /** Whether a title speaks of other fields than this one. */
  boolean isOfOthers(String title, Field field) {
    return synonyms.isOfOthers(title, field);
  }

  /** The same for the data of one year: a title that names another year means no field. */
  public Layouts ofYear(int year) {
    return with(
        new Sender(
            year,
            sender.before,
            sender.taught,
            sender.districts,
            sender.isLenient,
            sender.headerRow));
  }

  /** The same for a sender whose earlier headers are known, the latest first. */
  public Layouts knowing(List<KnownHeader> headers) {
    return with(
        new Sender(
            sender.year,
            List.copyOf(headers),
            sender.taught,
            sender.districts,
            sender.isLenient,
            sender.headerRow));
  }

  /** The same for a sender who has said what headings mean, beside what was said before. */
  public Layouts taught(TaughtHeadings headings) {
    return with(
        new Sender(
            sender.year,
            sender.before,
            sender.taught.and(headings),
            sender.districts,
            sender.isLenient,
            sender.headerRow));
  }

  /** The same where columns of districts are known by these names, plain and in lower case. */
  public Layouts withDistricts(Set<String> names) {
    return with(
        new Sender(
            sender.year,
            sender.before,
            sender.taught,
            Set.copyOf(names),
            sender.isLenient,
            sender.headerRow));
  }

  /** The same where {@link #resolve} reads headings by their words as well. */
  Layouts leniently() {
    return with(
        new Sender(
            sender.year, sender.before, sender.taught, sender.districts, true, sender.headerRow));
  }

  /** The same for a sender who names the row of the headings; 1-based, null for none. */
  Layouts headerAt(@Nullable Integer row) {
    return with(
        new Sender(
            sender.year, sender.before, sender.taught, sender.districts, sender.isLenient, row));
  }

  /** The row that the sender calls that of the headings, or null. */
  @Nullable Integer headerRow() {
    return sender.headerRow;
  }

  private Layouts with(Sender other) {
    return new Layouts(synonyms, other);
  }

  /** Whether what is known of the sender may read any of these columns otherwise. */
  public boolean mayReadOtherwise(List<SheetLayout> layouts) {
    return !sender.taught.isEmpty()
        || layouts.stream()
            .flatMap(layout -> layout.columns().stream())
            .anyMatch(
                column ->
                    column.told() != Told.BY_TITLE
                        || HeadingReader.YEAR.matcher(column.title()).find())
        || layouts.stream().filter(layout -> layout.kind() == SheetKind.DATA).count() > 1;
  }

  /** Whether a sheet speaks of another year than that of the data, as far as that is told. */
  boolean isOfOtherYear(Set<Integer> said) {
    return sender.year != null && !said.isEmpty() && !said.contains(sender.year);
  }

  /** Names of districts, plain and in lower case. */
  Set<String> districts() {
    return sender.districts;
  }

  /**
   * The columns under these headings as this sender means them, the unknown ones with what they may
   * mean.
   *
   * @param values what stands below a column
   */
  List<Column> columns(List<Heading> headings, IntFunction<ColumnValues> values) {
    Map<Integer, Meaning> meanings = byTitles(headings, values);
    meanBefore(headings, meanings);
    Map<Integer, Doubt> doubts = byWords(headings, meanings, values);
    List<Column> columns = claimed(headings, meanings);
    Set<Field> fed = new HashSet<>();
    columns.stream().map(Column::field).filter(Objects::nonNull).forEach(fed::add);
    return columns.stream()
        .map(column -> asked(column, doubts.get(column.column()), fed, values))
        .toList();
  }

  /** The columns by their titles alone; {@code mayBe} only where two claim one field. */
  List<Column> resolve(List<Heading> headings) {
    IntFunction<ColumnValues> none = column -> ColumnValues.NONE;
    Map<Integer, Meaning> meanings = byTitles(headings, none);
    if (sender.isLenient) {
      byWords(headings, meanings, none);
    }
    return claimed(headings, meanings);
  }

  private Map<Integer, Meaning> byTitles(List<Heading> headings, IntFunction<ColumnValues> values) {
    HeadingReader reader = new HeadingReader(synonyms, sender.year);
    Map<Integer, Meaning> meanings = new HashMap<>();
    for (Heading heading : headings) {
      Meaning meaning = sender.taught.of(heading, sender.year);
      meaning = meaning == null ? reader.of(heading) : meaning;
      meaning = meaning == null ? null : meaning.fitting(values.apply(heading.column()));
      if (meaning != null && !sender.taught.setsAside(heading)) {
        String title = HeadingReader.withUnit(heading, meaning);
        meanings.put(heading.column(), meaning.called(title).placed(heading));
      }
    }
    leaveOutRivals(headings, meanings);
    return meanings;
  }

  /** Adds what headings without a known title fed when this very header was accepted before. */
  private void meanBefore(List<Heading> headings, Map<Integer, Meaning> meanings) {
    List<Column> columns = claimed(headings, meanings);
    for (KnownHeader header : sender.before) {
      if (header.isThatOf(columns)) {
        for (Column column : header.readAgain(columns)) {
          if (column.field() != null) {
            meanings.putIfAbsent(
                column.column(),
                Meaning.of(column.title(), column.field(), Rank.BEFORE, Told.BY_TITLE));
          }
        }
        return;
      }
    }
  }

  /** Adds what words and values tell; what they leave open for headings without a meaning. */
  private Map<Integer, Doubt> byWords(
      List<Heading> headings, Map<Integer, Meaning> meanings, IntFunction<ColumnValues> values) {
    HeadingReader reader = new HeadingReader(synonyms, sender.year);
    Map<Integer, Doubt> doubts = new HashMap<>();
    for (Heading heading : headings) {
      int column = heading.column();
      boolean isOpen =
          !meanings.containsKey(column)
              && !sender.taught.setsAside(heading)
              && !unknown(heading).isOfOtherPeriod();
      if (isOpen) {
        Doubt doubt = reader.byWords(heading, values.apply(column));
        doubts.put(column, doubt);
        if (doubt.meaning() != null) {
          Meaning meaning = doubt.meaning();
          String title = HeadingReader.withUnit(heading, meaning);
          meanings.put(column, meaning.called(title).placed(heading));
        }
      }
    }
    leaveOpenRivals(meanings, doubts);
    return doubts;
  }

  /** Of several columns that only their words tell, none is taken for the field. */
  private static void leaveOpenRivals(Map<Integer, Meaning> meanings, Map<Integer, Doubt> doubts) {
    Map<Field, List<Integer>> rivals = new HashMap<>();
    meanings.forEach(
        (column, meaning) -> {
          if (meaning.rank() == Rank.BY_WORDS && !mayShare(meaning.first(), meaning)) {
            rivals.computeIfAbsent(meaning.first(), none -> new ArrayList<>()).add(column);
          }
        });
    rivals.forEach(
        (field, columns) -> {
          if (columns.size() > 1) {
            columns.forEach(meanings::remove);
            columns.forEach(column -> doubts.put(column, new Doubt(null, List.of(field))));
          }
        });
  }

  private Column asked(
      Column column, @Nullable Doubt doubt, Set<Field> fed, IntFunction<ColumnValues> values) {
    String example = values.apply(column.column()).example();
    if (column.told() != Told.UNKNOWN) {
      return new Column(
          column.column(), column.title(), column.field(), column.told(), List.of(), example);
    }
    List<Field> mayBe = new ArrayList<>(column.mayBe());
    if (doubt != null && mayBe.isEmpty()) {
      doubt.mayBe().stream().filter(f -> f.mayBeShared() || !fed.contains(f)).forEach(mayBe::add);
    }
    return new Column(column.column(), column.title(), null, Told.UNKNOWN, mayBe, example);
  }

  /** Gives each field to the column that claims it most surely. */
  private List<Column> claimed(List<Heading> headings, Map<Integer, Meaning> meanings) {
    Map<Integer, Column> columns = new HashMap<>();
    Set<Field> taken = new HashSet<>();
    for (Rank rank : Rank.values()) {
      for (Heading heading : headings) {
        Meaning meaning = meanings.get(heading.column());
        if (meaning != null && meaning.rank() == rank) {
          columns.put(heading.column(), claim(heading, meaning, taken));
        }
      }
    }
    return headings.stream()
        .map(heading -> columns.getOrDefault(heading.column(), unknown(heading)))
        .toList();
  }

  private static Column claim(Heading heading, Meaning meaning, Set<Field> taken) {
    for (Synonym synonym : meaning.synonyms()) {
      if (taken.add(synonym.field()) || mayShare(synonym.field(), meaning)) {
        return new Column(
            heading.column(), meaning.title(), synonym.field(), meaning.told(), List.of(), null);
      }
    }
    return new Column(heading.column(), meaning.title(), null, meaning.first());
  }

  private Column unknown(Heading heading) {
    Told told = sender.taught.setsAside(heading) ? Told.SET_ASIDE : Told.UNKNOWN;
    return new Column(heading.column(), heading.whole(), null, told, List.of(), null);
  }

  private static boolean mayShare(Field field, Meaning meaning) {
    return field.mayBeShared()
        || (field.equals(CLASS) && CLASS_TICKS.contains(Titles.key(meaning.title())))
        || (field.equals(SEX) && SEX_TICK.matcher(Titles.key(meaning.title())).matches());
  }

  /**
   * Where one title of a yearly figure stands in several columns, the groups above tell them apart:
   * the one that names the year of the data counts, and none where not exactly one does.
   */
  private void leaveOutRivals(List<Heading> headings, Map<Integer, Meaning> meanings) {
    Map<String, List<Heading>> alike = new LinkedHashMap<>();
    for (Heading heading : headings) {
      Meaning meaning = meanings.get(heading.column());
      if (meaning != null
          && HeadingReader.isOfOneYear(meaning.synonyms())
          && !isShared(meaning.synonyms())) {
        String key = meaning.synonyms().get(0).field() + " " + Titles.key(measure(heading));
        alike.computeIfAbsent(key, none -> new ArrayList<>()).add(heading);
      }
    }
    for (List<Heading> rivals : alike.values()) {
      boolean isOpen =
          sender.year == null
              && rivals.stream().anyMatch(h -> !Periods.yearsOfHeading(h.whole()).isEmpty());
      if (rivals.size() > 1 && isOpen) {
        rivals.forEach(h -> meanings.computeIfPresent(h.column(), (c, m) -> m.called(h.whole())));
      } else if (rivals.size() > 1) {
        List<Heading> ofThisYear = rivals.stream().filter(this::isOfThisYear).toList();
        rivals.stream()
            .filter(h -> ofThisYear.size() != 1 || !h.equals(ofThisYear.get(0)))
            .forEach(h -> meanings.remove(h.column()));
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

  private boolean isOfThisYear(Heading heading) {
    String whole = heading.whole();
    return Periods.namesThisYear(whole)
        || (sender.year != null && Periods.yearsOfHeading(whole).contains(sender.year));
  }

  private static boolean isShared(List<Synonym> synonyms) {
    return synonyms.stream().anyMatch(synonym -> synonym.field().mayBeShared());
  }
}
