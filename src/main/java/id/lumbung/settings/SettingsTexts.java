package id.lumbung.settings;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences about wrong settings, in the language of the process. */
public final class SettingsTexts {
  private static final Pattern TO = Pattern.compile("^(\\S+) to (.+)$");
  private static final Pattern OR_MORE = Pattern.compile("^(\\S+) or more$");

  private SettingsTexts() {}

  /** The sentence for a key. */
  public static String get(String key, Map<String, String> arguments) {
    return texts().get(key, arguments);
  }

  /** What is allowed, as the records of settings say it in English. */
  public static String allowed(String english) {
    Texts texts = texts();
    String key = "allowed." + english.replaceAll("[^A-Za-z0-9]+", "_");
    if (texts.has(key)) {
      return texts.get(key);
    }
    Matcher to = TO.matcher(english);
    if (to.matches()) {
      return texts.get("to", Map.of("dari", to.group(1), "sampai", to.group(2)));
    }
    Matcher more = OR_MORE.matcher(english);
    return more.matches() ? texts.get("or_more", Map.of("dari", more.group(1))) : english;
  }

  private static Texts texts() {
    boolean isIndonesian = Locale.getDefault().getLanguage().equals(Texts.INDONESIAN.getLanguage());
    return Texts.of("settings", isIndonesian ? Texts.INDONESIAN : Locale.ENGLISH);
  }
}
