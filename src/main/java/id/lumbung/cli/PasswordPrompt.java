package id.lumbung.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;

/**
 * Reads a password from the terminal, twice and unseen, or else one line of standard input. Never
 * from an argument, which other users of the machine could see.
 */
final class PasswordPrompt {
  private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

  private PasswordPrompt() {}

  /** Without a terminal there is no console on the Java that Lumbung is built for. */
  @SuppressWarnings("SystemConsoleNull")
  static String ask(Console console) {
    return System.console() == null ? line(console) : twice(console, System.console());
  }

  /** A password for somebody who has none: 20 letters and digits that cannot be mistaken. */
  static String made() {
    SecureRandom chance = new SecureRandom();
    return chance
        .ints(20, 0, CLEAR.length())
        .mapToObj(CLEAR::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private static String twice(Console console, java.io.Console terminal) {
    String first = read(console, terminal, "users.ask");
    if (!first.equals(read(console, terminal, "users.ask_again"))) {
      throw wrong(console, "usage.passwords_differ");
    }
    return first;
  }

  private static String read(Console console, java.io.Console terminal, String key) {
    char[] typed = terminal.readPassword("%s ", CliTexts.get(key));
    if (typed == null) {
      throw wrong(console, "usage.no_password");
    }
    return new String(typed);
  }

  private static String line(Console console) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null || line.isEmpty()) {
        throw wrong(console, "usage.no_password");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ParameterException wrong(Console console, String key) {
    return new ParameterException(console.commandLine(), CliTexts.get(key));
  }
}
