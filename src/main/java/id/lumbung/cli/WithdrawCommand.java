package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.operations.Operator;
import id.lumbung.warehouse.Withdrawal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code withdraw}: takes a submission back; what it had superseded counts again. */
@Command(name = "withdraw", resourceBundle = "messages.cli")
final class WithdrawCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SUBMISSION", descriptionKey = "withdraw.submission")
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
      Withdrawal.Outcome outcome =
          dryRun
              ? session.rehearse(
                  Action.WITHDRAW,
                  "submission " + submission,
                  () -> operator.wouldWithdraw(submission, Actor.name()))
              : session.perform(
                  Action.WITHDRAW,
                  "submission " + submission,
                  reason,
                  () -> operator.withdraw(submission, reason, Actor.name(), progress));
      console.out(
          CliTexts.get(
              dryRun ? "withdraw.would" : "withdraw.done",
              Map.of("kiriman", Long.toString(submission), "kembali", list(outcome.reopened()))));
      return 0;
    }
  }

  private static String list(List<Long> submissions) {
    return submissions.isEmpty()
        ? "-"
        : submissions.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
