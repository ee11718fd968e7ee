package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.settings.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fields by the names that people read and choose. */
public final class FieldNames {
  private static final List<Texts> LANGUAGES =
      List.of(Texts.of("answer", Texts.INDONESIAN), Texts.of("answer", Locale.ENGLISH));

  private FieldNames() {}

  /** The name of a field in the language of officers. */
  public static String of(Field field) {
    return LANGUAGES.get(0).get("field." + field.code());
  }

  /** The field that somebody means who writes its name, in either language, or its code. */
  public static Optional<Field> meant(String name) {
    String said = Titles.signs(name);
    for (Field field : Field.values()) {
      boolean isIt =
          Titles.signs(field.code()).equals(said)
              || LANGUAGES.stream()
                  .anyMatch(texts -> Titles.signs(texts.get("field." + field.code())).equals(said));
      if (isIt) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
