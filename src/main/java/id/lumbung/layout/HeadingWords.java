package id.lumbung.layout;

import id.lumbung.settings.JobsFolder;
import id.lumbung.settings.SettingsTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The words that headings are made of: {@code jobs/layouts/words.csv} says which mean the same,
 * which say nothing, and which are words of their own that no slip of the pen makes of others.
 */
final class HeadingWords {
  private static final String FILE = "layouts/words.csv";
  private static final int LONGEST_PHRASE = 6;

  /** Letters of a word for each slip that it may hold. */
  private static final int LETTERS_A_SLIP = 5;

  /** Words that decide what an amount is worth: the reader of amounts must find them as well. */
  private static final Set<String> NEVER_MENDED = Set.of("minggu", "hari");

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "\\b(ya|y|ada|sudah|punya|pernah|memiliki)\\s*/\\s*(tidak|belum|tdk|tak|t|blm)( ada)?\\b");
  private static final Pattern LENGTH = Pattern.compile("\\b\\d{1,2} ?(digit|angka)\\b");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, List<String>> meanings = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  /**
   * What a heading says.
   *
   * @param words without order, each as the list writes it
   * @param isAsListed whether every word is written as some listed title writes it
   */
  record Said(Set<String> words, boolean isAsListed) {}

  private HeadingWords() {}

  /**
   * Reads columns {@code means} and {@code word}; where {@code means} is empty the word says
   * nothing.
   */
  static HeadingWords read(JobsFolder jobs) {
    HeadingWords words = new HeadingWords();
    SettingsTable.read(jobs, FILE, List.of("means", "word"), row -> row)
        .forEach(
            row ->
                words.meanings.put(
                    String.join(" ", raw(row.required("word"))), raw(row.text("means"))));
    return words;
  }

  /** Makes the words of a title known, as titles are written. */
  void list(String title) {
    listed.addAll(raw(title));
  }

  /** What a title says, word by word as it stands. */
  Said of(String title) {
    return said(raw(title), false);
  }

  /** What a title says when slips of the pen are mended. */
  Said mended(String title) {
    return said(raw(title), true);
  }

  private Said said(List<String> raw, boolean isMending) {
    Set<String> words = new LinkedHashSet<>();
    boolean isAsListed = true;
    for (int at = 0; at < raw.size(); ) {
      int length = phraseAt(raw, at);
      String phrase = String.join(" ", raw.subList(at, at + length));
      String known = isMending && !isKnown(phrase) ? mend(phrase) : phrase;
      List<String> meaning = meanings.getOrDefault(known, List.of(known));
      words.addAll(meaning);
      isAsListed &=
          meaning.isEmpty()
              || (known.equals(phrase) && listed.containsAll(raw.subList(at, at + length)));
      at += length;
    }
    return new Said(words, isAsListed);
  }

  /** How many words from here mean something together, one if none do. */
  private int phraseAt(List<String> raw, int at) {
    for (int length = Math.min(LONGEST_PHRASE, raw.size() - at); length > 1; length--) {
      if (meanings.containsKey(String.join(" ", raw.subList(at, at + length)))) {
        return length;
      }
    }
    return 1;
  }

  /** Whether some list has the word. */
  boolean isKnown(String word) {
    return meanings.containsKey(word) || listed.contains(word);
  }

  /** The known word of which this is a slip, where all such words mean the same; else itself. */
  private String mend(String word) {
    Set<List<String>> found = new HashSet<>();
    String nearest = word;
    for (Set<String> known : List.of(meanings.keySet(), listed)) {
      for (String candidate : known) {
        List<String> meaning = meanings.getOrDefault(candidate, List.of(candidate));
        if (isSlip(word, candidate) && meaning.stream().noneMatch(NEVER_MENDED::contains)) {
          found.add(meaning);
          nearest = candidate;
        }
      }
    }
    return found.size() == 1 ? nearest : word;
  }

  /**
   * Whether one edit in five letters, or two letters that changed places, make one of the other.
   */
  private static boolean isSlip(String word, String known) {
    int slips = Math.min(2, known.length() / LETTERS_A_SLIP);
    if (slips == 0 || Math.abs(word.length() - known.length()) > slips || hasDigit(word)) {
      return false;
    }
    return new LevenshteinDistance(slips).apply(word, known) >= 0 || isSwapped(word, known);
  }

  private static boolean isSwapped(String word, String known) {
    if (word.length() != known.length()) {
      return false;
    }
    int at = 0;
    while (at < word.length() && word.charAt(at) == known.charAt(at)) {
      at++;
    }
    return at + 1 < word.length()
        && word.charAt(at) == known.charAt(at + 1)
        && word.charAt(at + 1) == known.charAt(at)
        && word.substring(at + 2).equals(known.substring(at + 2));
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static List<String> raw(@Nullable String title) {
    if (title == null || title.isBlank()) {
      return List.of();
    }
    String plain = Titles.bare(HUMP.matcher(title).replaceAll(" "));
    String told = YES_OR_NO.matcher(LENGTH.matcher(plain).replaceAll(" ")).replaceAll(" ");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(told, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
