package id.lumbung.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code users DEED …}: who may come in, and as what. A deed is a subcommand. */
@Command(
    name = "users",
    resourceBundle = "messages.cli",
    mixinStandardHelpOptions = true,
    subcommands = {
      UserDeeds.Listing.class,
      UserDeeds.Add.class,
      UserDeeds.ChangeRole.class,
      UserDeeds.ChangePassword.class,
      UserDeeds.Disable.class,
      UserDeeds.Enable.class
    })
final class UsersCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Only picocli makes it. */
  @SuppressWarnings("NullAway.Init")
  UsersCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), CliTexts.get("usage.no_deed"));
  }
}
