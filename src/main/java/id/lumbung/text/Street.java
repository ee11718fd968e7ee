package id.lumbung.text;

import static java.util.Map.entry;

import id.lumbung.domain.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses within a village. */
public final class Street {
  private static final Pattern GLUED = Pattern.compile("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])");

  /** What begins a description of what stands beside. */
  private static final Set<String> LANDMARKS =
      WordList.of(
          """
          depan, samping, sebelah, seberang, belakang, dekat, sblh, between, near, off, opposite
          """);

  private static final Set<String> SILENT =
      Set.of("jl", "jln", "jalan", "no", "nomor", "rt", "rw", "desa", "kel", "kelurahan", "kec");
  private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          entry("gg", "gang"),
          entry("sei", "sungai"),
          entry("sp", "simpang"),
          entry("komp", "komplek"),
          entry("perum", "komplek"),
          entry("blk", "blok"),
          entry("st", "street"),
          entry("str", "street"),
          entry("rd", "road"),
          entry("ave", "avenue"),
          entry("av", "avenue"),
          entry("blvd", "boulevard"),
          entry("dr", "drive"),
          entry("pl", "place"),
          entry("ct", "court"),
          entry("cres", "crescent"),
          entry("cct", "circuit"),
          entry("hwy", "highway"),
          entry("pkwy", "parkway"),
          entry("ln", "lane"),
          entry("sq", "square"),
          entry("n", "north"),
          entry("s", "south"),
          entry("first", "1"),
          entry("second", "2"),
          entry("third", "3"),
          entry("fourth", "4"),
          entry("fifth", "5"),
          entry("sixth", "6"),
          entry("seventh", "7"),
          entry("eighth", "8"),
          entry("ninth", "9"),
          entry("tenth", "10"),
          entry("e", "east"),
          entry("w", "west"));

  private Street() {}

  /** The folded words and numbers of an address, landmarks and marks such as "Jl." left out. */
  public static List<String> words(String address) {
    List<String> words = new ArrayList<>();
    for (String word : withoutLandmark(Spelling.words(address))) {
      String[] parts = isGlued(word) ? GLUED.split(word, -1) : new String[] {word};
      for (int i = 0; i < parts.length; i++) {
        boolean isSilent = SILENT.contains(parts[i]) || (i > 0 && ORDINAL.contains(parts[i]));
        if (!isSilent) {
          words.add(spelled(parts[i]));
        }
      }
    }
    return words;
  }

  private static List<String> withoutLandmark(List<String> words) {
    int before = 0;
    while (before < words.size() && !LANDMARKS.contains(words.get(before))) {
      before++;
    }
    return before == 0 ? words : words.subList(0, before);
  }

  /** Whether a letter may stand beside a digit. */
  private static boolean isGlued(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
    }
    return digits > 0 && digits < word.length();
  }

  private static String spelled(String part) {
    return isNumber(part) ? unpadded(part) : Spelling.fold(SHORT.getOrDefault(part, part));
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static String unpadded(String number) {
    int zeros = 0;
    while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
      zeros++;
    }
    return number.substring(zeros);
  }
}
