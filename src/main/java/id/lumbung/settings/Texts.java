package id.lumbung.settings;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences people read, in one language, from the bundles under {@code messages/}.
 *
 * <p>Placeholders are named: {@code {baris}}. A placeholder without an argument stays as it is, so
 * that a missing argument is seen rather than hidden.
 *
 * <p>One code may have several sentences, for the reader needs to know what exactly is wrong: the
 * argument {@link #VARIANT} chooses {@code CODE.variant} where the bundle has it.
 */
public final class Texts {
  /** The language of officers, and of everything that leaves the house by default. */
  public static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** The argument that chooses one of several sentences of a code; no text shows it. */
  public static final String VARIANT = "ragam";

  /** Looks a bundle up in the language asked for and in no other. */
  public static final ResourceBundle.Control ONLY_THAT_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * Opens a bundle.
   *
   * @param name the bundle under {@code messages/}, such as {@code findings}
   * @param language Indonesian unless a translation exists for it
   */
  public static Texts of(String name, Locale language) {
    return new Texts(
        ResourceBundle.getBundle(
            "messages." + name,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** Whether the bundle has a text for the key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The sentence for a key with its placeholders filled in.
   *
   * @throws MissingResourceException if the bundle does not know the key
   */
  public String get(String key, Map<String, String> arguments) {
    String variant = key + "." + arguments.getOrDefault(VARIANT, "");
    return PLACEHOLDER
        .matcher(bundle.getString(bundle.containsKey(variant) ? variant : key))
        .replaceAll(
            match ->
                Matcher.quoteReplacement(arguments.getOrDefault(match.group(1), match.group())));
  }

  /** The sentence for a key that has no placeholders. */
  public String get(String key) {
    return get(key, Map.of());
  }
}
