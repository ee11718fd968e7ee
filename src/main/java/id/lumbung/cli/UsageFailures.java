package id.lumbung.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with how a command was typed, and shows how it is typed. */
final class UsageFailures implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException mistyped, String[] arguments) {
    CommandLine command = mistyped.getCommandLine();
    command.getErr().println(sentence(mistyped));
    command.usage(command.getErr());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String sentence(ParameterException mistyped) {
    ArgSpec argument = mistyped.getArgSpec();
    String value = mistyped.getValue();
    if (mistyped.getCause() instanceof Unreadable unreadable) {
      return message(unreadable);
    }
    if (mistyped instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (mistyped instanceof MissingParameterException missing) {
      return CliTexts.get("usage.missing", Map.of("pilihan", names(missing.getMissing())));
    }
    if (mistyped instanceof OverwrittenOptionException twice) {
      return CliTexts.get("usage.twice", Map.of("pilihan", name(twice.getOverwritten())));
    }
    if (mistyped instanceof MutuallyExclusiveArgsException) {
      return CliTexts.get("usage.exclusive", Map.of());
    }
    if (argument != null && value != null) {
      return CliTexts.get("usage.value", Map.of("nilai", value, "pilihan", name(argument)));
    }
    return message(mistyped);
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String words = String.join(" ", unmatched.getUnmatched());
    List<String> meant = unmatched.getSuggestions();
    return meant.isEmpty()
        ? CliTexts.get("usage.unknown", Map.of("nilai", words))
        : CliTexts.get(
            "usage.unknown_meant", Map.of("nilai", words, "pilihan", String.join(", ", meant)));
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(UsageFailures::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String message(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
