package id.lumbung.cli;

import id.lumbung.statistics.ReconciliationRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Printed figures and their readings, for people. */
final class ReconciliationText {
  private static final int READINGS = 8;

  private ReconciliationText() {}

  static String of(List<ReconciliationRow> rows, @Nullable Integer year) {
    TextTable table = new TextTable(10, FigureTables.titles("reconciliation"));
    for (ReconciliationRow row : rows) {
      if (year == null || row.year() == year) {
        boolean isWarehouse =
            row.publishedReading() == null
                || (row.warehouseVerdict().equals("reproduced")
                    && !row.publishedVerdict().equals("reproduced"));
        table.row(line(row, isWarehouse));
        if (row.verdict().equals("not_reproducible")) {
          others(row).forEach(table::row);
        }
      }
    }
    String implied =
        rows.stream()
            .filter(row -> year == null || row.year() == year)
            .filter(row -> row.impliedLow() != null && row.impliedHigh() != null)
            .map(ReconciliationText::implied)
            .collect(Collectors.joining("\n"));
    String below =
        rows.stream()
            .filter(row -> year == null || row.year() == year)
            .filter(row -> row.measure().equals("workers"))
            .flatMap(workers -> belowOne(workers, rows))
            .collect(Collectors.joining("\n"));
    return table
        + (implied.isEmpty() ? "" : "\n" + implied)
        + (below.isEmpty() ? "" : "\n" + below);
  }

  /** Printed workers that are fewer than the printed businesses of the same area and year. */
  private static Stream<String> belowOne(ReconciliationRow workers, List<ReconciliationRow> rows) {
    return rows.stream()
        .filter(row -> row.measure().equals("stock") && row.sizeClass() == null)
        .filter(row -> row.year() == workers.year() && row.areaCode().equals(workers.areaCode()))
        .filter(row -> row.value().compareTo(workers.value()) > 0)
        .limit(1)
        .map(
            stock ->
                CliTexts.get(
                    "figures.printed_below_one",
                    Map.of(
                        "tahun", Integer.toString(stock.year()),
                        "tenaga", number(workers.value()),
                        "usaha", number(stock.value()),
                        "rasio",
                            number(
                                workers.value().divide(stock.value(), 2, RoundingMode.HALF_UP)))));
  }

  private static List<String> line(ReconciliationRow row, boolean isWarehouse) {
    return List.of(
        Integer.toString(row.year()),
        row.areaCode(),
        CliTexts.of("measure", row.measure()),
        row.sizeClass() == null ? "" : CliTexts.of("size_class", row.sizeClass()),
        row.printed(),
        CliTexts.of("verdict", row.verdict()),
        number(row.plainValue()),
        reading(row.plainReading()),
        reading(isWarehouse ? row.warehouseReading() : row.publishedReading()),
        text(isWarehouse ? row.warehouseFormula() : row.publishedFormula()),
        number(isWarehouse ? row.warehouseValue() : row.publishedValue()));
  }

  private static Stream<List<String>> others(ReconciliationRow row) {
    return row.readings().stream()
        .filter(each -> each.against().equals("published"))
        .filter(each -> !each.reading().endsWith("/current_base"))
        .skip(1)
        .limit(READINGS)
        .map(
            each ->
                List.of(
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    reading(each.reading()),
                    each.formula(),
                    number(each.readingValue())));
  }

  private static String implied(ReconciliationRow row) {
    return CliTexts.get(
        "figures.implied",
        Map.of(
            "tahun", Integer.toString(row.year()),
            "tercetak", row.printed(),
            "dari", number(BigDecimal.valueOf(row.impliedLow() == null ? 0 : row.impliedLow())),
            "sampai",
                number(BigDecimal.valueOf(row.impliedHigh() == null ? 0 : row.impliedHigh()))));
  }

  private static String reading(@Nullable String name) {
    return name == null
        ? ""
        : Arrays.stream(name.split("/", -1))
            .map(part -> CliTexts.of("reading", part))
            .collect(Collectors.joining(", "));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String number(@Nullable BigDecimal number) {
    if (number == null) {
      return "-";
    }
    NumberFormat format = NumberFormat.getNumberInstance(CliTexts.language());
    format.setMaximumFractionDigits(4);
    return format.format(number);
  }
}
