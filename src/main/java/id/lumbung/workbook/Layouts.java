package id.lumbung.workbook;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Which titles of columns mean which field: the synonyms an operator may edit. */
public final class Layouts {
  /** The field without which a sheet holds no businesses. */
  static final String OWNER = "nama_pemilik";

  /** The field of the running number, which alone says nothing. */
  static final String RUNNING_NUMBER = "no_urut";

  /** The field that a line above its rows may tell as well. */
  static final String DISTRICT = "kecamatan";

  private static final String CLASS = "kelas";
  private static final String SEX = "jenis_kelamin";

  /** Fields by which one row is told from another. */
  private static final Set<String> OF_ONE_BUSINESS =
      Set.of(OWNER, "nama_usaha", "nik", "no_kk", "nib", "npwp", "hp", "alamat");

  /** Fields that several columns may feed. */
  private static final Set<String> SHARED =
      Set.of(
          "rt_rw",
          "koordinat",
          "tk_dibayar",
          "tk_tidak_dibayar",
          "izin_lain",
          "medsos",
          "pembiayaan",
          "pasar",
          "pelatihan",
          "status_aktif");

  /** Fields whose titles may name a unit. */
  private static final Set<String> MONEY =
      Set.of("modal", "modal_sendiri", "modal_luar", "aset", "omzet_tahun", "omzet_bulan");

  private static final Set<String> CLASS_TICKS =
      Set.of("mikro", "kecil", "menengah", "usahamikro", "usahakecil", "usahamenengah");

  /** Titles of two columns of which one is ticked. */
  private static final Pattern SEX_TICK =
      Pattern.compile("jeniskelamin(l|lk|laki|lakilaki|pria|p|pr|perempuan|wanita)");

  /** Fields that an owner has as well as a business. */
  private static final Set<String> PLACES =
      Set.of("alamat", "rt_rw", "desa_kel", DISTRICT, "kabupaten", "kode_pos", "koordinat");

  /** A group of columns about where the owner lives, not about where the business is. */
  private static final Pattern OF_THE_OWNER =
      Pattern.compile("(?i)\\b(pemilik|pengusaha|pribadi|rumah|ktp|domisili|tempat tinggal)\\b");

  /** Fields whose titles may name the year they speak of. */
  private static final Set<String> OF_ONE_YEAR =
      Set.of(
          "modal",
          "modal_sendiri",
          "modal_luar",
          "aset",
          "omzet_tahun",
          "omzet_bulan",
          "tk_l",
          "tk_p",
          "tk_total");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?i)[(\\[]?\\b((di |per )?(tahun|thn\\.?|th\\.?) ?)?(?<year>20\\d\\d)\\b[)\\]]?");

  private static final Pattern PER = Pattern.compile("(?i)\\bper\\b");

  /** Words in the title of an amount that change nothing about what it is. */
  private static final Pattern QUALIFIER =
      Pattern.compile(
          "(?i)\\b(rata[- ]?rata|rata2|kotor|bruto|nilai|jumlah|total|besar(nya)?|perkiraan|estimasi"
              + "|usaha)\\b");

  private static final Set<String> COOPERATIVE =
      Set.of(
          "nikop",
          "nomorindukkoperasi",
          "namakoperasi",
          "nobadanhukum",
          "nomorbadanhukum",
          "nobh",
          "tglbadanhukum",
          "tanggalbadanhukum",
          "rat",
          "tglrat",
          "tanggalrat",
          "pelaksanaanrat",
          "shu",
          "jeniskoperasi",
          "bentukkoperasi",
          "kelompokkoperasi",
          "simpananpokok",
          "simpananwajib",
          "namaketuakoperasi");

  private static final Pattern FILLER =
      Pattern.compile("(?i)\\b(identitas|data|informasi|profil|profile|keterangan)\\b");

  private static final double LEAST_SIMILARITY = 0.75;
  private static final int LEAST_LENGTH_TO_RESEMBLE = 4;

  private record Synonym(String field, boolean reserve) {}

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

  private final Map<String, List<Synonym>> byKey;
  private final @Nullable Integer year;
  private final List<KnownHeader> before;

  private Layouts(
      Map<String, List<Synonym>> byKey, @Nullable Integer year, List<KnownHeader> before) {
    this.byKey = byKey;
    this.year = year;
    this.before = before;
  }

  private static void add(Map<String, List<Synonym>> byKey, String title, Synonym synonym) {
    List<Synonym> synonyms = byKey.computeIfAbsent(Titles.key(title), key -> new ArrayList<>());
    if (synonyms.stream().noneMatch(known -> known.field().equals(synonym.field()))) {
      synonyms.add(synonym);
    }
  }

  /** The same for the data of one year: a title that names another year means no field. */
  public Layouts ofYear(int dataYear) {
    return new Layouts(byKey, dataYear, before);
  }

  /** The same for a sender whose earlier headers are known, the latest first. */
  public Layouts knowing(List<KnownHeader> headers) {
    return new Layouts(byKey, year, List.copyOf(headers));
  }

  /** Whether {@link #ofYear} or {@link #knowing} may read any of these columns otherwise. */
  public static boolean mayDependOnSender(List<SheetLayout> layouts) {
    return layouts.stream()
        .flatMap(layout -> layout.columns().stream())
        .anyMatch(column -> column.field() == null || YEAR.matcher(column.title()).find());
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

  /**
   * Reads {@code jobs/layouts/synonyms.csv}: columns {@code field}, {@code title}, {@code source}
   * and, where wanted, {@code rank}. A title of rank {@code cadangan} counts only while no other
   * column claims its field; a title listed for two fields means the first that no other column
   * claims.
   */
  public static Layouts read(Reader csv) {
    Map<String, List<Synonym>> byKey = new LinkedHashMap<>();
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(csv)) {
      while (lines.hasNext()) {
        Map<String, String> line = lines.next();
        String field = line.get("field");
        String title = line.get("title");
        if (field == null || title == null) {
          throw new IllegalArgumentException(
              "synonyms need the columns field and title, found " + line.keySet());
        }
        Synonym synonym = new Synonym(field.strip(), "cadangan".equals(line.get("rank")));
        add(byKey, title, synonym);
        // "per bulan" is also written "/ bulan".
        add(byKey, PER.matcher(title).replaceAll(" "), synonym);
      }
    }
    byKey.remove("");
    return new Layouts(byKey, null, List.of());
  }

  /** Whether the text alone is a title of some field. */
  boolean isTitle(String text) {
    return byKey.containsKey(Titles.key(text));
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
    Set<String> claimed = new HashSet<>();
    claim(headings, matches, columns, claimed, Match::isPlain);
    claim(headings, matches, columns, claimed, Match::isSingle);
    claim(headings, matches, columns, claimed, match -> !match.ofTheOwner());
    claim(headings, matches, columns, claimed, match -> true);
    return headings.stream()
        .map(heading -> columns.getOrDefault(heading.column(), unknown(heading)))
        .toList();
  }

  /** Whether the column stands in a group about the owner and holds a place. */
  private static boolean isHome(Heading heading, Match match) {
    return match.synonyms().stream().anyMatch(synonym -> PLACES.contains(synonym.field()))
        && heading.parts().stream()
            .limit(heading.parts().size() - 1L)
            .anyMatch(group -> OF_THE_OWNER.matcher(group).find());
  }

  private static Column unknown(Heading heading) {
    return new Column(heading.column(), String.join(" ", heading.parts()), null, null);
  }

  private static void claim(
      List<Heading> headings,
      Map<Integer, Match> matches,
      Map<Integer, Column> columns,
      Set<String> claimed,
      java.util.function.Predicate<Match> now) {
    for (Heading heading : headings) {
      Match match = matches.get(heading.column());
      if (match == null || columns.containsKey(heading.column()) || !now.test(match)) {
        continue;
      }
      String field = null;
      for (Synonym synonym : match.synonyms()) {
        if (field == null && (claimed.add(synonym.field()) || mayShare(synonym.field(), match))) {
          field = synonym.field();
        }
      }
      String nearest = field == null ? match.synonyms().get(0).field() : null;
      columns.put(heading.column(), new Column(heading.column(), match.title(), field, nearest));
    }
  }

  private static boolean mayShare(String field, Match match) {
    return SHARED.contains(field)
        || (field.equals(CLASS) && CLASS_TICKS.contains(Titles.key(match.title())))
        || (field.equals(SEX) && SEX_TICK.matcher(Titles.key(match.title())).matches());
  }

  /** Looks the title up with its groups, nearest first, in either order, then alone. */
  private @Nullable Match match(Heading heading) {
    List<String> parts = heading.parts();
    String own = heading.own();
    for (int i = parts.size() - 2; i >= 0; i--) {
      String group = Titles.clean(FILLER.matcher(parts.get(i)).replaceAll(" "));
      for (String title : List.of(group + " " + own, own + " " + group)) {
        List<Synonym> found = group.isEmpty() ? null : synonyms(title);
        if (found != null) {
          return new Match(title, found);
        }
      }
    }
    String whole = String.join(" ", parts);
    List<Synonym> byWhole = synonyms(whole);
    if (byWhole != null) {
      return new Match(whole, byWhole);
    }
    List<Synonym> byOwn = synonyms(own);
    return byOwn == null ? null : new Match(own, byOwn);
  }

  /** The title with the heading above it that names the unit of its amounts, if one does. */
  private static String withUnit(Heading heading, Match match) {
    if (!isMoney(match.synonyms()) || Titles.hasUnit(match.title())) {
      return match.title();
    }
    return heading.parts().stream()
        .filter(Titles::hasUnit)
        .findFirst()
        .map(part -> part + " " + match.title())
        .orElse(match.title());
  }

  /** The same columns, those of money with the unit in their title where it names none. */
  static List<Column> inUnit(List<Column> columns, String unit) {
    return columns.stream()
        .map(
            column ->
                isFullRupiah(column)
                    ? new Column(
                        column.column(),
                        "(" + unit + ") " + column.title(),
                        column.field(),
                        column.nearest())
                    : column)
        .toList();
  }

  /** Whether the column holds money and its title names no other unit than rupiah. */
  static boolean isFullRupiah(Column column) {
    return column.field() != null
        && MONEY.contains(column.field())
        && !Titles.hasUnit(column.title());
  }

  private @Nullable List<Synonym> synonyms(String title) {
    List<Synonym> found = unqualified(title);
    if (found != null) {
      return found;
    }
    Matcher named = YEAR.matcher(title);
    boolean ofThisYear =
        named.find() && (year == null || year == Integer.parseInt(named.group("year")));
    List<Synonym> yearly = ofThisYear ? unqualified(named.replaceAll(" ")) : null;
    return yearly != null && yearly.stream().allMatch(s -> OF_ONE_YEAR.contains(s.field()))
        ? yearly
        : null;
  }

  private @Nullable List<Synonym> unqualified(String title) {
    List<Synonym> found = byKey.get(Titles.key(title));
    if (found == null) {
      List<Synonym> amount = byKey.get(Titles.key(QUALIFIER.matcher(title).replaceAll(" ")));
      return amount != null && isMoney(amount) ? amount : null;
    }
    return isMoney(found) || !Titles.hasUnit(title) ? found : null;
  }

  private static boolean isMoney(List<Synonym> synonyms) {
    return synonyms.stream().allMatch(synonym -> MONEY.contains(synonym.field()));
  }

  /** The same columns, the unknown ones with the field they resemble most, if any. */
  private List<Column> withNearest(List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                column.field() != null || column.nearest() != null
                    ? column
                    : new Column(column.column(), column.title(), null, resembling(column.title())))
        .toList();
  }

  private @Nullable String resembling(String title) {
    String key = Titles.key(title);
    if (key.length() < LEAST_LENGTH_TO_RESEMBLE) {
      return null;
    }
    String nearest = null;
    double best = LEAST_SIMILARITY;
    for (Map.Entry<String, List<Synonym>> known : byKey.entrySet()) {
      int longer = Math.max(key.length(), known.getKey().length());
      int most = (int) ((1 - best) * longer);
      int distance = new LevenshteinDistance(most).apply(key, known.getKey());
      double similarity = distance < 0 ? 0 : 1 - (double) distance / longer;
      if (similarity > best || (nearest == null && similarity >= best)) {
        best = similarity;
        nearest = known.getValue().get(0).field();
      }
    }
    return nearest;
  }

  /** How many different fields the columns feed. */
  static int distinctFields(List<Column> columns) {
    Set<String> fields = new HashSet<>();
    for (Column column : columns) {
      if (column.field() != null) {
        fields.add(column.field());
      }
    }
    return fields.size();
  }

  /** Whether rows under these columns could be told from each other. */
  static boolean speaksOfOneBusiness(List<Column> columns) {
    return columns.stream().anyMatch(column -> isOfOneBusiness(column.field()));
  }

  /** Whether the field tells one business from another. */
  static boolean isOfOneBusiness(@Nullable String field) {
    return field != null && OF_ONE_BUSINESS.contains(field);
  }

  /** Whether the columns are those of counts per place. */
  static boolean isRecap(List<Column> columns) {
    return !speaksOfOneBusiness(columns)
        && distinctFields(columns) <= 5
        && columns.stream().anyMatch(column -> DISTRICT.equals(column.field()));
  }

  /** Whether the headings are those of a table of cooperatives. */
  static boolean isOfCooperatives(List<Heading> headings) {
    long telling = headings.stream().filter(h -> COOPERATIVE.contains(Titles.key(h.own()))).count();
    return telling >= 2;
  }
}
