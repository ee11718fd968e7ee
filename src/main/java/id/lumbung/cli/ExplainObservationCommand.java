package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.publication.JsonForms;
import id.lumbung.statistics.Lineage;
import id.lumbung.statistics.Lineage.Use;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain observation SUBMISSION/SHEET/ROW}: from a row to the figures it counts in. */
@Command(name = "observation", resourceBundle = "messages.cli")
final class ExplainObservationCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "SUBMISSION/SHEET/ROW",
      descriptionKey = "explain.observation",
      converter = RowPlace.Converter.class)
  private RowPlace place = new RowPlace(0, 0, 0);

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code explain observation --json}. */
  record ObservationForm(long submission, int sheet, int row, List<Use> figures) {}

  @Override
  public Integer call() {
    Console console = common.console();
    try (Session session = Session.open(common)) {
      List<Use> uses =
          session.perform(
              Action.READ_PERSONS,
              "observation " + place,
              null,
              () ->
                  session.get(Lineage.class).uses(place.submission(), place.sheet(), place.row()));
      console.out(
          json
              ? JsonForms.of(
                  new ObservationForm(place.submission(), place.sheet(), place.row(), uses))
              : text(uses));
      return uses.isEmpty() ? Lumbung.FAILED : 0;
    }
  }

  private String text(List<Use> uses) {
    if (uses.isEmpty()) {
      return CliTexts.get("explain.unknown", Map.of("tempat", place.toString()));
    }
    TextTable table = new TextTable(4, FigureTables.titles("uses"));
    for (Use use : uses) {
      table.row(
          List.of(
              CliTexts.of("use", use.figure()),
              Integer.toString(use.year()),
              use.areaCode(),
              CliTexts.of("why", use.part())));
    }
    return CliTexts.get(
            "explain.business",
            Map.of("tempat", place.toString(), "usaha", Long.toString(uses.get(0).business())))
        + "\n\n"
        + table;
  }
}
