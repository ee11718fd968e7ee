package id.lumbung.settings;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Collects what is wrong with one settings file, so that it can be told at once. */
final class SettingsFaults extends DeserializationProblemHandler {
  private final String file;
  private final List<String> lines;
  private final List<Fault> faults = new ArrayList<>();

  /** One fault with its line, 1-based, 0 where it is not known. */
  private record Fault(int line, String told) {}

  SettingsFaults(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /**
   * Looks for keys that a record does not know, before it is made: a mistyped key leaves its
   * component without a value, and it is the key that should be told.
   */
  void findUnknownKeys(JsonNode node, Class<?> type) {
    findUnknownKeys(node, type, "");
  }

  private void findUnknownKeys(JsonNode node, Class<?> type, String path) {
    if (!type.isRecord() || !node.isObject()) {
      return;
    }
    Map<String, Class<?>> known = new TreeMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      known.put(snakeCase(component.getName()), component.getType());
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      Class<?> component = known.get(key);
      if (component == null) {
        add(
            lineOf(key),
            joined(path, key),
            SettingsTexts.get(
                "unknown_key",
                Map.of("kunci", key, "daftar", listed(key, List.copyOf(known.keySet())))));
      } else {
        findUnknownKeys(entry.getValue(), component, joined(path, key));
      }
    }
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Told already by {@link #findUnknownKeys}. */
  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      Object bean,
      String name) {
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdKey(
      DeserializationContext context, Class<?> type, String key, String message) {
    add(
        context.getParser(),
        SettingsTexts.get("unknown", Map.of("kunci", key, "harapan", allowed(type, key, message))));
    // Reading goes on with any key, so that the rest of the map is looked at too.
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    add(
        context.getParser(),
        SettingsTexts.get(
            "not_expected", Map.of("nilai", value, "harapan", allowed(type, value, message))));
    return absent(type);
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String message) {
    add(
        context.getParser(),
        SettingsTexts.get(
            "not_expected",
            Map.of(
                "nilai", value.toString(), "harapan", allowed(type, value.toString(), message))));
    return absent(type);
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      @Nullable String message) {
    add(
        parser,
        SettingsTexts.get(
            "wrong_kind", Map.of("jenis", SettingsTexts.allowed(kind(type.getRawClass())))));
    parser.skipChildren();
    return absent(type.getRawClass());
  }

  /** The problem that a failure makes, after those collected before it. */
  SettingsProblem with(JacksonException failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    if (root instanceof SettingsCheck.OutOfRange range) {
      if (faults.isEmpty()) {
        String group = path(failure);
        range.wrong().forEach(w -> add(lineOf(w.key()), joined(group, w.key()), w.told()));
      }
    } else if (faults.isEmpty() || root == failure) {
      String told =
          failure instanceof StreamReadException || root instanceof JacksonException
              ? told(failure)
              : root.getMessage();
      int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
      add(line, path(failure), told == null ? root.toString() : told);
    }
    return new SettingsProblem(told(), failure);
  }

  /** The texts of the library speak to programmers. */
  private static String told(JacksonException failure) {
    return SettingsTexts.get(
        failure instanceof StreamReadException ? "no_yaml" : "unusable", Map.of());
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new SettingsProblem(told());
    }
  }

  private String told() {
    return faults.stream()
        .sorted(Comparator.comparingInt(Fault::line))
        .map(Fault::told)
        .collect(Collectors.joining("\n"));
  }

  private void add(JsonParser parser, String what) {
    add(parser.currentTokenLocation().getLineNr(), path(parser, ""), what);
  }

  private void add(int line, String path, String what) {
    String at = line > 0 ? file + ":" + line : file;
    faults.add(new Fault(line, at + ": " + (path.isEmpty() ? "" : path + ": ") + what));
  }

  /** The first line that begins with the last part of the key. */
  private int lineOf(String path) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(key + ":")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The keys down to where the parser is, joined by dots, never without the last key. */
  private static String path(JsonParser parser, String last) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    String path = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    if (last.isEmpty() || path.equals(last) || path.endsWith("." + last)) {
      return path;
    }
    return joined(path, last);
  }

  private static String joined(String path, String last) {
    return path.isEmpty() ? last : path + "." + last;
  }

  private static String path(JacksonException failure) {
    List<String> names = new ArrayList<>();
    for (JacksonException.Reference step : failure.getPath()) {
      names.add(
          step.getPropertyName() == null
              ? Integer.toString(step.getIndex())
              : step.getPropertyName());
    }
    return String.join(".", names);
  }

  private static String allowed(Class<?> type, String value, String message) {
    Object[] constants = type.getEnumConstants();
    if (constants == null) {
      return message.startsWith("allowed")
          ? SettingsTexts.allowed(message)
          : SettingsTexts.get("kind", Map.of("jenis", SettingsTexts.allowed(kind(type))));
    }
    boolean upper = value.equals(value.toUpperCase(Locale.ROOT));
    List<String> names =
        Arrays.stream(constants)
            .map(constant -> ((Enum<?>) constant).name())
            .map(name -> upper ? name : name.toLowerCase(Locale.ROOT))
            .toList();
    return SettingsTexts.get("allowed_are", Map.of("daftar", listed(value, names)));
  }

  private static String listed(String value, List<String> known) {
    String all = String.join(", ", known);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String wanted = value.toLowerCase(Locale.ROOT);
    String nearest = "";
    int best = Math.max(2, value.length() / 3) + 1;
    for (String name : known) {
      int edits = distance.apply(wanted, name.toLowerCase(Locale.ROOT));
      if (edits < best) {
        best = edits;
        nearest = name;
      }
    }
    return nearest.isEmpty()
        ? all
        : SettingsTexts.get("meant", Map.of("daftar", all, "kunci", nearest));
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (Number.class.isAssignableFrom(type) || type == double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == LocalDate.class) {
      return "a date such as 2023-09-30";
    }
    if (type == MonthDay.class) {
      return "a month and a day such as --06-30";
    }
    return type == String.class ? "a text" : "a group of keys";
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == double.class) {
      return 0.0;
    }
    return type == boolean.class ? Boolean.FALSE : null;
  }
}
