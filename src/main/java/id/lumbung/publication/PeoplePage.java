package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Women and men: owners, moves between classes, workers; and disability. */
record PeoplePage(Pack pack, Wording words) {
  private static final String ALL = "all";
  private static final List<String> SEXES = List.of("female", "male", "unknown");
  private static final List<String> CLASSES =
      List.of("micro", "small", "medium", "large", "unknown");

  /** Women's share among owners whose sex is told, in percent. */
  static Optional<BigDecimal> womenShare(Pack pack) {
    Map<String, FigureRow> owners = new LinkedHashMap<>();
    pack.ofArea("ownership").stream()
        .filter(PeoplePage::isTotal)
        .forEach(row -> owners.put(row.code("sex"), row));
    return share(owners);
  }

  private static Optional<BigDecimal> share(Map<String, FigureRow> bySex) {
    Optional<BigDecimal> women = number(bySex.get("female"));
    Optional<BigDecimal> men = number(bySex.get("male"));
    return Pack.share(women, women.flatMap(some -> men.map(some::add)));
  }

  private static Optional<BigDecimal> number(@Nullable FigureRow row) {
    return row == null
        ? Optional.of(BigDecimal.ZERO)
        : Optional.ofNullable(row.number("businesses"));
  }

  private static boolean isTotal(FigureRow row) {
    return row.code("kbli_section").equals(ALL) && row.code("size_class").equals(ALL);
  }

  List<FigurePage> pages() {
    return pack.has("ownership") ? List.of(page()) : List.of();
  }

  private FigurePage page() {
    PageBuilder page = PageBuilder.printed(pack, "people", List.of(34, 14, 14, 14, 18), false);
    page.title(
        womenShare(pack)
            .map(share -> words.get("people.title", "persen", words.percent(share)))
            .orElseGet(() -> words.get("people.title.none", "tahun", pack.year())));
    page.write(words.get("people.counts", "tahun", pack.year()), Face.LEAD);
    pack.withheld("ownership").ifPresent(why -> page.write(why, Face.BODY));
    pack.unpublishedParts("ownership").ifPresent(text -> page.write(text, Face.BODY));
    Map<String, Map<String, FigureRow>> areas =
        bySex(pack.ofParts("ownership"), row -> row.code("area"));
    List<TableLine> lines = lines(areas);
    Map<String, String> codes = new HashMap<>();
    pack.ofParts("ownership").forEach(row -> codes.put(row.code("area"), row.code("area_code")));
    lines.replaceAll(line -> line.ofArea(codes.get(String.valueOf(line.cells().get(0)))));
    bySex(pack.ofArea("ownership").stream().filter(PeoplePage::isTotal), r -> r.code("area"))
        .forEach(
            (area, rows) ->
                lines.add(line(area, rows).asTotal().ofArea(pack.release().place().code())));
    page.table("people", columns(words.get("column.regency")), lines);
    page.stated("people_chart", chart(areas), 18);
    byClass(page);
    bySection(page);
    moves(page);
    workers(page);
    disability(page);
    return page.end(words.get("people.note"));
  }

  private List<TableColumn> columns(String first) {
    return List.of(
        new TableColumn(first, CellKind.TEXT),
        new TableColumn(words.of("sex", "female"), CellKind.UNITS),
        new TableColumn(words.of("sex", "male"), CellKind.UNITS),
        new TableColumn(words.of("sex", "unknown"), CellKind.UNITS),
        new TableColumn(words.get("column.women_share"), CellKind.PERCENT));
  }

  private static Map<String, Map<String, FigureRow>> bySex(
      Stream<FigureRow> rows, Function<FigureRow, String> key) {
    Map<String, Map<String, FigureRow>> grouped = new LinkedHashMap<>();
    rows.forEach(
        row ->
            grouped
                .computeIfAbsent(key.apply(row), name -> new LinkedHashMap<>())
                .put(row.code("sex"), row));
    return grouped;
  }

  private static List<TableLine> lines(Map<String, Map<String, FigureRow>> grouped) {
    List<TableLine> lines = new ArrayList<>();
    grouped.forEach((name, rows) -> lines.add(line(name, rows)));
    return lines;
  }

  private static TableLine line(String name, Map<String, FigureRow> rows) {
    List<@Nullable Object> cells = new ArrayList<>(List.of(name));
    boolean keepsBack = rows.values().stream().anyMatch(FigureRow::isKeptBack);
    for (String sex : SEXES) {
      FigureRow row = rows.get(sex);
      cells.add(row == null ? BigDecimal.ZERO : Absent.or(row, "businesses"));
    }
    Optional<BigDecimal> share = share(rows);
    cells.add(share.isPresent() ? share.get() : new Absent(null, keepsBack));
    return TableLine.of(cells);
  }

  private Chart chart(Map<String, Map<String, FigureRow>> areas) {
    List<Chart.Series> series = new ArrayList<>();
    Map<String, Chart.Tone> tones =
        Map.of("female", Chart.Tone.ACCENT, "male", Chart.Tone.LIGHT, "unknown", Chart.Tone.GREY);
    for (String sex : SEXES) {
      List<@Nullable BigDecimal> values = new ArrayList<>();
      areas.values().forEach(rows -> values.add(number(rows.get(sex)).orElse(null)));
      series.add(
          new Chart.Series(
              words.of("sex", sex), values, tones.getOrDefault(sex, Chart.Tone.GREY), true));
    }
    return new Chart(
        words.get("people.chart", "tahun", pack.year()),
        Chart.Form.STACKED_BARS,
        List.copyOf(areas.keySet()),
        words.get("column.regency"),
        words.get("axis.businesses"),
        CellKind.UNITS,
        series);
  }

  private void byClass(PageBuilder page) {
    Map<String, Map<String, FigureRow>> found =
        bySex(
            pack.ofArea("ownership").stream()
                .filter(row -> row.code("kbli_section").equals(ALL))
                .filter(row -> !row.code("size_class").equals(ALL)),
            row -> row.code("size_class"));
    Map<String, Map<String, FigureRow>> ordered = new LinkedHashMap<>();
    CLASSES.stream()
        .filter(found::containsKey)
        .forEach(name -> ordered.put(words.of("class", name), found.get(name)));
    section(page, "by_class", words.get("column.class"), ordered);
  }

  private void bySection(PageBuilder page) {
    Map<String, Map<String, FigureRow>> found =
        bySex(
            pack.ofArea("ownership").stream()
                .filter(row -> row.code("size_class").equals(ALL))
                .filter(row -> !row.code("kbli_section").equals(ALL)),
            row -> SectorPage.section(words, row));
    section(page, "by_section", words.get("column.section"), found);
  }

  private void section(
      PageBuilder page, String name, String first, Map<String, Map<String, FigureRow>> rows) {
    if (!rows.isEmpty()) {
      page.gap(6).heading(words.get("people." + name));
      page.table(name, columns(first), lines(rows));
    }
  }

  private void moves(PageBuilder page) {
    List<FigureRow> rows = pack.rows("transitions_by_sex");
    if (rows.isEmpty()) {
      return;
    }
    page.gap(6).heading(words.get("people.moves"));
    List<String> directions = List.of("up", "down", "same");
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.owner"), CellKind.TEXT));
    directions.forEach(
        name -> columns.add(new TableColumn(words.of("direction", name), CellKind.UNITS)));
    List<TableLine> lines = new ArrayList<>();
    for (String sex : SEXES) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(words.of("sex", sex)));
      for (String direction : directions) {
        cells.add(
            rows.stream()
                .filter(row -> row.code("sex").equals(sex))
                .filter(row -> row.code("direction").equals(direction))
                .findFirst()
                .map(row -> Absent.or(row, "businesses"))
                .orElse(BigDecimal.ZERO));
      }
      lines.add(TableLine.of(cells));
    }
    page.table("moves", columns, lines);
  }

  private void workers(PageBuilder page) {
    List<FigureRow> rows = pack.ofArea("workers_by_sex");
    if (rows.isEmpty()) {
      return;
    }
    page.gap(6).heading(words.get("people.workers"));
    List<TableLine> lines = new ArrayList<>();
    for (String sex : SEXES) {
      rows.stream()
          .filter(row -> row.code("sex").equals(sex))
          .forEach(
              row ->
                  lines.add(
                      TableLine.of(
                          words.of("sex", sex),
                          Absent.or(row, "workers"),
                          sex.equals("unknown") ? null : Absent.or(row, "share_of_told_pct"))));
    }
    page.table(
        "workers",
        List.of(
            new TableColumn(words.get("column.sex"), CellKind.TEXT),
            new TableColumn(words.get("column.workers"), CellKind.UNITS),
            new TableColumn(words.get("column.share"), CellKind.PERCENT)),
        lines);
  }

  private void disability(PageBuilder page) {
    List<FigureRow> rows = pack.ofArea("disability");
    if (rows.isEmpty()) {
      return;
    }
    page.gap(6).heading(words.get("people.disability"));
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                    row.code("area"),
                    Absent.or(row, "covered"),
                    Absent.or(row, "told"),
                    Absent.or(row, "businesses"),
                    Absent.or(row, "share_of_told_pct"))));
    page.table(
        "disability",
        List.of(
            new TableColumn("", CellKind.TEXT),
            new TableColumn(words.get("column.covered"), CellKind.UNITS),
            new TableColumn(words.get("column.told"), CellKind.UNITS),
            new TableColumn(words.get("column.businesses"), CellKind.UNITS),
            new TableColumn(words.get("column.share_of_told"), CellKind.PERCENT)),
        lines);
  }
}
