package id.lumbung.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/** Words as a list is written, parted by commas. */
public final class WordList {
  private WordList() {}

  /** Different words. */
  public static Set<String> of(String words) {
    return Set.of(parts(words));
  }

  /** Words in their order. */
  public static List<String> inOrder(String words) {
    return List.of(parts(words));
  }

  /** What stands for what: {@code moh = muhamad, akh = ahmad}. */
  public static Map<String, String> pairs(String pairs) {
    Map<String, String> all = new LinkedHashMap<>();
    pairsInOrder(pairs).forEach(pair -> all.put(pair.getKey(), pair.getValue()));
    return Map.copyOf(all);
  }

  /** Pairs in their order; one word may stand in several. */
  public static List<Entry<String, String>> pairsInOrder(String pairs) {
    return inOrder(pairs).stream()
        .map(pair -> pair.split("\\s*=\\s*", 2))
        .map(pair -> Map.entry(pair[0], pair[1]))
        .toList();
  }

  private static String[] parts(String list) {
    return list.strip().split("\\s*,\\s*", -1);
  }
}
