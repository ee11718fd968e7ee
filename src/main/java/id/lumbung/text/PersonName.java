package id.lumbung.text;

import id.lumbung.domain.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Persons' names without degrees, honorifics and marks of descent. */
public final class PersonName {
  private static final Pattern DOTTED_DEGREE =
      Pattern.compile(
          "(?i)\\s(?:s\\.?\\s?(?:pd|e|h|sos|kom|t|p|hut|ag|ip|km|kep|farm|pi|pt|si|kel)"
              + "|a\\.?\\s?md(?:\\.\\s?\\w+)*|m\\.?\\s?(?:pd|si|kes|ap|ag|kom|t|m|h|hum)|mba)"
              + "\\.?(?=\\s|$)");
  private static final Set<String> DEGREES =
      Set.of(
          "spd", "sei", "sos", "ssos", "skom", "shut", "sag", "sip", "skm", "skep", "sfarm", "spi",
          "spt", "amd", "amdkeb", "mpd", "msi", "mkes", "map", "mba", "se", "sh", "st", "sp");
  private static final Set<String> HONORIFICS =
      Set.of(
          "h", "hj", "haji", "hajjah", "kh", "ust", "ustadz", "ustad", "habib", "gus", "ir", "drs",
          "dra", "dr", "drg", "prof", "apt", "ns", "bidan", "raden", "rd", "tn", "ny", "nn", "bpk",
          "bapak", "ibu", "sdr", "sdri", "alm", "almh", "pdt", "pastor", "acil", "amang", "julak",
          "mina", "indu");
  private static final Set<String> LATE = Set.of("alm", "almh", "almarhum", "almarhumah");
  private static final Set<String> MARKS =
      Set.of("bin", "binti", "bt", "bte", "bn", "alias", "als", "al");
  private static final Map<String, String> SHORT =
      WordList.pairs(
          """
          moh = muhamad, mohd = muhamad, moch = muhamad, mokh = muhamad, muh = muhamad,
          muhd = muhamad, mhd = muhamad, md = muhamad, mohamad = muhamad, mohamed = muhamad,
          mokhamad = muhamad, mukhamad = muhamad, muhamat = muhamad, akhmad = ahmad,
          akh = ahmad, ach = ahmad, amad = ahmad, abd = abdul, abdl = abdul, siti = siti,
          sti = siti, sitti = siti
          """);

  private PersonName() {}

  /**
   * The folded words of a name in the order written; empty where nothing of a name is left. A
   * father's name and an alias stay as further words.
   */
  public static List<String> words(String name) {
    int comma = name.indexOf(',');
    List<String> parts = parts(comma < 0 ? name : name.substring(0, comma));
    if (parts.isEmpty()) {
      parts = parts(name);
    }
    while (parts.size() > 1 && isTitle(parts.get(parts.size() - 1))) {
      parts.remove(parts.size() - 1);
    }
    while (parts.size() > 1 && HONORIFICS.contains(parts.get(0))) {
      parts.remove(0);
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (i > 0 && i < parts.size() - 1 && MARKS.contains(part)) {
        continue;
      }
      words.add(spelled(part, parts.size()));
    }
    return words;
  }

  private static boolean isTitle(String last) {
    return DEGREES.contains(last) || LATE.contains(last);
  }

  private static List<String> parts(String name) {
    return Spelling.words(DOTTED_DEGREE.matcher(name).replaceAll(" "));
  }

  private static String spelled(String part, int count) {
    String folded = Spelling.fold(part);
    return count == 1 ? folded : SHORT.getOrDefault(part, SHORT.getOrDefault(folded, folded));
  }
}
