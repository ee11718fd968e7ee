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

/** Size classes by regency, and moves between them. */
record ClassPages(Pack pack, Wording words) {
  private static final List<String> CLASSES =
      List.of("micro", "small", "medium", "large", "unknown");
  private static final List<String> COLOURS =
      List.of(Look.ACCENT, Look.MIDDLE, Look.LIGHT, Look.ORANGE, Look.GREY);
  private static final String REGIME = "pp7";

  void write() {
    if (pack.has("size_class")) {
      classes();
    }
    if (pack.has("transitions")) {
      transitions();
    }
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

  private void classes() {
    Paper paper = new Paper(pack, "classes", List.of(28, 12, 12, 12, 12, 14), false);
    Optional<FigureRow> micro =
        ofRegime(pack.ofProvince("size_class").stream(), REGIME)
            .filter(row -> row.code("size_class").equals("micro"))
            .filter(row -> row.has("share_pct"))
            .findFirst();
    paper.title(
        micro
            .map(row -> words.get("classes.title", "persen", words.percent(row.told("share_pct"))))
            .orElseGet(() -> words.get("classes.title.none", "tahun", pack.year())));
    paper.write(words.get("classes.counts", "tahun", pack.year()), Look.Face.LEAD);
    List<String> present = present(REGIME);
    paper.table(columns(present, words.get("column.regency")), byArea(REGIME, present));
    Chart chart = chart(present);
    if (!chart.isEmpty()) {
      paper.chart(chart, 19);
    }
    List<String> reported = present("reported");
    if (!reported.isEmpty()) {
      paper.write(words.get("classes.reported"), Look.Face.HEADING);
      List<TableLine> lines =
          byArea("reported", reported).stream().filter(TableLine::isTotal).toList();
      paper.table(columns(reported, ""), lines);
    }
    paper.end(words.get("classes.note") + pack.withheld("size_class").map(w -> " " + w).orElse(""));
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
    Map<String, Boolean> isTotal = new LinkedHashMap<>();
    Stream.concat(pack.ofRegencies("size_class"), pack.ofProvince("size_class").stream())
        .filter(row -> row.code("regime").equals(regime))
        .forEach(
            row -> {
              areas
                  .computeIfAbsent(row.code("area"), name -> new LinkedHashMap<>())
                  .put(row.code("size_class"), row);
              isTotal.put(row.code("area"), Pack.PROVINCE.equals(row.text("area_level")));
            });
    List<TableLine> lines = new ArrayList<>();
    areas.forEach(
        (area, rows) -> {
          List<@Nullable Object> cells = new ArrayList<>(List.of(area));
          classes.forEach(name -> cells.add(cell(rows.get(name))));
          TableLine line = TableLine.of(cells);
          lines.add(Boolean.TRUE.equals(isTotal.get(area)) ? line.asTotal() : line);
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
              COLOURS.get(CLASSES.indexOf(classes.get(i))),
              i == 0));
    }
    return new Chart(
        words.get("classes.chart", "tahun", pack.year()),
        Chart.Form.STACKED_BARS,
        regencies.stream().map(line -> String.valueOf(line.cells().get(0))).toList(),
        words.get("column.regency"),
        words.get("axis.businesses"),
        CellKind.UNITS,
        series,
        null);
  }

  /** Whether a line has a number at all. */
  private static boolean isTold(TableLine line) {
    return line.cells().stream()
        .anyMatch(cell -> cell instanceof BigDecimal number && number.signum() > 0);
  }

  private void transitions() {
    Paper paper = new Paper(pack, "transitions", List.of(26, 13, 13, 13, 13, 13), false);
    Optional<BigDecimal> up = moved(pack, "up");
    Optional<BigDecimal> down = moved(pack, "down");
    paper.title(
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
    paper.write(
        words.get("transitions.counts", "tahun", pack.year(), "dasar", base), Look.Face.LEAD);
    Optional<String> withheld = pack.withheld("class_transition");
    withheld.ifPresent(why -> paper.write(why, Look.Face.BODY));
    if (matrix(paper, REGIME)) {
      directions(paper);
    } else if (withheld.isEmpty()) {
      boolean hasBase =
          pack.headline(pack.release().year()).filter(row -> row.has("base")).isPresent();
      paper.write(
          words.get(
              hasBase && !pack.isInternal() ? "transitions.kept_back" : "transitions.empty",
              "tahun",
              pack.year()),
          Look.Face.BODY);
    }
    if (pack.rows("transitions").stream().anyMatch(row -> isLaw(row))) {
      paper.gap(8).write(words.get("transitions.law"), Look.Face.HEADING);
      paper.write(words.get("transitions.law.counts"), Look.Face.LEAD);
      matrix(paper, "law_change");
    }
    paper.end(words.get("transitions.note"));
  }

  private static boolean isLaw(FigureRow row) {
    return row.code("regime").equals("law_change");
  }

  /** From the classes of the year before, down, to those of the year, across. */
  private boolean matrix(Paper paper, String regime) {
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
    paper.table(columns, lines);
    return true;
  }

  private void directions(Paper paper) {
    List<String> directions = List.of("up", "same", "down", "entered", "left_stock");
    List<@Nullable BigDecimal> values = new ArrayList<>();
    directions.forEach(direction -> values.add(moved(pack, direction).orElse(null)));
    Chart chart =
        new Chart(
            words.get("transitions.chart", "tahun", pack.year()),
            Chart.Form.COLUMNS,
            directions.stream().map(name -> words.of("direction", name)).toList(),
            words.get("axis.direction"),
            words.get("axis.businesses"),
            CellKind.UNITS,
            List.of(new Chart.Series(words.get("series.businesses"), values, Look.ACCENT, true)),
            null);
    if (!chart.isEmpty()) {
      paper.chart(chart, 15);
    }
  }
}
