package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.intake.Folders;
import id.lumbung.intake.Word;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import id.lumbung.pipeline.SweepResult;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code restart}: lets a run, or every failed one, go on where it was. */
@Command(name = "restart", resourceBundle = "messages.cli")
final class RestartCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(names = "--accept", descriptionKey = "restart.accept")
  private boolean accept;

  @Option(names = "--as", paramLabel = "addendum", descriptionKey = "restart.as")
  private @Nullable Addition as;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
  private @Nullable String reason;

  @Option(names = "--dry-run", descriptionKey = "option.dry_run")
  private boolean dryRun;

  /** What a waiting submission may be loaded as, other than in place of what counts. */
  enum Addition {
    /** Added to what counts. */
    addendum
  }

  /** One run, or every failed one. */
  static final class Target {
    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "restart.run")
    private @Nullable Long run;

    @Option(names = "--failed", descriptionKey = "restart.failed")
    private boolean failed;
  }

  @Override
  public Integer call() throws InterruptedException {
    Console console = common.console();
    if (as != null && target.failed) {
      throw new ParameterException(console.commandLine(), CliTexts.get("usage.as_of_one"));
    }
    try (Session session = Session.open(common)) {
      Operator operator = session.get(Operator.class);
      Long run = target.failed ? null : target.run;
      boolean isWord = accept || as != null;
      Action action = isWord ? Action.ACCEPT : Action.RESTART;
      String object = run == null ? "--failed" : "run " + run;
      if (dryRun) {
        List<Run> plan =
            session.rehearse(
                action,
                object,
                () ->
                    run == null
                        ? operator.restartable()
                        : List.of(operator.restartable(run, isWord, reason)));
        RestartPlan.print(console, plan);
        return 0;
      }
      SweepResult result;
      try (ProgressLines progress = new ProgressLines(console)) {
        result =
            session.perform(
                action,
                object,
                reason,
                () ->
                    run == null
                        ? operator.restartFailed(progress, Actor.name())
                        : operator.restart(run, word(), reason, progress, Actor.name()));
      }
      SweepReport.print(console, result, session.get(Folders.class));
      return SweepReport.exitCode(result);
    }
  }

  private @Nullable Word word() {
    if (as != null) {
      return Word.ADD;
    }
    return accept ? Word.ACCEPT : null;
  }
}
