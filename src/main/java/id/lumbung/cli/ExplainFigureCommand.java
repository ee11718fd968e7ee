package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.cli.FiguresCommand.AsOf;
import id.lumbung.intake.SubmissionRegister;
import id.lumbung.publication.JsonForms;
import id.lumbung.statistics.Explained;
import id.lumbung.statistics.Lineage;
import id.lumbung.statistics.Lineage.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** From a figure to the submissions, sheets and rows it is made of. */
abstract class ExplainFigureCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "explain.year")
  private int year;

  @Parameters(index = "1", paramLabel = "AREA", descriptionKey = "explain.area")
  private String area = "62";

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "PART",
      defaultValue = "",
      descriptionKey = "explain.part")
  private String part = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      descriptionKey = "explain.as_of",
      converter = AsOfConverter.class)
  private @Nullable AsOf asOf;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      descriptionKey = "explain.limit")
  private int limit;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  private static final int REGENCY_CODE = "62.03".length();

  private final Explained kind;

  ExplainFigureCommand(Explained kind) {
    this.kind = kind;
  }

  /** {@code explain stock YEAR AREA}. */
  @Command(name = "stock", resourceBundle = "messages.cli")
  static final class Stock extends ExplainFigureCommand {
    Stock() {
      super(Explained.STOCK);
    }
  }

  /** {@code explain workers YEAR AREA PART}. */
  @Command(name = "workers", resourceBundle = "messages.cli")
  static final class Workers extends ExplainFigureCommand {
    Workers() {
      super(Explained.WORKERS);
    }
  }

  /** {@code explain owners YEAR AREA}. */
  @Command(name = "owners", resourceBundle = "messages.cli")
  static final class Owners extends ExplainFigureCommand {
    Owners() {
      super(Explained.OWNERS);
    }
  }

  /** {@code explain workers-by-sex YEAR AREA PART}. */
  @Command(name = "workers-by-sex", resourceBundle = "messages.cli")
  static final class WorkersBySex extends ExplainFigureCommand {
    WorkersBySex() {
      super(Explained.WORKERS_BY_SEX);
    }
  }

  /** {@code explain class YEAR AREA PART}. */
  @Command(name = "class", resourceBundle = "messages.cli")
  static final class SizeClass extends ExplainFigureCommand {
    SizeClass() {
      super(Explained.CLASS);
    }
  }

  /** {@code explain programme YEAR AREA PART}. */
  @Command(name = "programme", resourceBundle = "messages.cli")
  static final class Programme extends ExplainFigureCommand {
    Programme() {
      super(Explained.PROGRAMME);
    }
  }

  /** {@code explain market YEAR AREA PART}. */
  @Command(name = "market", resourceBundle = "messages.cli")
  static final class Market extends ExplainFigureCommand {
    Market() {
      super(Explained.MARKET);
    }
  }

  /** {@code explain ownership YEAR AREA PART}. */
  @Command(name = "ownership", resourceBundle = "messages.cli")
  static final class Ownership extends ExplainFigureCommand {
    Ownership() {
      super(Explained.OWNERSHIP);
    }
  }

  /** {@code explain sector YEAR AREA PART}. */
  @Command(name = "sector", resourceBundle = "messages.cli")
  static final class Sector extends ExplainFigureCommand {
    Sector() {
      super(Explained.SECTOR);
    }
  }

  /** {@code explain sales-band YEAR AREA PART}. */
  @Command(name = "sales-band", resourceBundle = "messages.cli")
  static final class SalesBand extends ExplainFigureCommand {
    SalesBand() {
      super(Explained.SALES_BAND);
    }
  }

  /** {@code explain digital YEAR AREA PART}. */
  @Command(name = "digital", resourceBundle = "messages.cli")
  static final class Digital extends ExplainFigureCommand {
    Digital() {
      super(Explained.DIGITAL);
    }
  }

  /** {@code explain parts YEAR AREA PART}. */
  @Command(name = "parts", resourceBundle = "messages.cli")
  static final class Parts extends ExplainFigureCommand {
    Parts() {
      super(Explained.PARTS);
    }
  }

  /** {@code explain transition YEAR AREA PART}. */
  @Command(name = "transition", resourceBundle = "messages.cli")
  static final class Transition extends ExplainFigureCommand {
    Transition() {
      super(Explained.TRANSITION);
    }
  }

  /** {@code explain survival YEAR AREA PART}. */
  @Command(name = "survival", resourceBundle = "messages.cli")
  static final class Survival extends ExplainFigureCommand {
    Survival() {
      super(Explained.SURVIVAL);
    }
  }

  /**
   * A document of {@code explain stock --json} and all other kinds of figures.
   *
   * @param part which figure of its kind, as typed; empty for the first
   * @param asOf what became known up to it counts; null for the figures as they stand
   */
  record FigureForm(
      String figure,
      String part,
      int year,
      String areaCode,
      @Nullable Instant asOf,
      long value,
      List<FileForm> submissions) {}

  /** One submission behind a figure, with its rows by sheet. */
  record FileForm(long submission, String file, long adds, List<RowForm> rows) {}

  /** One row of a workbook. */
  record RowForm(int sheet, int row, String districtCode, long adds) {}

  @Override
  public Integer call() {
    if (!kind.accepts(part)) {
      throw new ParameterException(
          common.console().commandLine(),
          CliTexts.get(
              "usage.part", Map.of("bagian", part, "boleh", String.join(" / ", kind.allowed()))));
    }
    @Nullable Instant moment = asOf == null ? null : asOf.end();
    try (Session session = Session.open(common)) {
      FigureForm form =
          form(
              kind,
              part,
              year,
              area,
              moment,
              session.performIn(
                  regency(area),
                  Action.READ_FIGURES,
                  "%s %d %s %s".formatted(kind.code(), year, area, part).strip(),
                  null,
                  () -> session.get(Lineage.class).sources(kind, part, year, area, moment)),
              session.get(SubmissionRegister.class));
      common.console().out(json ? JsonForms.of(form) : text(form));
      return 0;
    }
  }

  /** The regency that an area is or lies in; null for the province. */
  private static @Nullable String regency(String area) {
    return area.length() < REGENCY_CODE ? null : area.substring(0, REGENCY_CODE);
  }

  static FigureForm form(
      Explained kind,
      String part,
      int year,
      String area,
      @Nullable Instant moment,
      List<Source> sources,
      SubmissionRegister register) {
    Map<Long, List<Source>> bySubmission =
        sources.stream()
            .collect(Collectors.groupingBy(Source::submission, TreeMap::new, Collectors.toList()));
    return new FigureForm(
        kind.code(),
        part,
        year,
        area,
        moment,
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
                "angka",
                    CliTexts.of("explained", form.figure())
                        + (form.part().isEmpty() ? "" : " " + form.part()),
                "tahun", Integer.toString(form.year()),
                "wilayah", form.areaCode(),
                "nilai", Long.toString(form.value())))
        + "\n\n"
        + table;
  }
}
