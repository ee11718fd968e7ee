package id.lumbung.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes names of places comparable: case, spaces, punctuation and kind words do not count. */
final class PlaceNames {
  /** No name is this long; longer cells are no names and cost time. */
  private static final int LONGEST = 300;

  private static final int LONGEST_ORDINAL = 4;

  private static final Pattern YEAR_AT_END =
      Pattern.compile("[\\s(_-]+(tahun |th |thn )?20[0-9]{2}[)\\s]*$", Pattern.CASE_INSENSITIVE);

  private static final Set<String> REGENCY_KINDS =
      Set.of("kab", "kabupaten", "kota", "kotamadya", "pemkab", "pemko", "pemkot", "pemerintah");

  private static final Set<String> DISTRICT_KINDS = Set.of("kec", "kecamatan", "kcmtn");

  /** What stands before the name of a place on a list of its businesses. */
  private static final Set<String> LIST_WORDS =
      Set.of("data", "daftar", "umkm", "ukm", "ikm", "pelaku", "usaha", "mikro", "lembar", "sheet");

  private static final Set<String> VILLAGE_KINDS = Set.of("desa", "kelurahan", "kel", "ds");

  /** What an address calls a district, as far as a comma, a number or another kind of place. */
  private static final Pattern CALLED_DISTRICT =
      Pattern.compile(
          "(?i)\\b(?:kec|kecamatan|kcmtn)\\b[\\s.:]*(\\p{L}[\\p{L} .'’-]*?)\\.?"
              + "(?=\\s*(?:[^\\p{L} .'’-]|$|\\s(?:kab|kabupaten|kota|prov|provinsi|desa|kel|kelurahan"
              + "|kode|rt|rw|jl|jln|jalan|no)\\b))");

  private static final Pattern BETWEEN =
      Pattern.compile("[,;|()\\[\\]\\n]|\\s[-–—/:]+\\s|(?i)(?<=\\s)(?=kab(?:upaten|\\.)?\\s)");

  /** A code of Kemendagri's or of BPS'. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![0-9.])(?:[0-9]{2}(?:\\.[0-9]{2}){1,2}|62[0-9]{2}(?:[0-9]{2,3})?)(?![0-9.]*[0-9])");

  private static final Pattern ORDINAL =
      Pattern.compile("^(?:[0-9]{1,3}|[ivx]{1,5}|[a-z])[.)]\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$");

  private static final Set<String> PROVINCE =
      Set.of("kalimantantengah", "kalteng", "provinsikalimantantengah", "provkalimantantengah");

  private PlaceNames() {}

  /** Words of letters and of digits, in lower case; a change between the two splits. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean digits = false;
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean digit = Character.isDigit(c);
      if (word.length() > 0 && (!Character.isLetterOrDigit(c) || digit != digits)) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
        digits = digit;
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  static String key(String text) {
    return String.join("", words(text));
  }

  /** Keys to try for a regency: as written, then without kind words and province. */
  static List<String> regencyKeys(String text) {
    List<String> words = words(text);
    List<String> keys = new ArrayList<>();
    keys.add(String.join("", words));
    int from = 0;
    while (from < words.size() && REGENCY_KINDS.contains(words.get(from))) {
      from++;
      keys.add(String.join("", words.subList(from, words.size())));
    }
    return keys;
  }

  /**
   * What commas, brackets and dashes part, and a code that leads or closes. A dash without spaces
   * parts nothing: it may be in a name.
   */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    if (text.length() > LONGEST) {
      return parts;
    }
    for (String part : BETWEEN.split(text, -1)) {
      Matcher code = CODE.matcher(part);
      for (String piece :
          code.find()
              ? List.of(part.substring(0, code.start()), code.group(), part.substring(code.end()))
              : List.of(part)) {
        String bare = EDGES.matcher(piece).replaceAll("");
        if (!bare.isEmpty()) {
          parts.add(bare);
        }
      }
    }
    return parts;
  }

  static boolean isProvince(String text) {
    return PROVINCE.contains(key(text));
  }

  static boolean isRegencyKind(String word) {
    return REGENCY_KINDS.contains(word);
  }

  static String districtKey(String text) {
    return withoutKind(text, DISTRICT_KINDS);
  }

  /** What an address calls a kecamatan, without that word; the last if there are several. */
  static Optional<String> calledDistrict(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    return CALLED_DISTRICT
        .matcher(address)
        .results()
        .map(called -> called.group(1).strip())
        .reduce((first, last) -> last);
  }

  /** What may be the name after the word kecamatan, the longest first. */
  static List<String> afterDistrictKind(String text) {
    List<String> words = words(text);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (DISTRICT_KINDS.contains(words.get(i))) {
        for (int end = Math.min(words.size(), i + 6); end > i + 1; end--) {
          names.add(String.join(" ", words.subList(i + 1, end)));
        }
      }
    }
    return names;
  }

  static String villageKey(String text) {
    return withoutKind(text, VILLAGE_KINDS);
  }

  /** The key without the kind of place and the number it has in a list: {@code II. Kec. Selat}. */
  private static String withoutKind(String text, Set<String> kinds) {
    List<String> words = words(text);
    int from = 0;
    if (words.size() > 1 && Character.isDigit(words.get(0).charAt(0))) {
      from = 1;
    } else if (words.size() > 2
        && words.get(0).length() <= LONGEST_ORDINAL
        && kinds.contains(words.get(1))) {
      from = 1;
    }
    if (words.size() > from && kinds.contains(words.get(from))) {
      from++;
    }
    return String.join("", words.subList(from, words.size()));
  }

  /** The text without the number or letter that its section has in a list. */
  static String withoutOrdinal(String text) {
    return ORDINAL.matcher(text.strip()).replaceFirst("");
  }

  /** The text without a year at its end. */
  static String withoutYear(String text) {
    return YEAR_AT_END.matcher(text).replaceAll("");
  }

  /** The words after those that only say that this is a list of businesses. */
  static String withoutListWords(String text) {
    List<String> words = words(text);
    int from = 0;
    while (from < words.size() && LIST_WORDS.contains(words.get(from))) {
      from++;
    }
    return String.join(" ", words.subList(from, words.size()));
  }
}
