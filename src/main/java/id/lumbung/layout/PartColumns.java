package id.lumbung.layout;

import id.lumbung.domain.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Columns that hold a figure in parts where no column holds the whole: workers by kind, assets by
 * kind, sales by month. Parts of two ways of parting are none, for their sum would count twice.
 */
final class PartColumns {
  /**
   * A figure that may be told in parts.
   *
   * @param whole the field that the parts add up to
   * @param wholes fields of which one column makes the parts needless
   * @param figure words of a title that name the figure
   * @param other words of a title that name something else, or a part of a part
   * @param ways the ways of parting, the words of each
   */
  private record Figure(
      Field whole, Set<Field> wholes, Pattern figure, Pattern other, List<Pattern> ways) {}

  /** The fields of which several columns may hold a part each. */
  static final Set<Field> WHOLES = Set.of(Field.TK_TOTAL, Field.ASET, Field.OMZET_TAHUN);

  private static final String FAMILY = "(?:bukan|luar|non)[ -](?:anggota )?keluarga|keluarga";

  private static final List<Figure> FIGURES =
      List.of(
          new Figure(
              Field.TK_TOTAL,
              Set.of(Field.TK_TOTAL, Field.TK_L, Field.TK_P, Field.TK_DIBAYAR),
              word("tenaga kerja|tk|naker|karyawan|pekerja|pegawai|buruh"),
              word("disabil\\p{L}*|difabel|di ?antaranya|upah|gaji|biaya|asal"),
              List.of(
                  word(
                      "(?:tidak|tdk|non|bukan)[ -]tetap|tetap|kontrak|honor\\p{L}*|harian|lepas"
                          + "|borongan|musiman|freelance|magang|keluarga"),
                  word(FAMILY),
                  word("penuh waktu|paruh waktu|full ?time|part ?time"),
                  word("lokal|luar daerah|asing|pendatang"),
                  word("sd|smp|sltp|sma|smk|slta|diploma|d[1-4]|s[1-3]|sarjana"))),
          new Figure(
              Field.ASET,
              Set.of(Field.ASET),
              word("ass?ets?|kekayaan|harta"),
              word("tahun|status|bukti|jenis|keterangan|omz?set|modal"),
              List.of(
                  word("(?:tidak|tdk|non)[ -]lancar|lancar|tetap"),
                  word("(?:tidak|tdk|tak)[ -]bergerak|bergerak"),
                  word(
                      "tanah|bangunan|gedung|rumah|tempat usaha|mesin|peralatan|alat|perlengkapan"
                          + "|kendaraan|inventaris|kas|uang|tabungan|persediaan|stok|bahan baku"
                          + "|piutang|ternak|lain(?:[ -]?lain|nya)?"))),
          new Figure(
              Field.OMZET_TAHUN,
              Set.of(Field.OMZET_TAHUN, Field.OMZET_BULAN),
              word("om[sz]et|penjualan|pendapatan|penghasilan"),
              word("unit|volume|kuantitas|qty|quantity|laba|untung|rata[- ]?rata|target"),
              List.of(
                  word("on ?line|off ?line|daring|luring"),
                  word("dalam negeri|luar negeri|ekspor|lokal"))));

  private PartColumns() {}

  private static Pattern word(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b");
  }

  /** The same columns, those that hold the parts of a figure feeding the field of the whole. */
  static List<Column> among(List<Column> columns, Layouts layouts) {
    List<Column> all = columns;
    for (Figure figure : FIGURES) {
      Set<Integer> parts = parts(figure, all, layouts);
      all =
          all.stream()
              .map(
                  column ->
                      parts.contains(column.column())
                          ? new Column(column.column(), column.title(), figure.whole(), null)
                          : column)
              .toList();
    }
    return all;
  }

  private static Set<Integer> parts(Figure figure, List<Column> columns, Layouts layouts) {
    boolean hasWhole =
        columns.stream()
            .map(Column::field)
            .filter(Objects::nonNull)
            .anyMatch(figure.wholes()::contains);
    if (hasWhole) {
      return Set.of();
    }
    List<Column> candidates =
        columns.stream().filter(column -> mayBePart(figure, column, layouts)).toList();
    Set<Integer> periods = periods(candidates);
    if (!periods.isEmpty()) {
      return figure.whole() == Field.OMZET_TAHUN ? periods : Set.of();
    }
    List<Set<Integer>> found = new ArrayList<>();
    for (Pattern way : figure.ways()) {
      Set<Integer> parts = ofWay(way, candidates);
      if (!parts.isEmpty() && found.stream().noneMatch(other -> other.containsAll(parts))) {
        found.removeIf(parts::containsAll);
        found.add(parts);
      }
    }
    return found.size() == 1 ? found.get(0) : Set.of();
  }

  /** Unknown columns, and those of workers of the family, which are one of several kinds. */
  private static boolean mayBePart(Figure figure, Column column, Layouts layouts) {
    String title = Phrases.plain(column.title()).replace('_', ' ');
    boolean isOpen = column.field() == null || column.field() == Field.TK_TIDAK_DIBAYAR;
    return isOpen
        && figure.figure().matcher(title).find()
        && !figure.other().matcher(title).find()
        && !layouts.isOfOtherYear(Periods.yearsOfHeading(title));
  }

  /** The columns of two kinds or more, each but once; none where one stands twice. */
  private static Set<Integer> ofWay(Pattern way, List<Column> candidates) {
    Set<String> kinds = new HashSet<>();
    Set<String> titles = new HashSet<>();
    Set<Integer> parts = new TreeSet<>();
    for (Column column : candidates) {
      String title = Phrases.plain(column.title()).replace('_', ' ');
      String kind =
          way.matcher(title).results().map(MatchResult::group).collect(Collectors.joining(" "));
      if (!kind.isEmpty()) {
        kinds.add(kind);
        parts.add(column.column());
        if (!titles.add(title)) {
          return Set.of();
        }
      }
    }
    return kinds.size() > 1 ? parts : Set.of();
  }

  /** The columns of all months, quarters or halves of a year; none where one lacks or is twice. */
  private static Set<Integer> periods(List<Column> candidates) {
    Map<Integer, Integer> columns = new LinkedHashMap<>();
    Set<Integer> whole = new HashSet<>();
    for (Column column : candidates) {
      Periods.Part part = Periods.partOfYear(column.title());
      if (part != null) {
        whole.add(part.of());
        if (columns.putIfAbsent(part.number(), column.column()) != null) {
          return Set.of();
        }
      }
    }
    boolean isComplete = whole.size() == 1 && whole.contains(columns.size());
    return isComplete ? new TreeSet<>(columns.values()) : Set.of();
  }
}
