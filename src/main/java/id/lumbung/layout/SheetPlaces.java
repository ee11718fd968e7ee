package id.lumbung.layout;

import id.lumbung.domain.Field;
import id.lumbung.workbook.RawCell;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places that a sheet has named so far: in its name, its titles, its columns of places and the
 * lines above its parts.
 */
final class SheetPlaces {
  /** More different names than a province has districts and villages are no names of places. */
  private static final int MOST = 20_000;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}0-9]+");
  private static final Pattern KIND =
      Pattern.compile("^(?:kecamatan|kec|desa|kelurahan|kel|ds|kabupaten|kab|kota)\\b[ .:]*");
  private static final List<Field> FIELDS =
      List.of(Field.KECAMATAN, Field.DESA_KEL, Field.KABUPATEN);

  private final Set<String> met = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  /** Takes in a text in which a place may be named. */
  void learnWords(String text) {
    if (words.size() < MOST) {
      words.addAll(List.of(BETWEEN_WORDS.split(Phrases.plain(text), -1)));
    }
  }

  /** Takes in the places of a row of data. */
  void learn(Map<Field, List<RawCell>> values) {
    for (Field field : FIELDS) {
      for (RawCell cell : values.getOrDefault(field, List.of())) {
        if (met.size() < MOST && met.add(cell.text())) {
          names.add(name(cell.text()));
          learnWords(cell.text());
        }
      }
    }
  }

  /** Whether the plain word is one of a place's name. */
  boolean isWord(String word) {
    return words.contains(word);
  }

  /** Whether the text is the name of a place, and nothing else. */
  boolean isName(String text) {
    return names.contains(name(text));
  }

  private static String name(String text) {
    return KIND.matcher(Phrases.plain(text)).replaceFirst("");
  }
}
