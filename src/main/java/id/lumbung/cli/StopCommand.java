package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.operations.Operator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stop}: asks a run to stop after its present chunk. */
@Command(name = "stop", resourceBundle = "messages.cli")
final class StopCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", descriptionKey = "stop.run")
  private long run;

  @Override
  public Integer call() {
    try (Session session = Session.open(common)) {
      session.act(Action.STOP, "run " + run, null, () -> session.get(Operator.class).stop(run));
      common.console().out(CliTexts.get("stop.done", Map.of("run", Long.toString(run))));
      return 0;
    }
  }
}
