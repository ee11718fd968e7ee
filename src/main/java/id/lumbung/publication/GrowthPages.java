package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Growth by regency, and what growth consists of. */
record GrowthPages(Pack pack, Wording words) {
  private static final List<String> ADDED =
      List.of("births", "newly_found", "unknown_founding", "reactivated", "moved_in");
  private static final List<String> REMOVED =
      List.of("closed", "lapsed", "moved_out", "unconfirmed");

  void write() {
    byRegency();
    parts();
  }

  /** The regency that grew fastest; none where no growth can be told. */
  static Optional<FigureRow> fastest(Pack pack) {
    return ranked(pack).stream().filter(row -> row.has("growth_pct")).findFirst();
  }

  /** Regencies by growth, those without any last. */
  private static List<FigureRow> ranked(Pack pack) {
    Comparator<FigureRow> byGrowth =
        Comparator.comparing(
            row -> row.number("growth_pct"),
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    return pack.ofRegencies("growth").sorted(byGrowth).toList();
  }

  private void byRegency() {
    Paper paper = new Paper(pack, "growth", List.of(28, 13, 13, 13, 13, 15), false);
    List<FigureRow> ranked = ranked(pack);
    Optional<FigureRow> fastest = fastest(pack);
    paper.title(
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
    paper.write(words.get("growth.counts", "tahun", pack.year(), "dasar", base), Look.Face.LEAD);
    Chart chart = chart(ranked);
    if (!chart.isEmpty()) {
      paper.chart(chart, 20);
    }
    List<TableLine> lines = new ArrayList<>();
    ranked.forEach(row -> lines.add(line(row)));
    pack.ofProvince("growth").forEach(row -> lines.add(line(row).asTotal()));
    paper.table(
        List.of(
            new TableColumn(words.get("column.regency"), CellKind.TEXT),
            new TableColumn(words.get("column.stock", "tahun", base), CellKind.UNITS),
            new TableColumn(words.get("column.stock", "tahun", pack.year()), CellKind.UNITS),
            new TableColumn(words.get("column.change"), CellKind.UNITS),
            new TableColumn(words.get("column.growth"), CellKind.PERCENT),
            new TableColumn(words.get("column.like_for_like"), CellKind.PERCENT)),
        lines);
    paper.end(words.get("growth.note"));
  }

  private static TableLine line(FigureRow row) {
    return TableLine.of(
        row.code("area"),
        Absent.or(row, "base"),
        Absent.or(row, "stock"),
        Absent.or(row, "change"),
        Absent.or(row, "growth_pct"),
        Absent.or(row, "like_for_like_pct"));
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
        List.of(new Chart.Series(words.get("series.growth"), values, Look.ACCENT, true)),
        null);
  }

  /** Whether all regencies reported the year and the one before it. */
  private boolean isComparable() {
    return pack.headline(pack.release().year()).filter(row -> row.has("growth_pct")).isPresent();
  }

  private void parts() {
    Paper paper =
        new Paper(pack, "parts", List.of(28, 9, 9, 9, 14, 10, 10, 9, 10, 10, 14, 11), true);
    Optional<FigureRow> province = pack.ofProvince("parts").stream().findFirst();
    paper.title(
        province
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
    paper.write(words.get("parts.counts"), Look.Face.LEAD);
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.regency"), CellKind.TEXT));
    columns.add(new TableColumn(words.get("column.base"), CellKind.UNITS));
    ADDED.forEach(
        part -> columns.add(new TableColumn("+ " + words.get("part." + part), CellKind.UNITS)));
    REMOVED.forEach(
        part -> columns.add(new TableColumn("− " + words.get("part." + part), CellKind.UNITS)));
    columns.add(new TableColumn(words.get("column.stock", "tahun", pack.year()), CellKind.UNITS));
    List<TableLine> lines = new ArrayList<>();
    pack.ofRegencies("parts").forEach(row -> lines.add(partsLine(row)));
    province.ifPresent(row -> lines.add(partsLine(row).asTotal()));
    paper.table(columns, lines);
    Optional<Chart> chart = province.filter(row -> isComparable()).flatMap(this::waterfall);
    chart.ifPresent(drawn -> paper.chart(drawn, 11));
    paper.end(
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
    return TableLine.of(cells);
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
                new Chart.Series(words.get("series.ground"), ground, "", false),
                new Chart.Series(words.get("series.stock"), whole, Look.ACCENT, true),
                new Chart.Series(words.get("series.added"), added, Look.LIGHT, true),
                new Chart.Series(words.get("series.removed"), removed, Look.ORANGE, true)),
            null));
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
