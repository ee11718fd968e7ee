package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.domain.RunState;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.operations.RunFilter;
import id.lumbung.publication.JsonForms;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publications.Standing;
import id.lumbung.upkeep.Board;
import id.lumbung.upkeep.Boards;
import id.lumbung.warehouse.DifferenceNotes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code status}: runs by state, what waits for whom, and the command to type next. */
@Command(name = "status", resourceBundle = "messages.cli")
final class StatusCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 1_000;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "RUN", descriptionKey = "status.run")
  private @Nullable Long run;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "status.limit")
  private int limit;

  @Option(names = "--board", descriptionKey = "status.board")
  private boolean isBoard;

  @Option(names = "--state", paramLabel = "STATE", descriptionKey = "status.state")
  private @Nullable RunState state;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = AgeConverter.class,
      descriptionKey = "status.since")
  private @Nullable Duration since;

  @Option(names = "--follow", descriptionKey = "status.follow")
  private boolean follow;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  /** A document of {@code status --json}. */
  record StatusForm(List<Run> runs, List<Run> waiting, List<Standing> publication) {}

  @Override
  public Integer call() throws InterruptedException {
    try (Session session = Session.open(common)) {
      String regency = session.look(Action.READ_STATUS, "status").orElse(null);
      if (isBoard) {
        Board board = session.get(Boards.class).board(null, regency);
        common.console().out(json ? JsonForms.of(board) : BoardText.of(board));
        return 0;
      }
      Operator operator = session.get(Operator.class);
      Console console = common.console();
      List<Run> runs = runs(operator, regency);
      if (follow) {
        runs = follow(operator, console, regency, runs);
      }
      List<Run> waiting = runs.stream().filter(r -> r.state() == RunState.WAITING).toList();
      List<Standing> standings =
          regency == null && run == null ? session.get(Publications.class).standings() : List.of();
      console.out(json ? JsonForms.of(new StatusForm(runs, waiting, standings)) : table(runs));
      if (!json) {
        explain(console, waiting, session.get(DifferenceNotes.class));
        String unpublished = StandingText.waiting(standings);
        if (!unpublished.isEmpty()) {
          console.out(unpublished);
        }
      }
      return 0;
    }
  }

  private List<Run> runs(Operator operator, @Nullable String regency) {
    return run == null
        ? operator.runs(new RunFilter(limit, state, null, since, regency, null))
        : List.of(latest(operator, operator.run(run, regency)));
  }

  /** A run that is followed may be restarted meanwhile; its last attempt is what matters. */
  private Run latest(Operator operator, Run asked) {
    return follow && asked.restartedAs() != null ? operator.run(asked.restartedAs()) : asked;
  }

  /** Tells on standard error what moves, until nothing does. */
  private List<Run> follow(
      Operator operator, Console console, @Nullable String regency, List<Run> first)
      throws InterruptedException {
    List<Run> before = List.of();
    List<Run> now = first;
    while (true) {
      for (Run seen : now) {
        if (!before.contains(seen) && (!before.isEmpty() || isMoving(seen))) {
          console.err(line(seen));
        }
      }
      if (now.stream().noneMatch(StatusCommand::isMoving)) {
        return now;
      }
      before = now;
      Thread.sleep(LOOK_MILLIS);
      now = runs(operator, regency);
    }
  }

  private static boolean isMoving(Run run) {
    return run.state() == RunState.QUEUED || run.state().isUnderWay();
  }

  private static String line(Run run) {
    return CliTexts.get(
        "status.line",
        Map.of(
            "run", number(run.run()),
            "kiriman", work(run),
            "keadaan", CliTexts.of("state", run.state().code()),
            "langkah", run.step() == null ? "-" : run.step(),
            "baris", Long.toString(run.rows())));
  }

  /** What the submissions that wait for a word would change. */
  private static void explain(Console console, List<Run> waiting, DifferenceNotes notes) {
    for (Run run : waiting) {
      if (run.submission() != null && run.needsWord()) {
        String of = CliTexts.get("status.waits", Map.of("kiriman", run.submission().toString()));
        notes
            .of(run.submission())
            .map(CliTexts.sentences()::difference)
            .orElse(List.of())
            .forEach(line -> console.out(of + " " + line));
      }
    }
  }

  private static String table(List<Run> runs) {
    if (runs.isEmpty()) {
      return CliTexts.get("status.none");
    }
    TextTable table =
        new TextTable(6, List.of(CliTexts.get("columns.status").split("\\s*\\|\\s*", -1)));
    for (Run run : runs) {
      table.row(
          List.of(
              number(run.run()),
              work(run),
              Integer.toString(run.attempt()),
              CliTexts.of("state", run.state().code()),
              run.cause() == null ? "" : CliTexts.of("cause", run.cause()),
              next(run),
              Long.toString(run.rows()),
              run.started() == null ? "-" : run.started()));
    }
    return table.toString();
  }

  private static String work(Run run) {
    return run.submission() == null ? CliTexts.of("job", run.job()) : run.submission().toString();
  }

  private static String number(@Nullable Long run) {
    return run == null ? "-" : run.toString();
  }

  private static String next(Run run) {
    if (run.handledBy() != null) {
      return CliTexts.get("status.handled", Map.of("oleh", run.handledBy()));
    }
    if (run.restartedAs() != null) {
      return CliTexts.get("status.restarted", Map.of("run", run.restartedAs().toString()));
    }
    return run.next() == null ? "" : run.next();
  }
}
