package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.operations.Operator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code complete}: says that with a submission, sent as a part, its year is whole. */
@Command(name = "complete", resourceBundle = "messages.cli")
final class CompleteCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SUBMISSION", descriptionKey = "complete.submission")
  private long submission;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      descriptionKey = "option.reason")
  private String reason = "";

  @Option(names = "--dry-run", descriptionKey = "option.dry_run")
  private boolean dryRun;

  @Override
  public Integer call() throws InterruptedException {
    Console console = common.console();
    try (Session session = Session.open(common);
        ProgressLines progress = new ProgressLines(console)) {
      Operator operator = session.get(Operator.class);
      String object = "submission " + submission;
      if (dryRun) {
        session.rehearse(
            Action.TELL_SCOPE,
            object,
            () -> {
              operator.requirePart(submission);
              return submission;
            });
      } else {
        session.perform(
            Action.TELL_SCOPE,
            object,
            reason,
            () -> {
              operator.complete(submission, reason, Actor.name(), progress);
              return submission;
            });
      }
      console.out(
          CliTexts.get(
              dryRun ? "complete.would" : "complete.done",
              Map.of("kiriman", Long.toString(submission))));
      return 0;
    }
  }
}
