package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Size classes by area, and moves between them. */
record ClassPages(Pack pack, Wording words) {
  private static final List<String> CLASSES =
      List.of("micro", "small", "medium", "large", "unknown");
  private static final List<Chart.Tone> TONES =
      List.of(
          Chart.Tone.ACCENT,
          Chart.Tone.MIDDLE,
          Chart.Tone.LIGHT,
          Chart.Tone.ORANGE,
          Chart.Tone.GREY);
  private static final String REGIME = "pp7";

  List<FigurePage> pages() {
    List<FigurePage> pages = new ArrayList<>();
    if (pack.has("size_class")) {
      pages.add(classes());
    }
    if (pack.has("transitions") && pack.isTold("transitions")) {
      pages.add(transitions());
    }
    return pages;
  }

  /** Businesses that moved in a direction; nothing where a cell of them is not there. */
  static Optional<BigDecimal> moved(Pack pack, String direction) {
    List<FigureRow> rows =
        pack.rows("transitions").stream().filter(row -> row.code("regime").equals(REGIME)).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (FigureRow row : rows) {
      if (row.code("direction").equals(direction)) {
        BigDecimal businesses = row.number("businesses");
        if (businesses == null) {
          return Optional.empty();
        }
        sum = sum.add(businesses);
      }
    }
    return Optional.of(sum);
  }

  private FigurePage classes() {
    PageBuilder page = PageBuilder.printed(pack, "classes", List.of(28, 12, 12, 12, 12, 14), false);
    Optional<FigureRow> micro =
        ofRegime(pack.ofArea("size_class").stream(), REGIME)
            .filter(row -> row.code("size_class").equals("micro"))
            .filter(row -> row.has("share_pct"))
            .findFirst();
    page.title(
        micro
            .map(row -> words.get("classes.title", "persen", words.percent(row.told("share_pct"))))
            .orElseGet(() -> words.get("classes.title.none", "tahun", pack.year())));
    page.write(words.get("classes.counts", "tahun", pack.year()), Face.LEAD);
    List<String> present = present(REGIME);
    pack.unpublishedParts("size_class").ifPresent(text -> page.write(text, Face.BODY));
    page.table("classes", columns(present, words.get("column.regency")), byArea(REGIME, present));
    page.stated("classes_chart", chart(present), 19);
    List<String> reported = present("reported");
    if (!reported.isEmpty()) {
      page.heading(words.get("classes.reported"));
      List<TableLine> lines =
          byArea("reported", reported).stream().filter(TableLine::isTotal).toList();
      page.table("reported", columns(reported, ""), lines);
    }
    return page.end(
        words.get("classes.note") + pack.withheld("size_class").map(w -> " " + w).orElse(""));
  }

  private List<TableColumn> columns(List<String> classes, String first) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(first, CellKind.TEXT));
    classes.forEach(name -> columns.add(new TableColumn(words.of("class", name), CellKind.UNITS)));
    return columns;
  }

  private static Stream<FigureRow> ofRegime(Stream<FigureRow> rows, String regime) {
    return rows.filter(row -> row.code("regime").equals(regime));
  }

  /** The classes that occur under a regime, in their order. */
  private List<String> present(String regime) {
    Set<String> found = new TreeSet<>();
    ofRegime(pack.rows("size_class").stream(), regime)
        .forEach(row -> found.add(row.code("size_class")));
    return CLASSES.stream().filter(found::contains).toList();
  }

  private List<TableLine> byArea(String regime, List<String> classes) {
    Map<String, Map<String, FigureRow>> areas = new LinkedHashMap<>();
    Stream.concat(pack.ofParts("size_class"), pack.ofArea("size_class").stream())
        .filter(row -> row.code("regime").equals(regime))
        .forEach(
            row -> {
              areas
                  .computeIfAbsent(row.code("area"), name -> new LinkedHashMap<>())
                  .put(row.code("size_class"), row);
            });
    List<TableLine> lines = new ArrayList<>();
    areas.forEach(
        (area, rows) -> {
          List<@Nullable Object> cells = new ArrayList<>(List.of(area));
          classes.forEach(name -> cells.add(cell(rows.get(name))));
          FigureRow any = rows.values().iterator().next();
          TableLine line = TableLine.of(cells).ofArea(any.text("area_code"));
          lines.add(pack.isWhole(any) ? line.asTotal() : line);
        });
    return lines;
  }

  /** A class without a row has no business. */
  private static Object cell(@Nullable FigureRow row) {
    return row == null ? BigDecimal.ZERO : Absent.or(row, "businesses");
  }

  private Chart chart(List<String> classes) {
    List<TableLine> all = byArea(REGIME, classes).stream().filter(line -> !line.isTotal()).toList();
    List<TableLine> told = all.stream().filter(ClassPages::isTold).toList();
    List<TableLine> regencies = told.size() * 2 < all.size() ? List.of() : told;
    List<Chart.Series> series = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      List<@Nullable BigDecimal> values = new ArrayList<>();
      for (TableLine line : regencies) {
        values.add(line.cells().get(i + 1) instanceof BigDecimal number ? number : null);
      }
      series.add(
          new Chart.Series(
              words.of("class", classes.get(i)),
              values,
              TONES.get(CLASSES.indexOf(classes.get(i))),
              i == 0));
    }
    return new Chart(
        words.get("classes.chart", "tahun", pack.year()),
        Chart.Form.STACKED_BARS,
        regencies.stream().map(line -> String.valueOf(line.cells().get(0))).toList(),
        words.get("column.regency"),
        words.get("axis.businesses"),
        CellKind.UNITS,
        series);
  }

  /** Whether a line has a number at all. */
  private static boolean isTold(TableLine line) {
    return line.cells().stream()
        .anyMatch(cell -> cell instanceof BigDecimal number && number.signum() > 0);
  }

  private FigurePage transitions() {
    PageBuilder page =
        PageBuilder.printed(pack, "transitions", List.of(26, 13, 13, 13, 13, 13), false);
    Optional<BigDecimal> up = moved(pack, "up");
    Optional<BigDecimal> down = moved(pack, "down");
    page.title(
        up.isPresent() && down.isPresent()
            ? words.get(
                "transitions.title",
                "naik",
                words.units(up.get()),
                "turun",
                words.units(down.get()),
                "tahun",
                pack.year())
            : words.get("transitions.title.none", "tahun", pack.year()));
    String base = Integer.toString(pack.release().year() - 1);
    page.write(words.get("transitions.counts", "tahun", pack.year(), "dasar", base), Face.LEAD);
    Optional<String> withheld = pack.withheld("class_transition");
    withheld.ifPresent(why -> page.write(why, Face.BODY));
    if (matrix(page, REGIME)) {
      directions(page);
    } else if (withheld.isEmpty()) {
      boolean hasBase =
          pack.headline(pack.release().year()).filter(row -> row.has("base")).isPresent();
      page.write(
          words.get(
              hasBase && !pack.isInternal() ? "transitions.kept_back" : "transitions.empty",
              "tahun",
              pack.year()),
          Face.BODY);
    }
    if (pack.rows("transitions").stream().anyMatch(row -> isLaw(row))) {
      page.gap(8).heading(words.get("transitions.law"));
      page.write(words.get("transitions.law.counts"), Face.LEAD);
      matrix(page, "law_change");
    }
    return page.end(words.get("transitions.note"));
  }

  private static boolean isLaw(FigureRow row) {
    return row.code("regime").equals("law_change");
  }

  /** From the classes of the year before, down, to those of the year, across. */
  private boolean matrix(PageBuilder page, String regime) {
    Map<String, Map<String, FigureRow>> moves = new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    ofRegime(pack.rows("transitions").stream(), regime)
        .forEach(
            row -> {
              moves
                  .computeIfAbsent(row.code("from_class"), from -> new LinkedHashMap<>())
                  .put(row.code("to_class"), row);
              seen.add(row.code("from_class"));
              seen.add(row.code("to_class"));
            });
    if (moves.isEmpty()) {
      return false;
    }
    List<String> classes = CLASSES.stream().filter(seen::contains).toList();
    List<String> across = new ArrayList<>(classes);
    Stream.of("closed", "not_counted").filter(seen::contains).forEach(across::add);
    List<String> down = new ArrayList<>(classes);
    Stream.of("new").filter(seen::contains).forEach(down::add);
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("transitions.from_to"), CellKind.TEXT));
    across.forEach(to -> columns.add(new TableColumn(words.of("class", to), CellKind.UNITS)));
    List<TableLine> lines = new ArrayList<>();
    for (String from : down) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(words.of("class", from)));
      for (String to : across) {
        boolean isNone = from.equals("new") && (to.equals("closed") || to.equals("not_counted"));
        FigureRow row = moves.getOrDefault(from, Map.of()).get(to);
        cells.add(isNone ? null : cell(row));
      }
      TableLine line = TableLine.of(cells);
      lines.add(across.contains(from) ? line.shadedAt(1 + across.indexOf(from)) : line);
    }
    page.table(regime.equals(REGIME) ? "transitions" : regime, columns, lines);
    return true;
  }

  private void directions(PageBuilder page) {
    List<String> directions = List.of("up", "same", "down", "entered", "left_stock");
    List<@Nullable BigDecimal> values = new ArrayList<>();
    directions.forEach(direction -> values.add(moved(pack, direction).orElse(null)));
    page.stated(
        "directions",
        new Chart(
            words.get("transitions.chart", "tahun", pack.year()),
            Chart.Form.COLUMNS,
            directions.stream().map(name -> words.of("direction", name)).toList(),
            words.get("axis.direction"),
            words.get("axis.businesses"),
            CellKind.UNITS,
            List.of(
                new Chart.Series(words.get("series.businesses"), values, Chart.Tone.ACCENT, true))),
        15);
  }
}
