package id.lumbung.cli;

import id.lumbung.feedback.Sentences;
import id.lumbung.settings.Texts;
import java.util.Locale;
import java.util.Map;

/** The sentences of the command line: Bahasa Indonesia, or English with {@code LUMBUNG_LANG=en}. */
final class CliTexts {
  private static final Locale LANGUAGE =
      "en".equalsIgnoreCase(System.getenv("LUMBUNG_LANG")) ? Locale.ENGLISH : Texts.INDONESIAN;
  private static final Texts TEXTS = Texts.of("cli", LANGUAGE);

  private CliTexts() {}

  static Locale language() {
    return LANGUAGE;
  }

  /** Sentences of answers, and numbers, in the language of the command line. */
  static Sentences sentences() {
    return LANGUAGE.equals(Locale.ENGLISH) ? Sentences.english() : Sentences.indonesian();
  }

  static String get(String key) {
    return TEXTS.get(key);
  }

  static String get(String key, Map<String, String> arguments) {
    return TEXTS.get(key, arguments);
  }

  /** The text of a key, or the key where a code has no text of its own. */
  static String of(String prefix, String code) {
    String key = prefix + "." + code;
    return TEXTS.has(key) ? TEXTS.get(key) : code;
  }
}
