package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many of those born in a year are still active, year by year. */
record SurvivalPage(Pack pack, Wording words) {
  private static final int YEARS = 5;

  List<FigurePage> pages() {
    return pack.isTold("survival") ? List.of(page()) : List.of();
  }

  private FigurePage page() {
    PageBuilder page =
        PageBuilder.printed(pack, "survival", List.of(22, 14, 12, 12, 12, 12, 12), false);
    List<FigureRow> latest =
        pack.rows("survival").stream()
            .filter(row -> row.whole("year") == pack.release().year())
            .filter(row -> row.whole("years_survived") > 0)
            .toList();
    Optional<FigureRow> oldest =
        latest.stream()
            .filter(row -> row.has("survival_pct"))
            .min(Comparator.comparingInt(row -> row.whole("cohort")));
    page.title(
        oldest
            .map(
                row ->
                    words.get(
                        "survival.title",
                        "persen",
                        words.percent(row.told("survival_pct")),
                        "angkatan",
                        row.code("cohort"),
                        "tahun",
                        row.code("years_survived")))
            .orElseGet(() -> words.get("survival.title.none", "tahun", pack.year())));
    page.write(words.get("survival.counts"), Face.LEAD);
    pack.withheld("survival").ifPresent(why -> page.write(why, Face.BODY));
    table(page);
    List<@Nullable BigDecimal> values = new ArrayList<>();
    latest.forEach(row -> values.add(row.number("survival_pct")));
    Chart chart =
        new Chart(
            words.get("survival.chart", "tahun", pack.year()),
            Chart.Form.COLUMNS,
            latest.stream()
                .map(
                    row ->
                        words.get(
                            "survival.cohort",
                            "angkatan",
                            row.code("cohort"),
                            "tahun",
                            row.code("years_survived")))
                .toList(),
            words.get("column.cohort"),
            words.get("column.share"),
            CellKind.PERCENT,
            List.of(
                new Chart.Series(words.get("series.survival"), values, Chart.Tone.ACCENT, true)));
    if (values.stream().filter(value -> value != null).count() > 1) {
      page.stated("survival_chart", chart, 15);
    }
    return page.end(words.get("survival.note"));
  }

  private void table(PageBuilder page) {
    Map<Integer, Map<Integer, FigureRow>> cohorts = new TreeMap<>();
    pack.rows("survival")
        .forEach(
            row ->
                cohorts
                    .computeIfAbsent(row.whole("cohort"), year -> new LinkedHashMap<>())
                    .put(row.whole("years_survived"), row));
    List<TableColumn> columns = new ArrayList<>();
    columns.add(new TableColumn(words.get("column.cohort"), CellKind.TEXT));
    columns.add(new TableColumn(words.get("column.born"), CellKind.UNITS));
    int longest =
        pack.rows("survival").stream().mapToInt(row -> row.whole("years_survived")).max().orElse(1);
    int last = Math.min(YEARS, Math.max(1, longest));
    for (int n = 1; n <= last; n++) {
      columns.add(
          new TableColumn(
              words.get("column.after", "tahun", Integer.toString(n)), CellKind.PERCENT));
    }
    List<TableLine> lines = new ArrayList<>();
    cohorts.forEach(
        (cohort, years) -> {
          List<@Nullable Object> cells = new ArrayList<>(List.of(Integer.toString(cohort)));
          cells.add(Absent.or(years.values().iterator().next(), "born"));
          for (int n = 1; n <= last; n++) {
            FigureRow row = years.get(n);
            cells.add(row == null ? null : Absent.or(row, "survival_pct"));
          }
          lines.add(TableLine.of(cells));
        });
    page.table("survival", columns, lines);
  }
}
