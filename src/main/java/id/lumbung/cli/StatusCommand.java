package id.lumbung.cli;

import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.pipeline.Differences;
import id.lumbung.upkeep.Board;
import id.lumbung.upkeep.Boards;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code status}: runs by state, what waits for whom, and the command to type next. */
@Command(name = "status", resourceBundle = "messages.cli")
final class StatusCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "status.run")
  private @Nullable Long run;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "status.limit")
  private int limit;

  @Option(names = "--board", descriptionKey = "status.board")
  private boolean isBoard;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code status --json}. */
  record StatusForm(List<Run> runs, List<Run> waiting) {}

  @Override
  public Integer call() {
    try (Session session = Session.open(common)) {
      if (isBoard) {
        Board board = session.get(Boards.class).board(null);
        Console.of(spec).out(json ? JsonForms.of(board) : BoardText.of(board));
        return 0;
      }
      Operator operator = session.get(Operator.class);
      List<Run> runs = run == null ? operator.runs(limit) : List.of(operator.run(run));
      List<Run> waiting = runs.stream().filter(r -> r.state().equals("waiting")).toList();
      Console console = Console.of(spec);
      console.out(json ? JsonForms.of(new StatusForm(runs, waiting)) : table(runs));
      if (!json) {
        explain(console, waiting, session.get(Differences.class));
      }
      return 0;
    }
  }

  /** What the submissions that wait for a word would change. */
  private static void explain(Console console, List<Run> waiting, Differences differences) {
    for (Run run : waiting) {
      if (run.submission() != null) {
        String of = CliTexts.get("status.waits", Map.of("kiriman", run.submission().toString()));
        differences
            .of(run.submission(), CliTexts.sentences())
            .forEach(line -> console.out(of + " " + line));
      }
    }
  }

  private static String table(List<Run> runs) {
    if (runs.isEmpty()) {
      return CliTexts.get("status.none");
    }
    TextTable table =
        new TextTable(5, List.of(CliTexts.get("columns.status").split("\\s*\\|\\s*", -1)));
    for (Run run : runs) {
      table.row(
          List.of(
              run.run() == null ? "-" : run.run().toString(),
              run.submission() == null
                  ? CliTexts.of("job", run.job())
                  : run.submission().toString(),
              CliTexts.of("state", run.state()),
              run.cause() == null ? "" : CliTexts.of("cause", run.cause()),
              next(run),
              Long.toString(run.rows()),
              run.started() == null ? "-" : run.started()));
    }
    return table.toString();
  }

  private static String next(Run run) {
    if (run.restartedAs() != null) {
      return CliTexts.get("status.restarted", Map.of("run", run.restartedAs().toString()));
    }
    return run.next() == null ? "" : run.next();
  }
}
