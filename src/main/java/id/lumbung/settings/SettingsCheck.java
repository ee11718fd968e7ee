package id.lumbung.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of one settings record in its compact constructor and tells everything that is
 * wrong with them at once.
 */
public final class SettingsCheck {
  private final List<Wrong> wrong = new ArrayList<>();

  /**
   * A value that cannot be used.
   *
   * @param key as the file has it
   */
  record Wrong(String key, String told) {}

  /**
   * A value that must be there and hold.
   *
   * @param key as the file has it
   * @param isRight whether the value holds; not asked where it is missing
   * @param allowed what would be right
   */
  public SettingsCheck require(
      String key, @Nullable Object value, Condition isRight, String allowed) {
    if (value == null) {
      wrong.add(
          new Wrong(
              key, SettingsTexts.get("missing", Map.of("boleh", SettingsTexts.allowed(allowed)))));
    } else {
      allow(key, value, isRight, allowed);
    }
    return this;
  }

  /** A value that may be left out but must hold where it is there. */
  public SettingsCheck allow(
      String key, @Nullable Object value, Condition isRight, String allowed) {
    if (value != null && !isRight.holds()) {
      wrong.add(
          new Wrong(
              key,
              SettingsTexts.get(
                  "wrong",
                  Map.of("nilai", value.toString(), "boleh", SettingsTexts.allowed(allowed)))));
    }
    return this;
  }

  /** Ends the record's making if anything was wrong. */
  public void end() {
    if (!wrong.isEmpty()) {
      throw new OutOfRange(wrong);
    }
  }

  /** What must hold of a value. */
  @FunctionalInterface
  public interface Condition {
    /** Whether it holds. */
    boolean holds();
  }

  /** Carries what was wrong to the reader of the file, which knows its name and its lines. */
  static final class OutOfRange extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Wrong> wrong;

    OutOfRange(List<Wrong> wrong) {
      super(wrong.stream().map(w -> w.key() + ": " + w.told()).collect(Collectors.joining("; ")));
      this.wrong = List.copyOf(wrong);
    }

    List<Wrong> wrong() {
      return wrong;
    }
  }
}
