package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Workers over each denominator, and by area. */
record WorkforcePage(Pack pack, Wording words) {
  FigurePage page() {
    PageBuilder page =
        PageBuilder.printed(pack, "workforce", List.of(28, 20, 13, 12, 12, 12), false);
    Optional<FigureRow> headline =
        pack.headline(pack.release().year()).filter(row -> row.has("workers"));
    page.title(
        headline
            .map(
                row ->
                    !row.has("share_pct")
                        ? words.get(
                            "workforce.title.alone", "tenaga", words.units(row.told("workers")))
                        : words.get(
                            "workforce.title",
                            "tenaga",
                            words.units(row.told("workers")),
                            "persen",
                            words.exact(row.told("share_pct"))))
            .orElseGet(() -> words.get("workforce.title.none", "tahun", pack.year())));
    page.write(
        headline
            .filter(row -> row.has("businesses_told") && row.has("stock"))
            .map(
                row ->
                    words.get(
                        "workforce.counts",
                        "menjawab",
                        words.units(row.told("businesses_told")),
                        "usaha",
                        words.units(row.told("stock"))))
            .orElseGet(() -> words.get("workforce.counts.none")),
        Face.LEAD);
    pack.withheld("workforce_share").ifPresent(why -> page.write(why, Face.BODY));
    denominators(page);
    pack.unpublishedParts("workforce_areas").ifPresent(text -> page.write(text, Face.BODY));
    List<FigureRow> areas =
        pack.ofParts("workforce_areas")
            .sorted(
                Comparator.comparing(
                    row -> row.number("workers"),
                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
            .toList();
    page.stated("workforce_chart", chart(areas), 18);
    byArea(page, areas);
    relative(page);
    return page.end(words.get("workforce.note"));
  }

  private void denominators(PageBuilder page) {
    Map<String, Map<String, FigureRow>> series = new LinkedHashMap<>();
    pack.rows("workforce")
        .forEach(
            row ->
                series
                    .computeIfAbsent(row.code("series"), name -> new LinkedHashMap<>())
                    .put(row.code("numerator"), row));
    List<TableLine> lines = new ArrayList<>();
    series.forEach(
        (name, rows) -> {
          FigureRow any = rows.values().iterator().next();
          lines.add(
              TableLine.of(
                  words.sentence(words.of("series", name)),
                  Absent.or(any, "denominator"),
                  cell(rows.get("all"), "workers"),
                  cell(rows.get("all"), "share_pct"),
                  cell(rows.get("productive"), "workers"),
                  cell(rows.get("productive"), "share_pct")));
        });
    page.table(
        "denominators",
        List.of(
            new TableColumn(words.get("column.series"), CellKind.TEXT),
            new TableColumn(words.get("column.persons"), CellKind.UNITS),
            new TableColumn(words.get("column.workers_all"), CellKind.UNITS),
            new TableColumn(words.get("column.share"), CellKind.PERCENT),
            new TableColumn(words.get("column.workers_productive"), CellKind.UNITS),
            new TableColumn(words.get("column.share"), CellKind.PERCENT)),
        lines);
    pack.rows("workforce").stream()
        .map(row -> row.text("denominator_source"))
        .flatMap(Stream::ofNullable)
        .distinct()
        .reduce((one, other) -> one + "; " + other)
        .ifPresent(
            source -> page.write(words.get("workforce.source", "sumber", source), Face.SMALL));
  }

  private static Object cell(@Nullable FigureRow row, String column) {
    return row == null ? Absent.UNTOLD : Absent.or(row, column);
  }

  private Chart chart(List<FigureRow> areas) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    areas.forEach(row -> values.add(row.number("workers")));
    return new Chart(
        words.get("workforce.chart", "tahun", pack.year()),
        Chart.Form.BARS,
        areas.stream().map(row -> row.code("area")).toList(),
        words.get("column.regency"),
        words.get("axis.workers"),
        CellKind.UNITS,
        List.of(new Chart.Series(words.get("column.workers"), values, Chart.Tone.ACCENT, true)));
  }

  private void byArea(PageBuilder page, List<FigureRow> areas) {
    if (areas.isEmpty()) {
      return;
    }
    List<TableLine> lines = new ArrayList<>();
    areas.forEach(row -> lines.add(line(row)));
    pack.ofArea("workforce_areas").forEach(row -> lines.add(line(row).asTotal()));
    page.table(
        "workforce",
        List.of(
            new TableColumn(words.get("column.regency"), CellKind.TEXT),
            new TableColumn(words.get("column.businesses_told"), CellKind.UNITS),
            new TableColumn(words.get("column.workers"), CellKind.UNITS),
            new TableColumn(words.get("column.per_unit"), CellKind.RATIO)),
        lines);
  }

  private static TableLine line(FigureRow row) {
    return TableLine.of(
            row.code("area"),
            Absent.or(row, "businesses"),
            Absent.or(row, "workers"),
            Absent.or(row, "workers_per_unit"))
        .ofArea(row.text("area_code"));
  }

  private void relative(PageBuilder page) {
    List<FigureRow> rows = pack.rows("relative_size");
    if (rows.isEmpty()) {
      return;
    }
    page.gap(6).heading(words.get("workforce.relative"));
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                    words.of("relative", row.code("indicator")),
                    Absent.or(row, "numerator"),
                    Absent.or(row, "denominator"),
                    Absent.or(row, "value"))));
    page.table(
        "relative",
        List.of(
            new TableColumn(words.get("column.indicator"), CellKind.TEXT),
            new TableColumn(words.get("column.numerator"), CellKind.UNITS),
            new TableColumn(words.get("column.denominator"), CellKind.UNITS),
            new TableColumn(words.get("column.value"), CellKind.RATIO)),
        lines);
  }
}
