package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.statistics.Lineage;
import id.lumbung.statistics.Lineage.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From a figure to the submissions, sheets and rows it is made of. */
abstract class ExplainFigureCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "explain.year")
  private int year;

  @Parameters(index = "1", paramLabel = "AREA", descriptionKey = "explain.area")
  private String area = "62";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      descriptionKey = "explain.limit")
  private int limit;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  private static final int REGENCY_CODE = "62.03".length();

  private final String measure;

  ExplainFigureCommand(String measure) {
    this.measure = measure;
  }

  /** {@code explain stock YEAR AREA}. */
  @Command(name = "stock", resourceBundle = "messages.cli")
  static final class Stock extends ExplainFigureCommand {
    Stock() {
      super("stock");
    }
  }

  /** {@code explain workers YEAR AREA}. */
  @Command(name = "workers", resourceBundle = "messages.cli")
  static final class Workers extends ExplainFigureCommand {
    Workers() {
      super("workers");
    }
  }

  /** A document of {@code explain stock --json} and {@code explain workers --json}. */
  record FigureForm(
      String figure, int year, String areaCode, long value, List<FileForm> submissions) {}

  /** One submission behind a figure, with its rows by sheet. */
  record FileForm(long submission, String file, long adds, List<RowForm> rows) {}

  /** One row of a workbook. */
  record RowForm(int sheet, int row, String districtCode, long adds) {}

  @Override
  public Integer call() {
    try (Session session = Session.open(common)) {
      FigureForm form =
          form(
              measure,
              year,
              area,
              session.performIn(
                  regency(area),
                  Action.READ_FIGURES,
                  "%s %d %s".formatted(measure, year, area),
                  null,
                  () -> session.get(Lineage.class).sources(measure, year, area)),
              session.get(SubmissionRegister.class));
      Console.of(spec).out(json ? JsonForms.of(form) : text(form));
      return 0;
    }
  }

  /** The regency that an area is or lies in; null for the province. */
  private static @Nullable String regency(String area) {
    return area.length() < REGENCY_CODE ? null : area.substring(0, REGENCY_CODE);
  }

  static FigureForm form(
      String measure, int year, String area, List<Source> sources, SubmissionRegister register) {
    Map<Long, List<Source>> bySubmission =
        sources.stream()
            .collect(Collectors.groupingBy(Source::submission, TreeMap::new, Collectors.toList()));
    return new FigureForm(
        measure,
        year,
        area,
        sum(sources),
        bySubmission.entrySet().stream()
            .map(
                entry ->
                    new FileForm(
                        entry.getKey(),
                        register.get(entry.getKey()).fileName(),
                        sum(entry.getValue()),
                        entry.getValue().stream()
                            .map(s -> new RowForm(s.sheet(), s.row(), s.districtCode(), s.adds()))
                            .toList()))
            .toList());
  }

  private static long sum(List<Source> sources) {
    return sources.stream().mapToLong(Source::adds).sum();
  }

  private String text(FigureForm form) {
    TextTable table = new TextTable(3, FigureTables.titles("explain"));
    for (FileForm file : form.submissions()) {
      table.row(
          List.of(
              Long.toString(file.submission()),
              file.file(),
              "",
              Integer.toString(file.rows().size()),
              Long.toString(file.adds())));
      for (RowForm row : file.rows().stream().limit(limit).toList()) {
        table.row(
            List.of(
                "",
                CliTexts.get(
                    "explain.row",
                    Map.of(
                        "lembar", Integer.toString(row.sheet()),
                        "baris", Integer.toString(row.row()))),
                row.districtCode(),
                "",
                Long.toString(row.adds())));
      }
    }
    return CliTexts.get(
            "explain.figure",
            Map.of(
                "angka", CliTexts.of("measure", form.figure()),
                "tahun", Integer.toString(form.year()),
                "wilayah", form.areaCode(),
                "nilai", Long.toString(form.value())))
        + "\n\n"
        + table;
  }
}
