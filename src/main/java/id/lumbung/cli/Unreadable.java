package id.lumbung.cli;

import java.util.Map;
import picocli.CommandLine.TypeConversionException;

/** A word of the command line that a converter of ours cannot read, told with an example. */
final class Unreadable extends TypeConversionException {
  private static final long serialVersionUID = 1L;

  /**
   * @param key of the sentence among the texts of the command line; it names {@code nilai}
   * @param word as typed
   */
  Unreadable(String key, String word) {
    super(CliTexts.get(key, Map.of("nilai", word)));
  }
}
