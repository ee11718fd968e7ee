package id.lumbung.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record in comparable form: for each field its words, or one plain value; none where missing.
 * Making it is the dear part of adding a record, and can be done by several threads.
 */
public record Prepared(List<List<String>> values) {
  /** Copies the list. */
  public Prepared {
    values = List.copyOf(values);
  }

  /**
   * Prepares a record.
   *
   * @param raw a value for each field; null or blank where it is missing
   */
  public static Prepared of(List<ComparedField> fields, List<? extends @Nullable String> raw) {
    List<List<String>> values = new ArrayList<>(fields.size());
    for (int f = 0; f < fields.size(); f++) {
      values.add(value(fields.get(f).kind(), raw.get(f)));
    }
    return new Prepared(values);
  }

  private static List<String> value(FieldKind kind, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return List.of();
    }
    if (kind.isWords()) {
      return kind.words(raw);
    }
    String plain = kind.plain(raw);
    return plain.isEmpty() ? List.of() : List.of(plain);
  }

  /** The words or the one value of a field; none where it is missing. */
  public List<String> of(int field) {
    return values.get(field);
  }

  /** The same record without a field. */
  public Prepared without(int field) {
    List<List<String>> others = new ArrayList<>(values);
    others.set(field, List.of());
    return new Prepared(others);
  }
}
