package id.lumbung.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes: answers to standard output, progress and remarks to standard error.
 *
 * @param commandLine the command's line
 */
record Console(CommandLine commandLine) {

  static Console of(@Nullable CommandSpec spec) {
    return new Console(Objects.requireNonNull(spec).commandLine());
  }

  void out(String text) {
    commandLine.getOut().println(text);
    commandLine.getOut().flush();
  }

  void err(String text) {
    commandLine.getErr().println(text);
    commandLine.getErr().flush();
  }

  /** Rewrites the present line of a terminal. */
  void overwrite(String text) {
    commandLine.getErr().print("\r\u001B[K" + text);
    commandLine.getErr().flush();
  }

  /** Whether a person looks at a terminal. */
  boolean isTerminal() {
    return CommandLine.Help.Ansi.AUTO.enabled();
  }
}
