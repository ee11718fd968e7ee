package id.lumbung.text;

import id.lumbung.domain.WordList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * By what a business name tells one of an owner's outlets from the others: {@code Dua}, {@code II},
 * {@code 2}, {@code Cabang Pasar}, {@code Baru}.
 */
public final class Outlet {
  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("satu", "1"),
          Map.entry("pertama", "1"),
          Map.entry("i", "1"),
          Map.entry("dua", "2"),
          Map.entry("kedua", "2"),
          Map.entry("ii", "2"),
          Map.entry("tiga", "3"),
          Map.entry("ketiga", "3"),
          Map.entry("iii", "3"),
          Map.entry("empat", "4"),
          Map.entry("keempat", "4"),
          Map.entry("iv", "4"),
          Map.entry("lima", "5"),
          Map.entry("kelima", "5"),
          Map.entry("v", "5"),
          Map.entry("enam", "6"),
          Map.entry("vi", "6"),
          Map.entry("tujuh", "7"),
          Map.entry("vii", "7"),
          Map.entry("delapan", "8"),
          Map.entry("viii", "8"));

  private static final Set<String> BRANCHES = WordList.of("cabang, cab, unit, outlet, gerai");
  private static final Set<String> OTHERS = WordList.of("baru, lama, pusat");

  /** Forms that name a trade: a business may have one without the other being another name. */
  private static final Set<String> TRADES =
      WordList.of("bengkel, salon, penjahit, katering, catering, laundry, konter");

  private Outlet() {}

  /** The mark in one spelling; empty where the name has none. */
  public static String mark(String name) {
    List<String> words = Spelling.words(name);
    StringJoiner mark = new StringJoiner(" ");
    boolean isBranch = false;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      String number = number(word);
      boolean isLast = i == words.size() - 1;
      if (isBranch) {
        mark.add(number.isEmpty() ? Spelling.fold(word) : number);
      } else if (BRANCHES.contains(word)) {
        isBranch = true;
        mark.add("cabang");
      } else if (OTHERS.contains(word)) {
        mark.add(word);
      } else if (isLast && !number.isEmpty()) {
        mark.add(number);
      }
    }
    return mark.toString();
  }

  private static String number(String word) {
    boolean isFigure = word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return isFigure ? word.replaceFirst("^0", "") : NUMBERS.getOrDefault(word, "");
  }

  /** The trades that the name says, in alphabetical order and parted by blanks. */
  public static String trades(String name) {
    return String.join(
        " ", Spelling.words(name).stream().filter(TRADES::contains).distinct().sorted().toList());
  }
}
