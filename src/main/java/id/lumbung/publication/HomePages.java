package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows of the headline beside the sheets of the pack: printed figures that differ,
 * what moved since the last publication, the years, and the areas ranked.
 */
record HomePages(Pack pack, Wording words) {
  private static final String BREAK = "break";

  List<FigurePage> pages() {
    List<FigurePage> pages = new ArrayList<>();
    differing().ifPresent(pages::add);
    if (pack.has("changes")) {
      pages.add(changes());
    }
    pages.add(trend());
    areas().ifPresent(pages::add);
    return pages;
  }

  /**
   * Places of years, 0-based, in which the way of counting changed; nothing stands before the
   * first.
   */
  static List<Integer> broken(List<FigureRow> years) {
    return IntStream.range(1, years.size())
        .filter(i -> BREAK.equals(years.get(i).text("flag")))
        .boxed()
        .toList();
  }

  /** That years are not to be compared; empty where they may be. */
  static Optional<String> breaks(Pack pack) {
    List<FigureRow> years = pack.rows("headline");
    List<Integer> broken = broken(years);
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            pack.words()
                .get(
                    "trend.break",
                    "tahun",
                    broken.stream()
                        .map(i -> years.get(i).code("year"))
                        .collect(Collectors.joining(", "))));
  }

  /**
   * From the first to the last of the years that all regencies reported and that are counted alike;
   * nothing where there are no two.
   */
  static Optional<String> course(Pack pack) {
    List<FigureRow> years = pack.rows("headline");
    int start = broken(years).stream().max(Comparator.naturalOrder()).orElse(0);
    List<FigureRow> alike =
        years.subList(Math.min(start, years.size()), years.size()).stream()
            .filter(row -> row.has("stock"))
            .filter(row -> row.code("reported").equals(row.code("expected")))
            .toList();
    if (alike.size() < 2) {
      return Optional.empty();
    }
    FigureRow first = alike.get(0);
    FigureRow last = alike.get(alike.size() - 1);
    Wording words = pack.words();
    return Optional.of(
        words.get(
            "trend.title",
            "awal",
            words.units(first.told("stock")),
            "tahun_awal",
            first.code("year"),
            "akhir",
            words.units(last.told("stock")),
            "tahun",
            last.code("year")));
  }

  private Optional<FigurePage> differing() {
    OfficePages printed = new OfficePages(pack, words);
    List<TableLine> lines = new ArrayList<>();
    for (FigureRow row : pack.rows("reconciliation")) {
      BigDecimal register = row.number("register_value");
      BigDecimal value = row.number("printed_value");
      if (row.whole("year") == pack.release().year()
          && register != null
          && value != null
          && differ(register, value, row.told("precision"))) {
        CellKind kind = row.code("measure").endsWith("_pct") ? CellKind.PERCENT : CellKind.UNITS;
        lines.add(
            TableLine.of(
                words.sentence(words.of("measure", row.text("measure"))),
                words.of("class", row.text("size_class")),
                printed.printed(row),
                new TableLine.Typed(register, kind),
                new TableLine.Typed(register.subtract(value), kind),
                printed.reading(row),
                row.text("source")));
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    PageBuilder page =
        PageBuilder.shown(pack, "reconciliation", List.of(17, 12, 11, 10, 11, 21, 18));
    page.title(
        words.get(
            "reconciliation.title", "banyak", words.units(lines.size()), "tahun", pack.year()));
    page.write(words.get("reconciliation.counts"), Face.LEAD);
    page.table(
        "reconciliation",
        List.of(
            new TableColumn(words.get("column.measure"), CellKind.TEXT),
            new TableColumn(words.get("column.class"), CellKind.TEXT),
            new TableColumn(words.get("column.printed"), CellKind.UNITS),
            new TableColumn(words.get("column.register"), CellKind.UNITS),
            new TableColumn(words.get("column.difference"), CellKind.UNITS),
            new TableColumn(words.get("column.reading"), CellKind.TEXT),
            new TableColumn(words.get("column.source"), CellKind.TEXT)),
        lines);
    return Optional.of(page.end(words.get("printed.note")));
  }

  /** Whether a print rounds something else than the register's figure. */
  private static boolean differ(BigDecimal register, BigDecimal printed, BigDecimal unit) {
    return register.subtract(printed).abs().multiply(BigDecimal.valueOf(2)).compareTo(unit) > 0;
  }

  private FigurePage changes() {
    PageBuilder page = PageBuilder.shown(pack, "changes", List.of(9, 12, 12, 12, 11, 11, 32));
    List<FigureRow> waiting =
        pack.rows("changes").stream()
            .filter(row -> !row.code("state").equals("published"))
            .toList();
    page.title(
        waiting.isEmpty()
            ? words.get("changes.title.none")
            : words.get(
                "changes.title",
                "tahun",
                waiting.stream().map(row -> row.code("year")).collect(Collectors.joining(", "))));
    page.write(words.get("changes.counts"), Face.LEAD);
    List<TableLine> lines = new ArrayList<>();
    waiting.forEach(
        row ->
            lines.add(
                TableLine.of(
                    row.code("year"),
                    OfficePages.value(row, "published_stock"),
                    OfficePages.value(row, "stock"),
                    OfficePages.value(row, "moved"),
                    OfficePages.value(row, "published_growth_pct"),
                    OfficePages.value(row, "growth_pct"),
                    row.has("published_vintage")
                        ? new OfficePages(pack, words).causes(row.text("cause"))
                        : words.get("changes.never"))));
    if (lines.isEmpty()) {
      return page.end(words.get("changes.note"));
    }
    page.table(
        "changes",
        List.of(
            new TableColumn(words.get("column.data_year"), CellKind.TEXT),
            new TableColumn(words.get("column.published"), CellKind.UNITS),
            new TableColumn(words.get("column.newest"), CellKind.UNITS),
            new TableColumn(words.get("column.change"), CellKind.UNITS),
            new TableColumn(words.get("column.published_growth"), CellKind.PERCENT),
            new TableColumn(words.get("column.newest_growth"), CellKind.PERCENT),
            new TableColumn(words.get("column.cause"), CellKind.TEXT)),
        lines);
    return page.end(words.get("changes.note"));
  }

  private FigurePage trend() {
    PageBuilder page = PageBuilder.shown(pack, "trend", List.of(8, 12, 11, 12, 12, 11, 11, 18));
    page.title(course(pack).orElseGet(() -> words.get("trend.title.none")));
    page.write(words.get("trend.counts"), Face.LEAD);
    breaks(pack).ifPresent(text -> page.write(text, Face.BODY));
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.year"), CellKind.TEXT));
    columns.add(new TableColumn(words.get("column.businesses"), CellKind.UNITS));
    columns.add(new TableColumn(words.get("column.growth"), CellKind.PERCENT));
    if (pack.isProvince()) {
      columns.add(new TableColumn(words.get("column.like_for_like"), CellKind.PERCENT));
    }
    columns.add(new TableColumn(words.get("column.workers"), CellKind.UNITS));
    columns.add(new TableColumn(words.get("column.workforce_share"), CellKind.PERCENT));
    if (pack.isProvince()) {
      columns.add(new TableColumn(words.get("column.reported"), CellKind.UNITS));
    }
    columns.add(new TableColumn(words.get("column.flag"), CellKind.TEXT));
    List<TableLine> lines = new ArrayList<>();
    pack.rows("headline").forEach(row -> lines.add(year(row)));
    page.table("trend", columns, lines);
    Chart chart = new FrontPage(pack, words).chart();
    if (!chart.isEmpty()) {
      page.chart("years", chart, 22);
    }
    return page.end(words.get("trend.note"));
  }

  private TableLine year(FigureRow row) {
    List<@Nullable Object> cells = new ArrayList<>(List.of(row.code("year")));
    cells.add(Absent.or(row, "stock"));
    cells.add(Absent.or(row, "growth_pct"));
    if (pack.isProvince()) {
      cells.add(OfficePages.value(row, "like_for_like_pct"));
    }
    cells.add(ofWorkforce(row, "workers"));
    cells.add(ofWorkforce(row, "share_pct"));
    if (pack.isProvince()) {
      cells.add(OfficePages.value(row, "reported"));
    }
    cells.add(words.of("flag", row.text("flag")));
    return TableLine.of(cells);
  }

  /** What is missing of workers has reasons of its own. */
  private static Object ofWorkforce(FigureRow row, String column) {
    BigDecimal number = row.number(column);
    String reason = row.text("share_reason");
    return number != null
        ? number
        : new Absent(
            reason, "suppressed".equals(reason) || "suppressed".equals(row.text("share_flag")));
  }

  /** Areas by their stock, as a map and a list of ranks need them. */
  private Optional<FigurePage> areas() {
    List<FigureRow> ranked =
        pack.ofParts("growth")
            .sorted(
                Comparator.comparing(
                    row -> row.number("stock"),
                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    PageBuilder page = PageBuilder.shown(pack, "areas", List.of(28, 14, 14, 18));
    Optional<FigureRow> most =
        ranked.stream()
            .filter(row -> row.has("stock"))
            .filter(row -> pack.isKnownOfAll("growth", "stock"))
            .findFirst();
    page.title(
        most.map(
                row ->
                    words.get(
                        "areas.title",
                        "wilayah",
                        row.code("area"),
                        "usaha",
                        words.units(row.told("stock"))))
            .orElseGet(() -> words.get("areas.title.none", "tahun", pack.year())));
    page.write(words.get("areas.counts", "tahun", pack.year()), Face.LEAD);
    List<TableLine> lines = new ArrayList<>();
    ranked.forEach(row -> lines.add(area(row)));
    pack.ofArea("growth").forEach(row -> lines.add(area(row).asTotal()));
    page.table(
        "areas",
        List.of(
            new TableColumn(words.get("column.regency"), CellKind.TEXT),
            new TableColumn(words.get("column.businesses"), CellKind.UNITS),
            new TableColumn(words.get("column.growth"), CellKind.PERCENT),
            new TableColumn(words.get("column.workforce_share"), CellKind.PERCENT)),
        lines);
    List<@Nullable BigDecimal> values = new ArrayList<>();
    ranked.forEach(row -> values.add(row.number("stock")));
    page.stated(
        "areas_chart",
        new Chart(
            words.get("areas.chart", "tahun", pack.year()),
            Chart.Form.BARS,
            ranked.stream().map(row -> row.code("area")).toList(),
            words.get("column.regency"),
            words.get("axis.businesses"),
            CellKind.UNITS,
            List.of(
                new Chart.Series(words.get("series.businesses"), values, Chart.Tone.ACCENT, true))),
        20);
    return Optional.of(page.end(words.get("areas.note")));
  }

  private TableLine area(FigureRow row) {
    String code = row.text("area_code");
    Object share =
        pack.rows("workforce_areas").stream()
            .filter(workers -> workers.code("area_code").equals(code))
            .findFirst()
            .map(workers -> ofWorkforce(workers, "share_pct"))
            .orElse(Absent.UNTOLD);
    return TableLine.of(
            row.code("area"), Absent.or(row, "stock"), Absent.or(row, "growth_pct"), share)
        .ofArea(code);
  }
}
