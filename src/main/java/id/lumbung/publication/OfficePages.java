package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures printed elsewhere; and for the office alone, revisions and findings. */
record OfficePages(Pack pack, Wording words) {
  private static final int REVISIONS = 6;

  List<FigurePage> pages() {
    List<FigurePage> pages = new ArrayList<>();
    if (pack.isProvince() || !pack.rows("reconciliation").isEmpty()) {
      pages.add(printed());
    }
    if (pack.has("revisions")) {
      pages.add(revisions());
    }
    if (pack.has("findings")) {
      pages.add(findings());
    }
    return pages;
  }

  private FigurePage printed() {
    PageBuilder page =
        PageBuilder.printed(pack, "printed", List.of(8, 24, 11, 14, 14, 40, 34), true);
    List<FigureRow> rows = pack.rows("reconciliation");
    long read = rows.stream().filter(row -> row.code("verdict").equals("reproduced")).count();
    page.title(
        rows.isEmpty()
            ? words.get("printed.title.none")
            : words.get(
                "printed.title", "banyak", words.units(read), "semua", words.units(rows.size())));
    page.write(words.get("printed.counts"), Face.LEAD);
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                    row.text("year"),
                    words.sentence(words.of("measure", row.text("measure"))),
                    words.of("class", row.text("size_class")),
                    printed(row),
                    new TableLine.Typed(
                        value(row, "register_value"),
                        row.code("measure").endsWith("_pct") ? CellKind.PERCENT : CellKind.UNITS),
                    reading(row),
                    row.text("source"))));
    page.table(
        "printed",
        List.of(
            new TableColumn(words.get("column.year"), CellKind.TEXT),
            new TableColumn(words.get("column.measure"), CellKind.TEXT),
            new TableColumn(words.get("column.class"), CellKind.TEXT),
            new TableColumn(words.get("column.printed"), CellKind.UNITS),
            new TableColumn(words.get("column.register"), CellKind.UNITS),
            new TableColumn(words.get("column.reading"), CellKind.TEXT),
            new TableColumn(words.get("column.source"), CellKind.TEXT)),
        lines);
    return page.end(words.get("printed.note"));
  }

  /** The printed figure, a number that keeps its digits. */
  Object printed(FigureRow row) {
    String text = printedAs(row.code("printed"));
    BigDecimal value = row.number("printed_value");
    return value == null ? text : new TableLine.Quoted(text, value);
  }

  /** The number, or the sign that there is none. */
  static Object value(FigureRow row, String column) {
    BigDecimal number = row.number(column);
    return number == null ? Absent.UNTOLD : number;
  }

  /** Findings count businesses, or tell a percentage: what is whole is a count. */
  private static Object counted(FigureRow row, String column) {
    BigDecimal number = row.number(column);
    boolean isWhole = number != null && number.stripTrailingZeros().scale() <= 0;
    return new TableLine.Typed(value(row, column), isWhole ? CellKind.UNITS : CellKind.RATIO);
  }

  /** As it was printed, in Indonesian; other languages have the other marks. */
  private String printedAs(String printed) {
    return words.isEnglish()
        ? printed.replace('.', '\0').replace(',', '.').replace('\0', ',')
        : printed;
  }

  /** How the printed figure is read, with the arithmetic, or that it cannot be. */
  String reading(FigureRow row) {
    String reading = row.text("published_reading");
    if (reading == null) {
      return words.sentence(words.of("verdict", row.text("verdict")));
    }
    String told =
        Stream.of(reading.split("/", -1))
            .map(part -> words.of("reading", part))
            .collect(Collectors.joining(", "));
    String formula = row.text("published_formula");
    String read = formula == null ? told : told + ": " + worded(formula);
    return row.code("verdict").equals("reproduced")
        ? words.sentence(read)
        : words.get("printed.not_read", "cara", read);
  }

  /** Arithmetic names a denominator by its code. */
  private String worded(String formula) {
    String text = formula;
    for (String series : List.of("age_15_64", "working_age", "labour_force", "employed")) {
      text = text.replace(series, words.of("series", series));
    }
    return text;
  }

  private FigurePage revisions() {
    PageBuilder page =
        PageBuilder.printed(pack, "revisions", List.of(20, 12, 12, 12, 12, 12, 12), false);
    List<FigureRow> rows = pack.rows("revisions");
    long revised = rows.stream().filter(row -> row.whole("revision_number") > 0).count();
    page.title(
        revised == 0
            ? words.get("revisions.title.none")
            : words.get("revisions.title", "banyak", words.units(revised)));
    page.write(words.get("revisions.counts"), Face.LEAD);
    for (String measure : List.of("stock", "growth_pct")) {
      triangle(page, measure);
    }
    causes(page);
    return page.end(words.get("revisions.note"));
  }

  /** One line a year, its values in the order in which they became known. */
  private void triangle(PageBuilder page, String measure) {
    Map<Integer, Map<Integer, FigureRow>> years = new TreeMap<>();
    pack.rows("revisions").stream()
        .filter(row -> row.code("measure").equals(measure))
        .forEach(
            row ->
                years
                    .computeIfAbsent(row.whole("year"), year -> new LinkedHashMap<>())
                    .put(row.whole("revision_number"), row));
    if (years.isEmpty()) {
      return;
    }
    page.gap(4).heading(words.sentence(words.of("measure", measure)));
    CellKind kind = measure.endsWith("_pct") ? CellKind.PERCENT : CellKind.UNITS;
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.data_year"), CellKind.TEXT));
    for (int n = 0; n < REVISIONS; n++) {
      columns.add(
          new TableColumn(
              n == 0
                  ? words.get("column.first")
                  : words.get("column.revision", "ke", Integer.toString(n)),
              kind));
    }
    List<TableLine> lines = new ArrayList<>();
    years.forEach(
        (year, values) -> {
          List<@Nullable Object> cells = new ArrayList<>(List.of(Integer.toString(year)));
          for (int n = 0; n < REVISIONS; n++) {
            FigureRow row = values.get(n);
            cells.add(row == null ? null : Absent.or(row, "value"));
          }
          lines.add(TableLine.of(cells));
        });
    page.table(measure, columns, lines);
  }

  private void causes(PageBuilder page) {
    List<TableLine> lines = new ArrayList<>();
    pack.rows("revisions").stream()
        .filter(row -> row.code("measure").equals("stock"))
        .filter(row -> row.whole("revision_number") > 0)
        .forEach(
            row ->
                lines.add(
                    TableLine.of(
                        words.get(
                            "revisions.which",
                            "tahun",
                            row.code("year"),
                            "ke",
                            row.code("revision_number")),
                        Absent.or(row, "revision"),
                        new TableLine.Typed(Absent.or(row, "revision_pct"), CellKind.PERCENT),
                        causes(row.text("cause")))));
    if (lines.isEmpty()) {
      return;
    }
    page.gap(6).heading(words.get("revisions.causes"));
    page.table(
        "causes",
        List.of(
            new TableColumn(words.get("column.revision_of"), CellKind.TEXT),
            new TableColumn(words.get("column.change"), CellKind.UNITS),
            new TableColumn(words.get("column.change_pct"), CellKind.PERCENT),
            new TableColumn(words.get("column.cause"), CellKind.TEXT)),
        lines);
  }

  String causes(@Nullable String causes) {
    return causes == null
        ? ""
        : Stream.of(causes.split(", ", -1))
            .map(cause -> words.of("cause", cause.replace(' ', '_')))
            .collect(Collectors.joining(", "));
  }

  private FigurePage findings() {
    PageBuilder page = PageBuilder.printed(pack, "findings", List.of(30, 24, 12, 14, 62), true);
    List<FigureRow> rows = pack.rows("findings");
    page.title(
        rows.isEmpty()
            ? words.get("findings.title.none", "tahun", pack.year())
            : words.get(
                "findings.title", "banyak", words.units(rows.size()), "tahun", pack.year()));
    page.write(words.get("findings.counts"), Face.LEAD);
    List<TableLine> lines = new ArrayList<>();
    rows.forEach(
        row ->
            lines.add(
                TableLine.of(
                        row.code("area"),
                        subject(row.text("subject")),
                        counted(row, "value"),
                        counted(row, "compared_with"),
                        words.side(row.text("explanation")))
                    .ofArea(row.text("area_code"))));
    page.table(
        "findings",
        List.of(
            new TableColumn(words.get("column.regency"), CellKind.TEXT),
            new TableColumn(words.get("column.part"), CellKind.TEXT),
            new TableColumn(words.get("column.value"), CellKind.RATIO),
            new TableColumn(words.get("column.compared"), CellKind.RATIO),
            new TableColumn(words.get("column.explanation"), CellKind.TEXT)),
        lines);
    return page.end(words.get("findings.note"));
  }

  /** A part of a figure in words: {@code reported/small} is a regime and a class. */
  private String subject(@Nullable String subject) {
    return subject == null
        ? ""
        : Stream.of(subject.split("/", -1)).map(this::part).collect(Collectors.joining(", "));
  }

  /** A part may be a regime, a class, a programme or a channel. */
  private String part(String code) {
    return Stream.of("subject", "programme", "channel", "sex", "measure")
        .filter(group -> words.has(group + "." + code))
        .findFirst()
        .map(group -> words.of(group, code))
        .orElseGet(() -> words.of("subject", code));
  }
}
