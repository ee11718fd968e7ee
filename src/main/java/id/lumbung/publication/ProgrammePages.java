package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Programmes, markets, sales bands and digital channels: what businesses have, and who tells. */
record ProgrammePages(Pack pack, Wording words) {
  private static final List<String> REACHES =
      List.of("local", "province", "national", "asean", "international", "unknown");
  private static final List<String> BANDS =
      List.of(
          "up_to_50m",
          "50m_to_300m",
          "300m_to_2b",
          "2b_to_15b",
          "15b_to_50b",
          "over_50b",
          "unknown");

  void write() {
    programmes();
    markets();
    sales();
  }

  private void programmes() {
    Paper paper = new Paper(pack, "programmes", List.of(28, 12, 12, 14, 13, 15), false);
    List<FigureRow> all = ofPopulation("all");
    paper.title(
        all.stream()
            .filter(row -> row.code("programme").equals("nib"))
            .filter(row -> row.has("share_pct"))
            .findFirst()
            .map(
                row ->
                    words.get("programmes.title", "persen", words.percent(row.told("share_pct"))))
            .orElseGet(() -> words.get("programmes.title.none", "tahun", pack.year())));
    paper.write(words.get("programmes.counts", "tahun", pack.year()), Look.Face.LEAD);
    pack.withheld("programme_coverage").ifPresent(why -> paper.write(why, Look.Face.BODY));
    Function<FigureRow, String> name = row -> words.of("programme", row.text("programme"));
    coverage(paper, words.get("column.programme"), all, name);
    Chart chart = coverageChart("programmes.chart", all, name, words.get("column.programme"));
    if (!chart.isEmpty()) {
      paper.chart(chart, 13);
    }
    List<FigureRow> food = ofPopulation("food");
    if (!food.isEmpty()) {
      paper.write(words.get("programmes.food"), Look.Face.HEADING);
      coverage(paper, words.get("column.programme"), food, name);
    }
    byRegency(paper);
    paper.end(words.get("programmes.note"));
  }

  private List<FigureRow> ofPopulation(String population) {
    return pack.ofProvince("programmes").stream()
        .filter(row -> row.code("denominator").equals(population))
        .sorted(
            Comparator.comparing(
                row -> row.number("covered"),
                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
        .toList();
  }

  /** Yes, no and not told, and the two shares. */
  private void coverage(
      Paper paper, String first, List<FigureRow> rows, Function<FigureRow, String> name) {
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                    name.apply(row),
                    Absent.or(row, "covered"),
                    Absent.or(no(row), row),
                    Absent.or(notTold(row), row),
                    Absent.or(row, "share_pct"),
                    Absent.or(row, "share_of_told_pct"))));
    paper.table(
        List.of(
            new TableColumn(first, CellKind.TEXT),
            new TableColumn(words.get("column.yes"), CellKind.UNITS),
            new TableColumn(words.get("column.no"), CellKind.UNITS),
            new TableColumn(words.get("column.not_told"), CellKind.UNITS),
            new TableColumn(words.get("column.share_of_all"), CellKind.PERCENT),
            new TableColumn(words.get("column.share_of_told"), CellKind.PERCENT)),
        lines);
  }

  private static @Nullable BigDecimal no(FigureRow row) {
    BigDecimal told = row.number("told");
    BigDecimal covered = row.number("covered");
    return told == null || covered == null ? null : told.subtract(covered);
  }

  private static @Nullable BigDecimal notTold(FigureRow row) {
    BigDecimal told = row.number("told");
    BigDecimal businesses = row.number("businesses");
    return told == null || businesses == null ? null : businesses.subtract(told);
  }

  private Chart coverageChart(
      String title, List<FigureRow> rows, Function<FigureRow, String> name, String axis) {
    return new Chart(
        words.get(title, "tahun", pack.year()),
        Chart.Form.STACKED_BARS,
        rows.stream().map(name).toList(),
        axis,
        words.get("axis.businesses"),
        CellKind.UNITS,
        List.of(
            series("column.yes", rows, row -> row.number("covered"), Look.ACCENT),
            series("column.no", rows, ProgrammePages::no, Look.PALE),
            series("column.not_told", rows, ProgrammePages::notTold, Look.GREY)),
        null);
  }

  private Chart.Series series(
      String title,
      List<FigureRow> rows,
      Function<FigureRow, @Nullable BigDecimal> value,
      String colour) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (FigureRow row : rows) {
      values.add(value.apply(row));
    }
    return new Chart.Series(words.get(title), values, colour, true);
  }

  private void byRegency(Paper paper) {
    Map<String, Map<String, FigureRow>> areas = new LinkedHashMap<>();
    Set<String> programmes = new LinkedHashSet<>();
    pack.ofRegencies("programmes")
        .filter(row -> row.code("denominator").equals("all"))
        .forEach(
            row -> {
              programmes.add(row.code("programme"));
              areas
                  .computeIfAbsent(row.code("area"), area -> new LinkedHashMap<>())
                  .put(row.code("programme"), row);
            });
    if (areas.isEmpty()) {
      return;
    }
    paper.gap(6).write(words.get("programmes.by_regency"), Look.Face.HEADING);
    List<String> shown = programmes.stream().limit(5).toList();
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.regency"), CellKind.TEXT));
    shown.forEach(
        code -> columns.add(new TableColumn(words.of("programme", code), CellKind.PERCENT)));
    List<TableLine> lines = new ArrayList<>();
    areas.forEach(
        (area, rows) -> {
          List<@Nullable Object> cells = new ArrayList<>(List.of(area));
          for (String code : shown) {
            FigureRow row = rows.get(code);
            cells.add(row == null ? Absent.UNTOLD : Absent.or(row, "share_pct"));
          }
          lines.add(TableLine.of(cells));
        });
    paper.table(columns, lines);
  }

  private void markets() {
    Paper paper = new Paper(pack, "markets", List.of(48, 16, 16), false);
    List<FigureRow> reaches = ordered("markets", "reach", REACHES, row -> isWhole(row));
    paper.title(
        reaches.stream()
            .filter(row -> row.has("share_pct"))
            .filter(row -> !row.code("reach").equals("unknown"))
            .max(Comparator.comparing(row -> row.number("share_pct")))
            .map(
                row ->
                    words.get(
                        "markets.title",
                        "pasar",
                        words.of("reach", row.text("reach")),
                        "persen",
                        words.percent(row.told("share_pct"))))
            .orElseGet(() -> words.get("markets.title.none", "tahun", pack.year())));
    paper.write(words.get("markets.counts", "tahun", pack.year()), Look.Face.LEAD);
    pack.withheld("market_reach").ifPresent(why -> paper.write(why, Look.Face.BODY));
    shares(
        paper,
        words.get("column.reach"),
        reaches,
        row -> words.sentence(words.of("reach", row.text("reach"))));
    List<FigureRow> destinations =
        pack.rows("markets").stream().filter(row -> !isWhole(row)).toList();
    if (!destinations.isEmpty()) {
      paper.gap(6).write(words.get("markets.destinations"), Look.Face.HEADING);
      shares(
          paper,
          words.get("column.destination"),
          destinations,
          row -> words.of("destination", row.text("destination")));
    }
    List<@Nullable BigDecimal> values = new ArrayList<>();
    reaches.forEach(row -> values.add(row.number("businesses")));
    single(
        paper,
        "markets.chart",
        reaches.stream().map(row -> words.of("reach", row.text("reach"))).toList(),
        values,
        words.get("column.reach"));
    paper.end(words.get("markets.note"));
  }

  private static boolean isWhole(FigureRow row) {
    return row.code("destination").equals("all");
  }

  private List<FigureRow> ordered(
      String table, String column, List<String> order, Function<FigureRow, Boolean> isTaken) {
    return pack.rows(table).stream()
        .filter(isTaken::apply)
        .sorted(
            Comparator.comparingInt(
                row -> {
                  int at = order.indexOf(row.code(column));
                  return at < 0 ? order.size() : at;
                }))
        .toList();
  }

  private void shares(
      Paper paper, String first, List<FigureRow> rows, Function<FigureRow, String> name) {
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                    name.apply(row), Absent.or(row, "businesses"), Absent.or(row, "share_pct"))));
    paper.table(
        List.of(
            new TableColumn(first, CellKind.TEXT),
            new TableColumn(words.get("column.businesses"), CellKind.UNITS),
            new TableColumn(words.get("column.share_of_all"), CellKind.PERCENT)),
        lines);
  }

  private void single(
      Paper paper,
      String title,
      List<String> categories,
      List<@Nullable BigDecimal> values,
      String axis) {
    Chart chart =
        new Chart(
            words.get(title, "tahun", pack.year()),
            Chart.Form.BARS,
            categories,
            axis,
            words.get("axis.businesses"),
            CellKind.UNITS,
            List.of(new Chart.Series(words.get("series.businesses"), values, Look.ACCENT, true)),
            null);
    if (!chart.isEmpty()) {
      paper.chart(chart, 13);
    }
  }

  private void sales() {
    if (!pack.has("sales_bands") && !pack.has("digital")) {
      return;
    }
    Paper paper = new Paper(pack, "sales", List.of(40, 10, 10, 12, 11, 13), false);
    List<FigureRow> bands = ordered("sales_bands", "band", BANDS, row -> true);
    paper.title(
        bands.stream()
            .filter(row -> row.has("share_of_told_pct"))
            .filter(row -> !row.code("band").equals("unknown"))
            .max(Comparator.comparing(row -> row.number("share_of_told_pct")))
            .map(
                row ->
                    words.get(
                        "sales.title",
                        "omzet",
                        words.of("band", row.text("band")),
                        "persen",
                        words.percent(row.told("share_of_told_pct"))))
            .orElseGet(() -> words.get("sales.title.none", "tahun", pack.year())));
    paper.write(words.get("sales.counts", "tahun", pack.year()), Look.Face.LEAD);
    pack.withheld("sales_band").ifPresent(why -> paper.write(why, Look.Face.BODY));
    List<TableLine> lines = new ArrayList<>();
    bands.forEach(
        row ->
            lines.add(
                TableLine.of(
                    words.sentence(words.of("band", row.text("band"))),
                    Absent.or(row, "businesses"),
                    Absent.or(row, "share_pct"),
                    row.code("band").equals("unknown")
                        ? null
                        : Absent.or(row, "share_of_told_pct"))));
    paper.table(
        List.of(
            new TableColumn(words.get("column.band"), CellKind.TEXT),
            new TableColumn(words.get("column.businesses"), CellKind.UNITS),
            new TableColumn(words.get("column.share_of_all"), CellKind.PERCENT),
            new TableColumn(words.get("column.share_of_told"), CellKind.PERCENT)),
        lines);
    List<@Nullable BigDecimal> values = new ArrayList<>();
    bands.forEach(row -> values.add(row.number("businesses")));
    single(
        paper,
        "sales.chart",
        bands.stream().map(row -> words.sentence(words.of("band", row.text("band")))).toList(),
        values,
        words.get("column.band"));
    digital(paper);
    paper.end(words.get("sales.note"));
  }

  private void digital(Paper paper) {
    List<FigureRow> rows = pack.rows("digital");
    if (rows.isEmpty()) {
      return;
    }
    Function<FigureRow, String> name = row -> words.of("channel", row.text("channel"));
    paper.write(words.get("digital.heading"), Look.Face.HEADING);
    pack.withheld("digital").ifPresent(why -> paper.write(why, Look.Face.BODY));
    coverage(paper, words.get("column.channel"), rows, name);
    Chart chart = coverageChart("digital.chart", rows, name, words.get("column.channel"));
    if (!chart.isEmpty()) {
      paper.chart(chart, 11);
    }
  }
}
