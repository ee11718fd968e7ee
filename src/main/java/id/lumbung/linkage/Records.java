package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records prepared for comparing, numbered from 0 in the order they were added. A record is one
 * array that begins with where each field ends, two to an int, so that hundreds of thousands fit in
 * a small heap.
 */
public final class Records {
  private static final int[] MISSING = {};
  private static final int DIGITS = 18;
  private static final int HALF = 16;
  private static final int HALF_MASK = (1 << HALF) - 1;

  /** Words of one value that are kept; far more than are compared. */
  private static final int WORDS = 255;

  private final List<ComparedField> fields;
  private final List<Lexicon> lexicons;
  private final List<int[]> values = new ArrayList<>();

  /** Records of the given fields. */
  public Records(List<ComparedField> fields) {
    this.fields = List.copyOf(fields);
    this.lexicons = fields.stream().map(field -> new Lexicon()).toList();
  }

  /** Adds a record whose words count for how common they are. */
  public void add(Prepared record) {
    add(record, true);
  }

  /** Adds a record whose words are known from elsewhere, so that they do not count again. */
  public void addKnown(Prepared record) {
    add(record, false);
  }

  private void add(Prepared record, boolean isCounted) {
    int[][] numbers = new int[fields.size()][];
    int length = header();
    for (int f = 0; f < numbers.length; f++) {
      numbers[f] = numbers(f, record.of(f), isCounted);
      length += Math.min(WORDS, numbers[f].length);
    }
    int[] packed = new int[length];
    int end = header();
    for (int f = 0; f < numbers.length; f++) {
      int words = Math.min(WORDS, numbers[f].length);
      System.arraycopy(numbers[f], 0, packed, end, words);
      end += words;
      packed[f / 2] |= end << (f % 2 * HALF);
    }
    values.add(packed);
  }

  private int header() {
    return (fields.size() + 1) / 2;
  }

  private int start(int[] packed, int field) {
    return field == 0 ? header() : end(packed, field - 1);
  }

  private static int end(int[] packed, int field) {
    return packed[field / 2] >>> (field % 2 * HALF) & HALF_MASK;
  }

  /** Points a value at a field of a record. */
  void read(int record, int field, Value value) {
    int[] packed = values.get(record);
    value.set(packed, start(packed, field), end(packed, field));
  }

  private int[] numbers(int f, List<String> value, boolean isCounted) {
    if (value.isEmpty()) {
      return MISSING;
    }
    FieldKind kind = fields.get(f).kind();
    boolean isNumber = !kind.isWords() && !kind.isCounted() && isNumber(value.get(0));
    return isNumber
        ? halves(Long.parseLong(value.get(0)))
        : lexicons.get(f).numbers(value, isCounted);
  }

  private static boolean isNumber(String plain) {
    boolean isNumber = plain.length() <= DIGITS;
    for (int i = 0; i < plain.length() && isNumber; i++) {
      isNumber = plain.charAt(i) >= '0' && plain.charAt(i) <= '9';
    }
    return isNumber;
  }

  private static int[] halves(long number) {
    return new int[] {(int) (number >>> 32), (int) number};
  }

  /** The number that two halves are of. */
  static long number(int high, int low) {
    return ((long) high << 32) | (low & 0xFFFFFFFFL);
  }

  /** Forgets the records from a number on; what they taught about words stays. */
  public void truncate(int size) {
    values.subList(size, values.size()).clear();
  }

  /** Ends the adding; only then can records be compared. */
  public void freeze() {
    lexicons.forEach(Lexicon::freeze);
  }

  /** Takes the words of a field that is a bag of words, with how many values use each. */
  public interface WordTaker {
    void take(int field, String word, long uses);
  }

  /** Hands over the words counted so far, and under an empty word the number of values. */
  public void eachWord(WordTaker taker) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).kind().isWords()) {
        Lexicon lexicon = lexicons.get(f);
        taker.take(f, "", lexicon.values());
        for (int id = 0; id < lexicon.size(); id++) {
          taker.take(f, lexicon.text(id), lexicon.count(id));
        }
      }
    }
  }

  /** Tells how many values elsewhere use a word. */
  public interface Uses {
    long of(int field, String word);
  }

  /** Adds the uses elsewhere of the words counted so far, so that a small file does not mislead. */
  public void addUses(Uses elsewhere) {
    for (int f = 0; f < fields.size(); f++) {
      if (fields.get(f).kind().isWords()) {
        Lexicon lexicon = lexicons.get(f);
        lexicon.addValues(elsewhere.of(f, ""));
        for (int id = 0; id < lexicon.size(); id++) {
          lexicon.addUses(id, elsewhere.of(f, lexicon.text(id)));
        }
      }
    }
  }

  /** How many were added. */
  public int size() {
    return values.size();
  }

  List<ComparedField> fields() {
    return fields;
  }

  Lexicon lexicon(int field) {
    return lexicons.get(field);
  }

  /** Order by what the fields say, the first field first. */
  int order(int a, int b) {
    int[] one = values.get(a);
    int[] other = values.get(b);
    for (int f = 0; f < fields.size(); f++) {
      int order =
          Arrays.compare(one, start(one, f), end(one, f), other, start(other, f), end(other, f));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a, b);
  }
}
