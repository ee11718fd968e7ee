package id.lumbung.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What changed from one version of a settings file to the next, key by key. */
final class SettingEdits {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final CsvMapper CSV = new CsvMapper();

  private SettingEdits() {}

  /**
   * One key that changed.
   *
   * @param key the path of a setting, or the first cells of a line of a table
   * @param before null where the key is new
   * @param after null where it is gone
   */
  record Edit(String key, @Nullable String before, @Nullable String after) {}

  /** What changed in a file, in its order; a text that cannot be read is compared by lines. */
  static List<Edit> between(String file, String before, String after) {
    try {
      return file.endsWith(".yml")
          ? between(settings(before), settings(after))
          : betweenTables(rows(before), rows(after));
    } catch (JacksonException e) {
      return between(lines(before), lines(after));
    }
  }

  private static List<Edit> between(Map<String, String> before, Map<String, String> after) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Edit> edits = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(before.get(key), after.get(key))) {
        edits.add(new Edit(key, before.get(key), after.get(key)));
      }
    }
    return edits;
  }

  private static Map<String, String> lines(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    text.lines().map(String::strip).forEach(line -> lines.put(line, line));
    return lines;
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new LinkedHashMap<>();
    JsonNode tree = YAML.readTree(text);
    if (tree != null) {
      add(settings, "", tree);
    }
    return settings;
  }

  private static void add(Map<String, String> settings, String path, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              child ->
                  add(
                      settings,
                      path.isEmpty() ? child.getKey() : path + "." + child.getKey(),
                      child.getValue()));
    } else if (node.isValueNode()) {
      settings.put(path, node.asString());
    } else {
      settings.put(path, node.toString());
    }
  }

  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (var found =
        CSV.readerForListOf(String.class)
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .<List<String>>readValues(text)) {
      found.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** Lines of a table are known again by as many of their first cells as tell them apart. */
  private static List<Edit> betweenTables(List<List<String>> before, List<List<String>> after) {
    int most = after.isEmpty() ? 1 : after.get(0).size();
    int cells = 1;
    while (cells < most && !(areApart(before, cells) && areApart(after, cells))) {
      cells++;
    }
    return between(byKey(before, cells), byKey(after, cells));
  }

  private static boolean areApart(List<List<String>> rows, int cells) {
    return rows.stream().map(row -> key(row, cells)).distinct().count() == rows.size();
  }

  private static Map<String, String> byKey(List<List<String>> rows, int cells) {
    Map<String, String> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.put(key(row, cells), rest(row, cells)));
    return byKey;
  }

  private static String key(List<String> row, int cells) {
    return String.join(",", row.subList(0, Math.min(cells, row.size())));
  }

  private static String rest(List<String> row, int cells) {
    return row.size() <= cells
        ? String.join(",", row)
        : String.join(",", row.subList(cells, row.size()));
  }
}
