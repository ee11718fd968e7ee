package id.lumbung.upkeep;

import id.lumbung.settings.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One message about several things of one kind. Nothing in it belongs to a person.
 *
 * @param kind failure or overdue
 * @param things what each line is filled with
 */
record Notice(String kind, List<Map<String, String>> things) {
  private static final Texts INDONESIAN = Texts.of("notices", Texts.INDONESIAN);
  private static final Texts ENGLISH = Texts.of("notices", Locale.ENGLISH);

  Notice {
    things = List.copyOf(things);
  }

  /** One line in both languages. */
  String title() {
    return title(INDONESIAN) + " | " + title(ENGLISH);
  }

  /** All of it, first in Indonesian, then in English. */
  String text() {
    return text(INDONESIAN) + "\n\n" + text(ENGLISH) + "\n";
  }

  private String title(Texts texts) {
    return texts.get(kind + ".title", Map.of("banyak", Integer.toString(things.size())));
  }

  private String text(Texts texts) {
    return things.stream()
        .map(thing -> texts.get(kind + ".line", thing))
        .collect(Collectors.joining("\n", title(texts) + "\n", "\n" + texts.get(kind + ".next")));
  }
}
