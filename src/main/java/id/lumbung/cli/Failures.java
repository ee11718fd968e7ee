package id.lumbung.cli;

import id.lumbung.operations.FailureCause;
import id.lumbung.settings.Refused;
import id.lumbung.settings.SettingsProblem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in one sentence why a command failed; the rest goes to the log, which is not started before
 * it is needed so that help is answered at once.
 */
final class Failures implements IExecutionExceptionHandler {
  private final OutOfMemory outOfMemory = new OutOfMemory();

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    outOfMemory.endOn(failure);
    PrintWriter err = command.getErr();
    if (failure instanceof Refused refused) {
      err.println(text(refused));
    } else {
      LoggerFactory.getLogger(Failures.class).debug("Command failed", failure);
      err.println(CliTexts.get("failed", Map.of("sebab", sentence(failure))));
    }
    return Lumbung.FAILED;
  }

  /** Why something was refused, in one sentence. */
  static String text(Refused refused) {
    Map<String, String> arguments = new HashMap<>(refused.arguments());
    arguments.computeIfPresent("state", (name, state) -> CliTexts.of("state", state));
    return CliTexts.get(refused.key(), arguments);
  }

  /**
   * Why, in the words of this house. A problem of the settings is told whole: it names the file and
   * every fault in it. Of what nobody foresaw only the kinds are told, for the texts of libraries
   * are written for programmers and may quote rows.
   */
  static String sentence(Throwable failure) {
    List<String> kinds = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SettingsProblem problem) {
        return String.valueOf(problem.getMessage());
      }
      kinds.add(cause.getClass().getSimpleName());
    }
    return FailureCause.of(failure)
        .map(Failures::text)
        .orElseGet(
            () -> CliTexts.get("failed.unforeseen", Map.of("jenis", String.join(" < ", kinds))));
  }
}
