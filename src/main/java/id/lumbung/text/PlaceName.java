package id.lumbung.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of villages, towns and suburbs. */
public final class PlaceName {
  private static final Set<String> SILENT =
      Set.of("desa", "ds", "kel", "kelurahan", "kec", "kecamatan", "dusun", "dsn", "kab", "kota");

  /** What half of the names in Kalimantan begin with, as it is cut short. */
  private static final Map<String, String> SHORT =
      Map.of(
          "sei", "sungai",
          "sungei", "sungai",
          "gn", "gunung",
          "gng", "gunung",
          "tj", "tanjung",
          "tjg", "tanjung",
          "tg", "tanjung",
          "tb", "tumbang",
          "tbg", "tumbang");

  /** A register names few places often. */
  private static final Memo<List<String>> WORDS = new Memo<>(PlaceName::split);

  private PlaceName() {}

  /**
   * The folded words of a name, spelled out, without what kind of place it is, unless that is all
   * there is.
   */
  public static List<String> words(String name) {
    return WORDS.of(name);
  }

  private static List<String> split(String name) {
    List<String> all = Spelling.words(name);
    List<String> telling = all.stream().filter(word -> !SILENT.contains(word)).toList();
    return (telling.isEmpty() ? all : telling)
        .stream().map(word -> Spelling.fold(SHORT.getOrDefault(word, word))).toList();
  }
}
