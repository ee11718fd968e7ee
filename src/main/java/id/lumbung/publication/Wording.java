package id.lumbung.publication;

import id.lumbung.domain.Office;
import id.lumbung.settings.Texts;
import id.lumbung.statistics.Release;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wording, numbers and days as one language writes them. */
final class Wording {
  private static final String BOTH = " | ";

  private final Texts texts;
  private final Locale language;
  private final Notation notation;
  private final Map<String, String> always;

  /**
   * @param bundle of texts
   */
  Wording(String bundle, Locale language) {
    this(bundle, language, Map.of());
  }

  /** Words about an area: a text that has another wording for a regency is told in that one. */
  Wording(String bundle, Locale language, Release.Place place) {
    this(
        bundle,
        language,
        place.isProvince()
            ? Map.of("tempat", place.name())
            : Map.of("tempat", place.name(), Texts.VARIANT, place.level()));
  }

  private Wording(String bundle, Locale language, Map<String, String> always) {
    this.texts = Texts.of(bundle, language);
    this.language = language;
    this.notation = new Notation(language);
    this.always = always;
  }

  /** A text without placeholders of its own. */
  String get(String key) {
    return texts.get(key, always);
  }

  /**
   * A text with its placeholders filled in.
   *
   * @param arguments name and value by turns
   */
  String get(String key, String... arguments) {
    Map<String, String> named = new HashMap<>(always);
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return texts.get(key, named);
  }

  boolean has(String key) {
    return texts.has(key);
  }

  /** The word for a code; one that has none is shown with blanks. */
  String of(String group, @Nullable String code) {
    if (code == null) {
      return "";
    }
    String key = group + "." + code;
    return texts.has(key) ? texts.get(key) : code.replace('_', ' ');
  }

  /** The part of a text {@code Indonesian | English} that this language reads. */
  String side(@Nullable String both) {
    if (both == null) {
      return "";
    }
    int middle = both.indexOf(BOTH);
    if (middle < 0) {
      return both;
    }
    return isEnglish() ? both.substring(middle + BOTH.length()) : both.substring(0, middle);
  }

  boolean isEnglish() {
    return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  String units(Number number) {
    return notation.units(number);
  }

  /** A percentage in a sentence: one decimal. */
  String percent(BigDecimal percent) {
    return notation.percent(percent, 1);
  }

  /** A percentage where it is the figure itself: two decimals. */
  String exact(BigDecimal percent) {
    return notation.percent(percent);
  }

  String day(Instant moment) {
    return DateTimeFormatter.ofPattern(texts.get("pattern.day"), language)
        .withZone(Office.ZONE)
        .format(moment);
  }

  String moment(Instant moment) {
    return DateTimeFormatter.ofPattern(texts.get("pattern.moment"), language)
        .withZone(Office.ZONE)
        .format(moment);
  }

  /** The first letter of a sentence. */
  String sentence(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language) + text.substring(1);
  }
}
