package id.lumbung.matching.text;

import java.util.List;
import java.util.Set;

/** Names of villages, towns and suburbs. */
public final class PlaceName {
  private static final Set<String> SILENT =
      Set.of("desa", "ds", "kel", "kelurahan", "kec", "kecamatan", "dusun", "dsn", "kab", "kota");

  private PlaceName() {}

  /** The folded words of a name without what kind of place it is, unless that is all there is. */
  public static List<String> words(String name) {
    List<String> all = Spelling.words(name);
    List<String> telling = all.stream().filter(word -> !SILENT.contains(word)).toList();
    return (telling.isEmpty() ? all : telling).stream().map(Spelling::fold).toList();
  }
}
