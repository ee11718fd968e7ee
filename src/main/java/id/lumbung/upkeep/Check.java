package id.lumbung.upkeep;

import id.lumbung.domain.Coded;
import id.lumbung.settings.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param subject java, jobs, disk, rights, inbox, key, database, schema, readers or clock
 * @param found code of what was found: with the subject it names a sentence and, unless all is
 *     well, its cure
 * @param arguments what fills both
 * @param cause says as {@code sebab} why and what to do, where another room knows; else null
 */
public record Check(
    String subject,
    Level level,
    String found,
    Map<String, String> arguments,
    @Nullable Refused cause) {
  /** Copies the arguments. */
  public Check {
    arguments = Map.copyOf(arguments);
  }

  /** How well it is. */
  public enum Level implements Coded {
    /** Nothing to do. */
    OK,
    /** It works, and should be looked at. */
    WARN,
    /** It does not work. */
    BAD;
  }

  static Check ok(String subject, String found, Map<String, String> arguments) {
    return new Check(subject, Level.OK, found, arguments, null);
  }

  static Check warn(String subject, String found, Map<String, String> arguments) {
    return new Check(subject, Level.WARN, found, arguments, null);
  }

  static Check bad(String subject, String found, Map<String, String> arguments) {
    return new Check(subject, Level.BAD, found, arguments, null);
  }

  static Check because(String subject, String found, Refused cause) {
    return new Check(subject, Level.BAD, found, Map.of(), cause);
  }
}
