package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Businesses, workers and sales by section of KBLI. */
record SectorPage(Pack pack, Wording words) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  List<FigurePage> pages() {
    return pack.has("sectors") ? List.of(page()) : List.of();
  }

  private FigurePage page() {
    PageBuilder page = PageBuilder.printed(pack, "sectors", List.of(44, 12, 11, 13, 16), false);
    Comparator<FigureRow> byBusinesses =
        Comparator.comparing(
            row -> row.number("businesses"),
            Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    List<FigureRow> rows = pack.rows("sectors").stream().sorted(byBusinesses).toList();
    page.title(
        rows.stream()
            .filter(row -> row.has("share_pct"))
            .filter(row -> !row.code("kbli_section").equals("unknown"))
            .findFirst()
            .map(
                row ->
                    words.get(
                        "sectors.title",
                        "lapangan",
                        section(words, row),
                        "persen",
                        words.percent(row.told("share_pct"))))
            .orElseGet(() -> words.get("sectors.title.none", "tahun", pack.year())));
    page.write(words.get("sectors.counts", "tahun", pack.year()), Face.LEAD);
    pack.withheld("sector").ifPresent(why -> page.write(why, Face.BODY));
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                    section(words, row),
                    Absent.or(row, "businesses"),
                    Absent.or(row, "share_pct"),
                    Absent.or(row, "workers"),
                    millions(row))));
    page.table(
        "sectors",
        List.of(
            new TableColumn(words.get("column.section"), CellKind.TEXT),
            new TableColumn(words.get("column.businesses"), CellKind.UNITS),
            new TableColumn(words.get("column.share"), CellKind.PERCENT),
            new TableColumn(words.get("column.workers"), CellKind.UNITS),
            new TableColumn(words.get("column.sales"), CellKind.UNITS)),
        lines);
    page.stated("sectors_chart", chart(rows), 18);
    return page.end(words.get("sectors.note"));
  }

  /** The section's name in this language, or its letter. */
  static String section(Wording words, FigureRow row) {
    String label = row.text(words.isEnglish() ? "label_en" : "label_id");
    String code = row.code("kbli_section");
    return label != null ? label : words.of("section", code);
  }

  private static Object millions(FigureRow row) {
    BigDecimal sales = row.number("sales_idr");
    return Absent.or(sales == null ? null : sales.divide(MILLION, 0, RoundingMode.HALF_UP), row);
  }

  private Chart chart(List<FigureRow> rows) {
    List<FigureRow> most = rows.stream().filter(row -> row.has("businesses")).limit(10).toList();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    most.forEach(row -> values.add(row.number("businesses")));
    return new Chart(
        words.get("sectors.chart", "tahun", pack.year()),
        Chart.Form.BARS,
        most.stream().map(row -> section(words, row)).toList(),
        words.get("column.section"),
        words.get("axis.businesses"),
        CellKind.UNITS,
        List.of(new Chart.Series(words.get("series.businesses"), values, Chart.Tone.ACCENT, true)));
  }
}
