package id.lumbung.console;

import id.lumbung.settings.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * Gives pages their texts: {@code #{run.rows('baris', ${n})}} is a key with names and values by
 * turns. A key is looked for among the texts of pages, then among those of the commands, which have
 * the words for states, causes and refusals, then among those of findings and answers.
 */
final class PageTexts extends AbstractMessageResolver {
  private static final List<String> BUNDLES = List.of("console", "cli", "findings", "answer");
  private static final Map<Locale, List<Texts>> KNOWN = new ConcurrentHashMap<>();

  @Override
  public @Nullable String resolveMessage(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] parameters) {
    Map<String, String> arguments = new HashMap<>();
    if (parameters != null) {
      for (int i = 0; i + 1 < parameters.length; i += 2) {
        arguments.put(String.valueOf(parameters[i]), String.valueOf(parameters[i + 1]));
      }
    }
    return find(context.getLocale(), key, arguments);
  }

  @Override
  public String createAbsentMessageRepresentation(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] parameters) {
    throw new IllegalArgumentException("No text for " + key);
  }

  /** The text of a key that is there. */
  static String get(Locale language, String key, Map<String, String> arguments) {
    String text = find(language, key, arguments);
    if (text == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    return text;
  }

  /** The word for a code, or the code where it has none. */
  static String word(Locale language, String group, String code) {
    String text = find(language, group + "." + code, Map.of());
    return text == null ? code : text;
  }

  /** The text of a key that need not be there. */
  static Optional<String> ask(Locale language, String key, Map<String, String> arguments) {
    return Optional.ofNullable(find(language, key, arguments));
  }

  private static @Nullable String find(Locale language, String key, Map<String, String> arguments) {
    for (Texts texts : KNOWN.computeIfAbsent(language, PageTexts::open)) {
      if (texts.has(key)) {
        return texts.get(key, arguments);
      }
    }
    return null;
  }

  private static List<Texts> open(Locale language) {
    return BUNDLES.stream().map(bundle -> Texts.of(bundle, language)).toList();
  }
}
