package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.operations.Operator;
import id.lumbung.operations.Run;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code abandon}: gives a stopped, failed or waiting run up. */
@Command(name = "abandon", resourceBundle = "messages.cli")
final class AbandonCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", descriptionKey = "abandon.run")
  private long run;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      descriptionKey = "option.reason")
  private String reason = "";

  @Option(names = "--dry-run", descriptionKey = "option.dry_run")
  private boolean dryRun;

  @Override
  public Integer call() {
    try (Session session = Session.open(common)) {
      Operator operator = session.get(Operator.class);
      Run given =
          dryRun
              ? session.rehearse(Action.ABANDON, "run " + run, () -> operator.abandonable(run))
              : session.perform(
                  Action.ABANDON,
                  "run " + run,
                  reason,
                  () -> operator.abandon(run, reason, Actor.name()));
      common
          .console()
          .out(
              CliTexts.get(
                  dryRun ? "abandon.would" : "abandon.done",
                  Map.of(
                      "run", Long.toString(run),
                      "kiriman", String.valueOf(given.submission()))));
      return 0;
    }
  }
}
