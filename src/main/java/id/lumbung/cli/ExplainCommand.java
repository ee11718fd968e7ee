package id.lumbung.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code explain KIND …}: where something comes from. A kind is a subcommand. */
@Command(
    name = "explain",
    resourceBundle = "messages.cli",
    mixinStandardHelpOptions = true,
    subcommands = {
      ExplainFigureCommand.Stock.class,
      ExplainFigureCommand.Workers.class,
      ExplainFigureCommand.Owners.class,
      ExplainFigureCommand.WorkersBySex.class,
      ExplainFigureCommand.SizeClass.class,
      ExplainFigureCommand.Programme.class,
      ExplainFigureCommand.Market.class,
      ExplainFigureCommand.Ownership.class,
      ExplainFigureCommand.Sector.class,
      ExplainFigureCommand.SalesBand.class,
      ExplainFigureCommand.Digital.class,
      ExplainFigureCommand.Parts.class,
      ExplainFigureCommand.Transition.class,
      ExplainFigureCommand.Survival.class,
      ExplainObservationCommand.class,
      ExplainMatchCommand.class
    })
final class ExplainCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Only picocli makes it. */
  @SuppressWarnings("NullAway.Init")
  ExplainCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), CliTexts.get("usage.no_kind"));
  }
}
