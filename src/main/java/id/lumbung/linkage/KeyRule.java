package id.lumbung.linkage;

import static id.lumbung.linkage.KeyPart.BEGINNING;
import static id.lumbung.linkage.KeyPart.END;
import static id.lumbung.linkage.KeyPart.FIRST_HALF;
import static id.lumbung.linkage.KeyPart.MONTH_AND_DAY;
import static id.lumbung.linkage.KeyPart.SECOND_HALF;
import static id.lumbung.linkage.KeyPart.TWO_WORDS;
import static id.lumbung.linkage.KeyPart.WHOLE;
import static id.lumbung.linkage.KeyPart.WORD;
import static id.lumbung.linkage.KeyPart.YEAR_AND_MONTH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a kind of blocking key is made: of parts of fields, one key for every choice of the parts;
 * none where a part is missing.
 *
 * @param name tells its keys from those of other rules
 */
public record KeyRule(String name, List<FieldPart> parts) {
  /** Longest words of a value that are looked at where nothing else is said. */
  private static final int WORDS = 3;

  /** Copies the list. */
  public KeyRule {
    parts = List.copyOf(parts);
  }

  /** A rule of parts. */
  public static KeyRule of(String name, FieldPart... parts) {
    return new KeyRule(name, List.of(parts));
  }

  /**
   * A part of a field.
   *
   * @param field its number
   * @param most words that are looked at, the longest ones
   * @param isOptional whether a missing one leaves a gap instead of making no key
   */
  public record FieldPart(int field, KeyPart part, int most, boolean isOptional) {
    /** A part that must be there. */
    public static FieldPart of(int field, KeyPart part) {
      return new FieldPart(field, part, WORDS, false);
    }

    /** The same, of fewer or more words. */
    public FieldPart most(int words) {
      return new FieldPart(field, part, words, isOptional);
    }

    /** The same, which may be missing. */
    public FieldPart orNothing() {
      return new FieldPart(field, part, most, true);
    }
  }

  /**
   * Rules for records of any fields: what tells much alone, and every two parts of different
   * fields, so that a slip, a missing word or another order leaves some key in common.
   */
  public static List<KeyRule> of(List<ComparedField> fields) {
    List<KeyRule> rules = new ArrayList<>();
    List<FieldPart> before = new ArrayList<>();
    for (int f = 0; f < fields.size(); f++) {
      FieldKind kind = fields.get(f).kind();
      for (KeyPart part : alone(kind)) {
        rules.add(numbered(rules, FieldPart.of(f, part)));
      }
      List<FieldPart> mine = new ArrayList<>();
      for (KeyPart part : joined(kind)) {
        mine.add(FieldPart.of(f, part));
      }
      for (FieldPart one : mine) {
        before.forEach(other -> rules.add(numbered(rules, other, one)));
      }
      before.addAll(mine);
    }
    return rules;
  }

  private static KeyRule numbered(List<KeyRule> rules, FieldPart... parts) {
    return new KeyRule(Integer.toString(rules.size()), Arrays.asList(parts));
  }

  /** Parts that make a key by themselves. */
  private static List<KeyPart> alone(FieldKind kind) {
    if (kind.isWords()) {
      return List.of(WHOLE, TWO_WORDS);
    }
    return switch (kind) {
      case IDENTIFIER, NIK -> List.of(WHOLE, FIRST_HALF, SECOND_HALF);
      case PHONE, DATE -> List.of(WHOLE);
      default -> List.of();
    };
  }

  /** Parts that make a key together with one of another field. */
  private static List<KeyPart> joined(FieldKind kind) {
    if (kind.isWords()) {
      return List.of(WORD, BEGINNING, END);
    }
    return kind == FieldKind.DATE ? List.of(WHOLE, YEAR_AND_MONTH, MONTH_AND_DAY) : List.of(WHOLE);
  }
}
