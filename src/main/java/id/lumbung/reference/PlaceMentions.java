package id.lumbung.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds regencies in free text such as titles and file names. The longest name wins, and districts
 * are known, so that "Kapuas Hulu" or "Kecamatan Sukamara" is not taken for a regency.
 */
final class PlaceMentions {
  private static final int LONGEST_NAME = 5;

  /** What follows these is a smaller place or a street. */
  private static final Set<String> SMALLER =
      Set.of("kec", "kecamatan", "desa", "ds", "kelurahan", "kel", "jalan", "jl", "jln");

  /** The comma of a line of signing: "Palangka Raya, 12 Januari 2023" names no regency. */
  private static final Pattern SIGNING = Pattern.compile(",\\s*(?=[0-9]{1,2}[ /-])");

  private static final String SIGNED = "tertanda";

  private final Map<String, Regency> regencies = new HashMap<>();
  private static final Set<String> DISTRICT_KINDS = Set.of("kec", "kecamatan");

  private final Set<String> districts = new HashSet<>();

  /** Regencies of which no district has the name: "Kecamatan Kapuas" can only mean the regency. */
  private final Set<String> neverDistricts = new HashSet<>();

  PlaceMentions(Map<String, Regency> regenciesByKey, Iterable<District> all) {
    regencies.putAll(regenciesByKey);
    for (District district : all) {
      districts.add(PlaceNames.key(district.name()));
      district.aliases().forEach(alias -> districts.add(PlaceNames.key(alias)));
    }
    districts.add("baritokuala");
    districts.add("kapuashulu");
    neverDistricts.addAll(regencies.keySet());
    neverDistricts.removeAll(districts);
    districts.removeAll(regencies.keySet());
  }

  List<Regions.Mention> in(String text) {
    List<String> words = PlaceNames.words(SIGNING.matcher(text).replaceAll(" " + SIGNED + " "));
    List<Regions.Mention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longestAt(words, at);
      if (length == 0) {
        at++;
        continue;
      }
      String name = joined(words, at, length);
      Regency regency = regencies.get(name);
      String before = at == 0 ? "" : words.get(at - 1);
      boolean signedAt = at + length < words.size() && words.get(at + length).equals(SIGNED);
      boolean isSmaller =
          SMALLER.contains(before)
              && !(DISTRICT_KINDS.contains(before) && neverDistricts.contains(name));
      if (regency != null && !isSmaller) {
        boolean strong = PlaceNames.isRegencyKind(before);
        if (strong || !signedAt) {
          found.add(new Regions.Mention(regency, strong));
        }
      }
      at += length;
    }
    return found;
  }

  private int longestAt(List<String> words, int at) {
    for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
      String key = joined(words, at, length);
      if (regencies.containsKey(key) || districts.contains(key)) {
        return length;
      }
    }
    return 0;
  }

  private static String joined(List<String> words, int at, int length) {
    return String.join("", words.subList(at, at + length));
  }
}
