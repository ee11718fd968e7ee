package id.lumbung.linkage;

import id.lumbung.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distinct words of a field, numbered from 0, with how often each is used. */
final class Lexicon {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> soundNumbers = new HashMap<>();
  private int[] sounds = new int[1024];
  private int[] counts = new int[1024];
  private long[] letters = new long[1024];
  private int[] lengths = new int[1024];
  private final BitSet withDigit = new BitSet();
  private double[] bits = new double[0];
  private long values;

  /**
   * The numbers of a value's words.
   *
   * @param isCounted whether the value counts for how common its words are, each once
   */
  int[] numbers(List<String> words, boolean isCounted) {
    int[] ids = new int[words.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = number(words.get(i));
      if (isCounted && isFirst(ids, i)) {
        counts[ids[i]]++;
      }
    }
    values += isCounted ? 1 : 0;
    return ids;
  }

  private static boolean isFirst(int[] ids, int place) {
    int first = 0;
    while (ids[first] != ids[place]) {
      first++;
    }
    return first == place;
  }

  private int number(String word) {
    @Nullable Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int id = texts.size();
    if (id == counts.length) {
      counts = Arrays.copyOf(counts, 2 * id);
      sounds = Arrays.copyOf(sounds, 2 * id);
      letters = Arrays.copyOf(letters, 2 * id);
      lengths = Arrays.copyOf(lengths, 2 * id);
    }
    numbers.put(word, id);
    texts.add(word);
    letters[id] = letters(word);
    lengths[id] = word.length();
    withDigit.set(id, hasDigit(word));
    String sound = Spelling.sound(word);
    sounds[id] = soundNumbers.computeIfAbsent(sound, s -> soundNumbers.size());
    return id;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Counts uses elsewhere of a word that is known here. */
  void addUses(int id, long uses) {
    counts[id] += (int) Math.min(uses, Integer.MAX_VALUE / 2);
  }

  /** Adds to the number of values that the counts are out of. */
  void addValues(long more) {
    values += more;
  }

  /** Number of values counted. */
  long values() {
    return values;
  }

  /** How many different words there are. */
  int size() {
    return texts.size();
  }

  /** Ends the counting. */
  void freeze() {
    bits = new double[texts.size()];
    for (int id = 0; id < bits.length; id++) {
      bits[id] = Math.log(Math.max(1, values) / (double) Math.max(1, counts[id])) / Math.log(2);
    }
  }

  String text(int id) {
    return texts.get(id);
  }

  /** Number of the way a word sounds. */
  int sound(int id) {
    return sounds[id];
  }

  /** Whether the word holds a digit from 0 to 9. */
  boolean hasDigit(int id) {
    return withDigit.get(id);
  }

  /** Which letters the word has, as {@link #letters(String)} tells. */
  long letters(int id) {
    return letters[id];
  }

  /** How many letters the word has. */
  int length(int id) {
    return lengths[id];
  }

  /**
   * Which letters a word has, a bit for each in the lower half, and in the upper half for those it
   * has at least twice; others than a to z share bits.
   */
  static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters = letters(letters, 1L << (word.charAt(i) & 31));
    }
    return letters;
  }

  /** The letters of two words together. */
  static long letters(long one, long other) {
    return one | other | (one & other) << Integer.SIZE;
  }

  int count(int id) {
    return counts[id];
  }

  /** How surprising the word is, in bits: log2 of one over its share of the values. */
  double bits(int id) {
    return bits[id];
  }
}
