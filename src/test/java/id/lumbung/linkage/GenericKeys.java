package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Blocking keys of records of any fields: values that tell much, and every two values together; of
 * words their sound, their beginning and their end, so that a slip, a missing word or another order
 * leaves some key in common.
 */
final class GenericKeys {
  private static final int WORDS = 3;
  private static final int LETTERS = 3;
  private static final int MONTH = 100;
  private static final int YEAR = 10_000;

  private enum Part {
    VALUE,
    SOUND,
    BEGINNING,
    END,
    YEAR_AND_MONTH,
    MONTH_AND_DAY,
    FIRST_HALF,
    SECOND_HALF,
    ALL_WORDS
  }

  private final Records records;

  GenericKeys(Records records) {
    this.records = records;
  }

  /** The keys of a record, ascending, each once. */
  long[] of(int record) {
    List<Long> keys = new ArrayList<>();
    List<List<Long>> parts = new ArrayList<>();
    for (int f = 0; f < records.fields().size(); f++) {
      int[] value = records.value(record, f);
      boolean isWords = records.fields().get(f).kind().isWords();
      List<Long> mine = isWords ? words(f, value, keys) : values(f, value, keys);
      for (List<Long> others : parts) {
        join(mine, others, keys);
      }
      parts.add(mine);
    }
    return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  private static void join(List<Long> some, List<Long> others, List<Long> keys) {
    for (long one : some) {
      for (long other : others) {
        keys.add(mix(one, other));
      }
    }
  }

  private List<Long> words(int field, int[] words, List<Long> alone) {
    List<Long> parts = new ArrayList<>();
    Lexicon lexicon = records.lexicon(field);
    long[] sounds = rarestSounds(lexicon, words);
    for (int i = 0; i < sounds.length; i++) {
      parts.add(key(field, Part.SOUND, sounds[i]));
      for (int j = i + 1; j < sounds.length; j++) {
        alone.add(
            mix(
                key(field, Part.SOUND, Math.min(sounds[i], sounds[j])),
                Math.max(sounds[i], sounds[j])));
      }
    }
    if (sounds.length > 0) {
      Arrays.sort(sounds);
      alone.add(key(field, Part.ALL_WORDS, Arrays.hashCode(sounds)));
    }
    for (int word : words) {
      String text = lexicon.text(word);
      if (text.length() > LETTERS) {
        String end = text.substring(text.length() - LETTERS);
        parts.add(key(field, Part.BEGINNING, text.substring(0, LETTERS).hashCode()));
        parts.add(key(field, Part.END, end.hashCode()));
      }
    }
    return parts;
  }

  private List<Long> values(int field, int[] value, List<Long> alone) {
    List<Long> parts = new ArrayList<>();
    if (value.length == 0) {
      return parts;
    }
    FieldKind kind = records.fields().get(field).kind();
    boolean isNumber = value.length == 2;
    long number = isNumber ? Records.number(value[0], value[1]) : value[0];
    parts.add(key(field, Part.VALUE, number));
    if (kind.isTelling()) {
      alone.add(key(field, Part.VALUE, number));
    }
    if (kind == FieldKind.DATE) {
      parts.add(key(field, Part.YEAR_AND_MONTH, number / MONTH));
      parts.add(key(field, Part.MONTH_AND_DAY, number % YEAR));
    } else if (kind == FieldKind.IDENTIFIER || kind == FieldKind.NIK) {
      String text = isNumber ? Long.toString(number) : records.lexicon(field).text(value[0]);
      String start = text.substring(0, (text.length() + 1) / 2);
      alone.add(key(field, Part.FIRST_HALF, start.hashCode()));
      alone.add(key(field, Part.SECOND_HALF, text.substring(text.length() / 2).hashCode()));
    }
    return parts;
  }

  /** The sounds of the rarest words, which tell most. */
  private static long[] rarestSounds(Lexicon lexicon, int[] words) {
    return Arrays.stream(words)
        .distinct()
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(lexicon::count).thenComparing(lexicon::text))
        .limit(WORDS)
        .mapToLong(lexicon::sound)
        .distinct()
        .toArray();
  }

  private static long key(int field, Part part, long value) {
    return mix(31L * field + part.name().hashCode(), value);
  }

  /** Mixes two numbers into one (finaliser of SplitMix64). */
  static long mix(long one, long other) {
    long h = one * 0x9E3779B97F4A7C15L + other;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
