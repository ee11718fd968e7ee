package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Growth by area, and what growth consists of. */
record GrowthPages(Pack pack, Wording words) {
  /** Businesses that a district's growth is over where a sentence speaks of it. */
  private static final BigDecimal SPOKEN_OF = BigDecimal.valueOf(20);

  private static final List<String> ADDED =
      List.of("births", "newly_found", "unknown_founding", "reactivated", "moved_in");
  private static final List<String> REMOVED =
      List.of("closed", "lapsed", "moved_out", "unconfirmed");

  List<FigurePage> pages() {
    return List.of(byArea(), parts());
  }

  /**
   * The part of the area that grew fastest; none where that cannot be told, or says nothing: a
   * district that grows from one business to three is the fastest of all.
   */
  static Optional<FigureRow> fastest(Pack pack) {
    return pack.isKnownOfAll("growth", "growth_pct")
        ? ranked(pack).stream()
            .filter(row -> row.has("growth_pct"))
            .findFirst()
            .filter(row -> pack.isProvince() || row.told("base").compareTo(SPOKEN_OF) >= 0)
        : Optional.empty();
  }

  /** Parts of the area by growth, those without any last. */
  private static List<FigureRow> ranked(Pack pack) {
    Comparator<FigureRow> byGrowth =
        Comparator.comparing(
            row -> row.number("growth_pct"),
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    return pack.ofParts("growth").sorted(byGrowth).toList();
  }

  private FigurePage byArea() {
    PageBuilder page = PageBuilder.printed(pack, "growth", List.of(28, 13, 13, 13, 13, 15), false);
    List<FigureRow> ranked = ranked(pack);
    Optional<FigureRow> fastest = fastest(pack);
    page.title(
        fastest
            .map(
                row ->
                    words.get(
                        "growth.title",
                        "wilayah",
                        row.code("area"),
                        "persen",
                        words.percent(row.told("growth_pct"))))
            .orElseGet(() -> words.get("growth.title.none", "tahun", pack.year())));
    String base = Integer.toString(pack.release().year() - 1);
    page.write(words.get("growth.counts", "tahun", pack.year(), "dasar", base), Face.LEAD);
    page.stated("growth_chart", chart(ranked), 20);
    List<TableLine> lines = new ArrayList<>();
    ranked.forEach(row -> lines.add(line(row)));
    pack.ofArea("growth").forEach(row -> lines.add(line(row).asTotal()));
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.regency"), CellKind.TEXT));
    columns.add(new TableColumn(words.get("column.stock", "tahun", base), CellKind.UNITS));
    columns.add(new TableColumn(words.get("column.stock", "tahun", pack.year()), CellKind.UNITS));
    columns.add(new TableColumn(words.get("column.change"), CellKind.UNITS));
    columns.add(new TableColumn(words.get("column.growth"), CellKind.PERCENT));
    if (pack.isProvince()) {
      columns.add(new TableColumn(words.get("column.like_for_like"), CellKind.PERCENT));
    }
    return page.table("growth", columns, lines).end(words.get("growth.note"));
  }

  /** Of a part of a regency, like for like is its growth and stands once. */
  private TableLine line(FigureRow row) {
    List<@Nullable Object> cells = new ArrayList<>(List.of(row.code("area")));
    Stream.of("base", "stock", "change", "growth_pct")
        .forEach(column -> cells.add(Absent.or(row, column)));
    if (pack.isProvince()) {
      cells.add(Absent.or(row, "like_for_like_pct"));
    }
    return TableLine.of(cells).ofArea(row.text("area_code"));
  }

  private Chart chart(List<FigureRow> ranked) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    ranked.forEach(row -> values.add(row.number("growth_pct")));
    return new Chart(
        words.get("growth.chart", "tahun", pack.year()),
        Chart.Form.BARS,
        ranked.stream().map(row -> row.code("area")).toList(),
        words.get("column.regency"),
        words.get("column.growth"),
        CellKind.PERCENT,
        List.of(new Chart.Series(words.get("series.growth"), values, Chart.Tone.ACCENT, true)));
  }

  /** Whether all regencies reported the year and the one before it. */
  private boolean isComparable() {
    return pack.headline(pack.release().year()).filter(row -> row.has("growth_pct")).isPresent();
  }

  private FigurePage parts() {
    PageBuilder page =
        PageBuilder.printed(
            pack, "parts", List.of(28, 9, 9, 9, 14, 10, 10, 9, 10, 10, 14, 11), true);
    Optional<FigureRow> whole = pack.ofArea("parts").stream().findFirst();
    page.title(
        whole
            .filter(row -> row.has("births") && row.has("newly_found"))
            .filter(row -> isComparable())
            .map(
                row ->
                    words.get(
                        "parts.title",
                        "lahir",
                        words.units(row.told("births")),
                        "baru",
                        words.units(row.told("newly_found")),
                        "tahun",
                        pack.year()))
            .orElseGet(() -> words.get("parts.title.none", "tahun", pack.year())));
    page.write(words.get("parts.counts"), Face.LEAD);
    pack.unpublishedParts("parts").ifPresent(text -> page.write(text, Face.BODY));
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.regency"), CellKind.TEXT));
    columns.add(new TableColumn(words.get("column.base"), CellKind.UNITS));
    ADDED.forEach(
        part -> columns.add(new TableColumn("+ " + words.get("part." + part), CellKind.UNITS)));
    REMOVED.forEach(
        part -> columns.add(new TableColumn("− " + words.get("part." + part), CellKind.UNITS)));
    columns.add(new TableColumn(words.get("column.stock", "tahun", pack.year()), CellKind.UNITS));
    List<TableLine> lines = new ArrayList<>();
    pack.ofParts("parts").forEach(row -> lines.add(partsLine(row)));
    whole.ifPresent(row -> lines.add(partsLine(row).asTotal()));
    page.table("parts", columns, lines);
    whole
        .filter(row -> isComparable())
        .flatMap(this::waterfall)
        .ifPresent(chart -> page.stated("parts_chart", chart, 11));
    return page.end(
        words.get("parts.note")
            + (isComparable() ? "" : " " + words.get("parts.incomplete"))
            + pack.withheld("growth_parts").map(why -> " " + why).orElse(""));
  }

  private static TableLine partsLine(FigureRow row) {
    List<@Nullable Object> cells = new ArrayList<>(List.of(row.code("area")));
    cells.add(Absent.or(row, "base"));
    ADDED.forEach(part -> cells.add(Absent.or(row, part)));
    REMOVED.forEach(part -> cells.add(Absent.or(row, part)));
    cells.add(Absent.or(row, "stock"));
    return TableLine.of(cells).ofArea(row.text("area_code"));
  }

  /** From the base to the stock; none where a part is not there, for it would not arrive. */
  private Optional<Chart> waterfall(FigureRow row) {
    BigDecimal base = row.number("base");
    BigDecimal stock = row.number("stock");
    if (base == null || stock == null) {
      return Optional.empty();
    }
    List<String> categories = new ArrayList<>();
    List<@Nullable BigDecimal> ground = new ArrayList<>();
    List<@Nullable BigDecimal> whole = new ArrayList<>();
    List<@Nullable BigDecimal> added = new ArrayList<>();
    List<@Nullable BigDecimal> removed = new ArrayList<>();
    BigDecimal at = base;
    categories.add(words.get("column.base"));
    step(ground, whole, added, removed, null, base, null, null);
    for (String part : ADDED) {
      BigDecimal value = row.number(part);
      if (value == null) {
        return Optional.empty();
      }
      categories.add(words.get("part." + part));
      step(ground, whole, added, removed, at, null, value, null);
      at = at.add(value);
    }
    for (String part : REMOVED) {
      BigDecimal value = row.number(part);
      if (value == null) {
        return Optional.empty();
      }
      at = at.subtract(value);
      categories.add(words.get("part." + part));
      step(ground, whole, added, removed, at, null, null, value);
    }
    categories.add(pack.year());
    step(ground, whole, added, removed, null, stock, null, null);
    return Optional.of(
        new Chart(
            words.get("parts.chart", "tahun", pack.year()),
            Chart.Form.STACKED_COLUMNS,
            categories,
            words.get("axis.part"),
            words.get("axis.businesses"),
            CellKind.UNITS,
            List.of(
                new Chart.Series(words.get("series.ground"), ground, Chart.Tone.NONE, false),
                new Chart.Series(words.get("series.stock"), whole, Chart.Tone.ACCENT, true),
                new Chart.Series(words.get("series.added"), added, Chart.Tone.LIGHT, true),
                new Chart.Series(words.get("series.removed"), removed, Chart.Tone.ORANGE, true))));
  }

  private static void step(
      List<@Nullable BigDecimal> ground,
      List<@Nullable BigDecimal> whole,
      List<@Nullable BigDecimal> added,
      List<@Nullable BigDecimal> removed,
      @Nullable BigDecimal below,
      @Nullable BigDecimal total,
      @Nullable BigDecimal plus,
      @Nullable BigDecimal minus) {
    ground.add(below);
    whole.add(total);
    added.add(plus);
    removed.add(minus);
  }
}
