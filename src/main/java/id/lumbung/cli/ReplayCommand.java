package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.domain.Refusal;
import id.lumbung.feedback.Sentences;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Replays.Asked;
import id.lumbung.intake.Submission;
import id.lumbung.operations.Replay;
import id.lumbung.operations.ReplayFile;
import id.lumbung.operations.ReplayFile.FindingChange;
import id.lumbung.operations.ReplayFile.Rows;
import id.lumbung.pipeline.SweepResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code replay}: judges archived originals again, and sends those that come out otherwise. */
@Command(name = "replay", resourceBundle = "messages.cli")
final class ReplayCommand implements Callable<Integer> {
  private static final String NONE = "–";

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--since", paramLabel = "YEAR", descriptionKey = "replay.since")
  private @Nullable Integer since;

  @Option(names = "--regency", paramLabel = "CODE", descriptionKey = "replay.regency")
  private @Nullable String regency;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
  private @Nullable String reason;

  @Option(names = "--dry-run", descriptionKey = "option.dry_run")
  private boolean dryRun;

  @Override
  public Integer call() throws InterruptedException {
    Console console = common.console();
    String why = reason;
    if (!dryRun && (why == null || why.isBlank())) {
      throw new ParameterException(console.commandLine(), CliTexts.get("usage.replay_reason"));
    }
    Asked asked = new Asked(since, regency);
    try (Session session = Session.open(common);
        ProgressLines progress = new ProgressLines(console)) {
      Replay replay = session.get(Replay.class);
      if (dryRun) {
        List<ReplayFile> plan =
            session.rehearse(Action.REPLAY, asked.toText(), () -> replay.plan(asked));
        print(console, plan);
        console.out(CliTexts.get(isAnySent(plan) ? "replay.would" : "replay.nothing"));
        return 0;
      }
      SweepResult result =
          session.perform(
              Action.REPLAY,
              asked.toText(),
              why,
              () -> {
                List<ReplayFile> plan = replay.plan(asked);
                print(console, plan);
                return replay.send(plan, String.valueOf(why), progress, Actor.name());
              });
      if (result.submissions().isEmpty()) {
        console.out(CliTexts.get("replay.nothing"));
        return 0;
      }
      SweepReport.print(console, result, session.get(Folders.class));
      return SweepReport.exitCode(result);
    }
  }

  private static boolean isAnySent(List<ReplayFile> plan) {
    return plan.stream().anyMatch(ReplayFile::isSent);
  }

  private static void print(Console console, List<ReplayFile> plan) {
    TextTable table = new TextTable(5, FigureTables.titles("replay"));
    List<ReplayFile> told = plan.stream().filter(ReplayFile::isNews).toList();
    told.forEach(file -> table.row(row(file)));
    if (!told.isEmpty()) {
      console.out(table.toString());
    }
    told.stream().map(ReplayCommand::more).filter(line -> !line.isEmpty()).forEach(console::out);
    Sentences sentences = CliTexts.sentences();
    console.out(
        CliTexts.get(
            isAnySent(plan) ? "replay.sum" : "replay.sum.none",
            Map.of(
                "banyak", sentences.number(plan.size()),
                "dikirim", sentences.number(plan.stream().filter(ReplayFile::isSent).count()),
                "sebelum", sentences.number(ReplayFile.loadedBefore(plan)),
                "sesudah", sentences.number(ReplayFile.loadedAfter(plan)))));
  }

  private static List<String> row(ReplayFile file) {
    Submission submission = file.submission();
    Rows before = file.before();
    Rows after = file.after();
    return List.of(
        Long.toString(submission.id()),
        submission.fileName(),
        submission.regencyCode() == null ? NONE : submission.regencyCode(),
        submission.year() == null ? NONE : submission.year().toString(),
        CliTexts.of("replay.fate", file.fate().code()),
        change(before.loaded(), after == null ? null : after.loaded()),
        change(before.quarantined(), after == null ? null : after.quarantined()),
        change(before.duplicate(), after == null ? null : after.duplicate()),
        change(before.notData(), after == null ? null : after.notData()));
  }

  private static String change(long before, @Nullable Long after) {
    Sentences sentences = CliTexts.sentences();
    return after == null || after == before
        ? sentences.number(before)
        : sentences.number(before) + " → " + sentences.number(after);
  }

  /** What the row of a file does not tell. */
  private static String more(ReplayFile file) {
    Map<String, String> arguments = Map.of("kiriman", Long.toString(file.submission().id()));
    Refusal refusal = file.refusal();
    if (refusal != null) {
      return CliTexts.get("replay.of", arguments)
          + " "
          + CliTexts.sentences().reason(refusal.code(), refusal.arguments());
    }
    String findings =
        file.findings().stream().map(ReplayCommand::finding).collect(Collectors.joining(", "));
    Rows after = file.after();
    String rows =
        after == null || after.otherwise() == 0
            ? ""
            : CliTexts.get(
                "replay.otherwise",
                Map.of("banyak", CliTexts.sentences().number(after.otherwise())));
    String line = rows + (rows.isEmpty() || findings.isEmpty() ? "" : "; ") + findings;
    return line.isEmpty() ? "" : CliTexts.get("replay.of", arguments) + " " + line;
  }

  private static String finding(FindingChange change) {
    return change.code() + " " + change(change.before(), change.after());
  }
}
