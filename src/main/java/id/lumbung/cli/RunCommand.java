package id.lumbung.cli;

import id.lumbung.accounts.Action;
import id.lumbung.intake.Folders;
import id.lumbung.operations.Operator;
import id.lumbung.pipeline.SweepResult;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Statistics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code run}: one sweep, then the headline table and where the answers lie. */
@Command(name = "run", resourceBundle = "messages.cli")
final class RunCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--copy-from", paramLabel = "DIR", descriptionKey = "run.copy_from")
  private @Nullable Path copyFrom;

  @Override
  public Integer call() throws InterruptedException {
    Console console = common.console();
    if (copyFrom != null && !Files.isDirectory(copyFrom)) {
      throw new ParameterException(
          console.commandLine(),
          CliTexts.get("usage.no_folder", java.util.Map.of("folder", copyFrom.toString())));
    }
    try (Session session = Session.open(common)) {
      SweepResult result;
      try (ProgressLines progress = new ProgressLines(console)) {
        result =
            session.perform(
                Action.RUN,
                null,
                null,
                () -> session.get(Operator.class).sweep(copyFrom, progress, Actor.name()));
      }
      console.out(
          FigureTables.headline(
              session.get(Statistics.class).current(),
              session.get(Statistics.class).headlineSeries()));
      String unpublished = StandingText.waiting(session.get(Publications.class).standings());
      if (!unpublished.isEmpty()) {
        console.out(unpublished + "\n");
      }
      SweepReport.print(console, result, session.get(Folders.class));
      return SweepReport.exitCode(result);
    }
  }
}
