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

  List<FigurePage> pages() {
    List<FigurePage> pages = new ArrayList<>(List.of(programmes(), markets()));
    if (pack.has("sales_bands") || pack.has("digital")) {
      pages.add(sales());
    }
    return pages;
  }

  private FigurePage programmes() {
    PageBuilder page =
        PageBuilder.printed(pack, "programmes", List.of(28, 12, 12, 14, 13, 15), false);
    List<FigureRow> all = ofPopulation("all");
    page.title(
        all.stream()
            .filter(row -> row.code("programme").equals("nib"))
            .filter(row -> row.has("share_pct"))
            .findFirst()
            .map(
                row ->
                    words.get("programmes.title", "persen", words.percent(row.told("share_pct"))))
            .orElseGet(() -> words.get("programmes.title.none", "tahun", pack.year())));
    page.write(words.get("programmes.counts", "tahun", pack.year()), Face.LEAD);
    pack.withheld("programme_coverage").ifPresent(why -> page.write(why, Face.BODY));
    Function<FigureRow, String> name = row -> words.of("programme", row.text("programme"));
    coverage(page, "programmes", words.get("column.programme"), all, name);
    page.stated(
        "programmes_chart",
        coverageChart("programmes.chart", all, name, words.get("column.programme")),
        13);
    List<FigureRow> food = ofPopulation("food");
    if (!food.isEmpty()) {
      page.heading(words.get("programmes.food"));
      coverage(page, "food", words.get("column.programme"), food, name);
    }
    byArea(page);
    return page.end(words.get("programmes.note"));
  }

  private List<FigureRow> ofPopulation(String population) {
    return pack.ofArea("programmes").stream()
        .filter(row -> row.code("denominator").equals(population))
        .sorted(
            Comparator.comparing(
                row -> row.number("covered"),
                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
        .toList();
  }

  /** Yes, no and not told, and the two shares. */
  private void coverage(
      PageBuilder page,
      String table,
      String first,
      List<FigureRow> rows,
      Function<FigureRow, String> name) {
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
    page.table(
        table,
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
            series("column.yes", rows, row -> row.number("covered"), Chart.Tone.ACCENT),
            series("column.no", rows, ProgrammePages::no, Chart.Tone.PALE),
            series("column.not_told", rows, ProgrammePages::notTold, Chart.Tone.GREY)));
  }

  private Chart.Series series(
      String title,
      List<FigureRow> rows,
      Function<FigureRow, @Nullable BigDecimal> value,
      Chart.Tone tone) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (FigureRow row : rows) {
      values.add(value.apply(row));
    }
    return new Chart.Series(words.get(title), values, tone, true);
  }

  private void byArea(PageBuilder page) {
    Map<String, Map<String, FigureRow>> areas = new LinkedHashMap<>();
    Set<String> programmes = new LinkedHashSet<>();
    pack.ofParts("programmes")
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
    page.gap(6).heading(words.get("programmes.by_regency"));
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
          lines.add(TableLine.of(cells).ofArea(rows.values().iterator().next().text("area_code")));
        });
    page.table("by_area", columns, lines);
  }

  private FigurePage markets() {
    PageBuilder page = PageBuilder.printed(pack, "markets", List.of(48, 16, 16), false);
    List<FigureRow> reaches = ordered("markets", "reach", REACHES, row -> isWhole(row));
    page.title(
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
    page.write(words.get("markets.counts", "tahun", pack.year()), Face.LEAD);
    pack.withheld("market_reach").ifPresent(why -> page.write(why, Face.BODY));
    shares(
        page,
        "markets",
        words.get("column.reach"),
        reaches,
        row -> words.sentence(words.of("reach", row.text("reach"))));
    List<FigureRow> destinations =
        pack.rows("markets").stream().filter(row -> !isWhole(row)).toList();
    if (!destinations.isEmpty()) {
      page.gap(6).heading(words.get("markets.destinations"));
      shares(
          page,
          "destinations",
          words.get("column.destination"),
          destinations,
          row -> words.of("destination", row.text("destination")));
    }
    List<@Nullable BigDecimal> values = new ArrayList<>();
    reaches.forEach(row -> values.add(row.number("businesses")));
    single(
        page,
        "markets",
        reaches.stream().map(row -> words.of("reach", row.text("reach"))).toList(),
        values,
        words.get("column.reach"));
    return page.end(words.get("markets.note"));
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
      PageBuilder page,
      String table,
      String first,
      List<FigureRow> rows,
      Function<FigureRow, String> name) {
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                    name.apply(row), Absent.or(row, "businesses"), Absent.or(row, "share_pct"))));
    page.table(
        table,
        List.of(
            new TableColumn(first, CellKind.TEXT),
            new TableColumn(words.get("column.businesses"), CellKind.UNITS),
            new TableColumn(words.get("column.share_of_all"), CellKind.PERCENT)),
        lines);
  }

  private void single(
      PageBuilder page,
      String subject,
      List<String> categories,
      List<@Nullable BigDecimal> values,
      String axis) {
    page.stated(
        subject + "_chart",
        new Chart(
            words.get(subject + ".chart", "tahun", pack.year()),
            Chart.Form.BARS,
            categories,
            axis,
            words.get("axis.businesses"),
            CellKind.UNITS,
            List.of(
                new Chart.Series(words.get("series.businesses"), values, Chart.Tone.ACCENT, true))),
        13);
  }

  private FigurePage sales() {
    PageBuilder page = PageBuilder.printed(pack, "sales", List.of(40, 10, 10, 12, 11, 13), false);
    List<FigureRow> bands = ordered("sales_bands", "band", BANDS, row -> true);
    page.title(
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
    page.write(words.get("sales.counts", "tahun", pack.year()), Face.LEAD);
    pack.withheld("sales_band").ifPresent(why -> page.write(why, Face.BODY));
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
    page.table(
        "sales",
        List.of(
            new TableColumn(words.get("column.band"), CellKind.TEXT),
            new TableColumn(words.get("column.businesses"), CellKind.UNITS),
            new TableColumn(words.get("column.share_of_all"), CellKind.PERCENT),
            new TableColumn(words.get("column.share_of_told"), CellKind.PERCENT)),
        lines);
    List<@Nullable BigDecimal> values = new ArrayList<>();
    bands.forEach(row -> values.add(row.number("businesses")));
    single(
        page,
        "sales",
        bands.stream().map(row -> words.sentence(words.of("band", row.text("band")))).toList(),
        values,
        words.get("column.band"));
    digital(page);
    return page.end(words.get("sales.note"));
  }

  private void digital(PageBuilder page) {
    List<FigureRow> rows = pack.rows("digital");
    if (rows.isEmpty()) {
      return;
    }
    Function<FigureRow, String> name = row -> words.of("channel", row.text("channel"));
    page.heading(words.get("digital.heading"));
    pack.withheld("digital").ifPresent(why -> page.write(why, Face.BODY));
    coverage(page, "digital", words.get("column.channel"), rows, name);
    Chart chart = coverageChart("digital.chart", rows, name, words.get("column.channel"));
    if (!chart.isEmpty()) {
      page.chart("digital_chart", chart.saying(mostUsed(rows, name, chart)), 11);
    }
  }

  /** The channel that most say yes to, or what the chart shows. */
  private String mostUsed(List<FigureRow> rows, Function<FigureRow, String> name, Chart chart) {
    return rows.stream()
        .filter(row -> !row.code("channel").equals("any"))
        .filter(row -> row.has("share_of_told_pct"))
        .max(Comparator.comparing(row -> row.told("share_of_told_pct")))
        .map(
            row ->
                words.get(
                    "digital.title",
                    "saluran",
                    name.apply(row),
                    "persen",
                    words.percent(row.told("share_of_told_pct"))))
        .orElse(chart.title());
  }
}
