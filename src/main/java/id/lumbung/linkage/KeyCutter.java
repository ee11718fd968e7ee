package id.lumbung.linkage;

import id.lumbung.linkage.KeyRule.FieldPart;
import id.lumbung.text.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the blocking keys of records: texts of which two records of one entity share at least one,
 * whatever is misspelled, missing or moved. Not for several threads.
 */
public final class KeyCutter {
  private static final List<String> GAP = List.of("");

  private final List<ComparedField> fields;
  private final List<Rule> rules = new ArrayList<>();

  /** The different parts that rules ask for, and what each is of the record at hand. */
  private final List<FieldPart> parts = new ArrayList<>();

  private final @Nullable List<String>[] cut;
  private final @Nullable List<String>[] sounds;

  /** A rule with the numbers of its parts, and the text of the key being cut. */
  private static final class Rule {
    private final int number;
    private final int[] parts;
    private final String[] text;

    Rule(int number, String name, int[] parts) {
      this.number = number;
      this.parts = parts;
      this.text = new String[2 * parts.length];
      Arrays.fill(text, "|");
      text[0] = name + "|";
    }
  }

  /** Takes a key. */
  public interface KeyTaker {
    /**
     * Takes a key of a rule.
     *
     * @param text parts one after another, good until the next key
     */
    void take(int rule, String[] text);
  }

  /** Cuts keys by rules. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public KeyCutter(List<ComparedField> fields, List<KeyRule> rules) {
    this.fields = List.copyOf(fields);
    for (KeyRule rule : rules) {
      int[] numbers = rule.parts().stream().mapToInt(this::numberOf).toArray();
      this.rules.add(new Rule(this.rules.size(), rule.name(), numbers));
    }
    this.cut = new List[parts.size()];
    this.sounds = new List[fields.size()];
  }

  private int numberOf(FieldPart part) {
    if (!parts.contains(part)) {
      parts.add(part);
    }
    return parts.indexOf(part);
  }

  /** Hands over the keys of a record, rule by rule. */
  public void cut(Prepared record, KeyTaker taker) {
    Arrays.fill(cut, null);
    Arrays.fill(sounds, null);
    for (Rule rule : rules) {
      cut(record, rule, 0, taker);
    }
  }

  private void cut(Prepared record, Rule rule, int depth, KeyTaker taker) {
    if (depth == rule.parts.length) {
      taker.take(rule.number, rule.text);
      return;
    }
    for (String value : values(record, rule.parts[depth])) {
      rule.text[2 * depth + 1] = value;
      cut(record, rule, depth + 1, taker);
    }
  }

  private List<String> values(Prepared record, int number) {
    @Nullable List<String> known = cut[number];
    if (known != null) {
      return known;
    }
    FieldPart part = parts.get(number);
    int field = part.field();
    List<String> values =
        part.part()
            .of(fields.get(field).kind(), record.of(field), sounds(record, field), part.most());
    List<String> found = values.isEmpty() && part.isOptional() ? GAP : values;
    cut[number] = found;
    return found;
  }

  /** How the words of a field sound. */
  private List<String> sounds(Prepared record, int field) {
    @Nullable List<String> known = sounds[field];
    if (known != null) {
      return known;
    }
    List<String> found = fields.get(field).kind().isWords() ? sounds(record.of(field)) : List.of();
    sounds[field] = found;
    return found;
  }

  /** How words sound, those without a sound left out. */
  public static List<String> sounds(List<String> words) {
    List<String> sounds = new ArrayList<>(words.size());
    for (String word : words) {
      String sound = Spelling.sound(word);
      if (!sound.isEmpty()) {
        sounds.add(sound);
      }
    }
    return sounds;
  }

  /** The keys of a record as numbers: two texts in 10^18 have the same. */
  public long[] numbers(Prepared record) {
    List<Long> numbers = new ArrayList<>();
    cut(record, (rule, text) -> numbers.add(number(text)));
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private static long number(String[] text) {
    long number = 0;
    for (String part : text) {
      number = Mixing.of(number, part.hashCode());
    }
    return number;
  }
}
