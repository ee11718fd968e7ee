package id.lumbung.upkeep;

import java.util.Locale;
import java.util.Map;

/**
 * One thing that was looked at.
 *
 * @param subject java, jobs, disk, inbox, key, database, schema or clock
 * @param found code of what was found: with the subject it names a sentence and, unless all is
 *     well, its cure
 * @param arguments what fills both
 */
public record Check(String subject, Level level, String found, Map<String, String> arguments) {
  /** Copies the arguments. */
  public Check {
    arguments = Map.copyOf(arguments);
  }

  /** How well it is. */
  public enum Level {
    /** Nothing to do. */
    OK,
    /** It works, and should be looked at. */
    WARN,
    /** It does not work. */
    BAD;

    /** The word of the JSON form. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Check ok(String subject, String found, Map<String, String> arguments) {
    return new Check(subject, Level.OK, found, arguments);
  }

  static Check warn(String subject, String found, Map<String, String> arguments) {
    return new Check(subject, Level.WARN, found, arguments);
  }

  static Check bad(String subject, String found, Map<String, String> arguments) {
    return new Check(subject, Level.BAD, found, arguments);
  }
}
