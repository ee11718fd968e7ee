package id.lumbung.cli;

import id.lumbung.settings.Texts;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The program. Arguments are parsed before Spring starts, so that help and wrong usage are answered
 * at once. Exit codes: 0 done, 1 something failed or waits for a person, 2 wrong usage.
 */
@Command(
    name = "lumbung",
    resourceBundle = "messages.cli",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      ServeCommand.class,
      StatusCommand.class,
      RestartCommand.class,
      StopCommand.class,
      AbandonCommand.class,
      WithdrawCommand.class,
      CompleteCommand.class,
      ReplayCommand.class,
      ReviewCommand.class,
      CheckCommand.class,
      AnswerCommand.class,
      TemplateCommand.class,
      LayoutCommand.class,
      FiguresCommand.class,
      ExplainCommand.class,
      ApproveCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      DbCommand.class,
      UsersCommand.class,
      AuditCommand.class,
      DiagnoseCommand.class,
      RetentionCommand.class,
      GenerateCommand.class
    })
public final class Lumbung implements Runnable {
  /** Exit code of work that failed or waits for a person. */
  static final int FAILED = ExitCode.SOFTWARE;

  @Spec private CommandSpec spec;

  /** Only picocli makes it. */
  @SuppressWarnings("NullAway.Init")
  Lumbung() {}

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), CliTexts.get("usage.no_command"));
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(CliTexts.language());
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Thread.setDefaultUncaughtExceptionHandler(new OutOfMemory());
    System.exit(execute(arguments));
  }

  /** Runs a command in this process. */
  static int execute(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Lumbung())
        .setResourceBundle(
            ResourceBundle.getBundle("messages.cli", CliTexts.language(), Texts.ONLY_THAT_LANGUAGE))
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new UsageFailures())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
