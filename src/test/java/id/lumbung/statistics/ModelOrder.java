package id.lumbung.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The models of the figures in the order that they say themselves, for tests of other rooms. */
public final class ModelOrder {
  private ModelOrder() {}

  /** Texts of the models of a folder by name, each after those that it needs. */
  public static Map<String, String> of(String folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    Models.of(folder).forEach(model -> texts.put(model.name(), model.text()));
    return texts;
  }

  /** The tables of figures. */
  public static List<String> figures() {
    return Computation.FIGURE_TABLES;
  }

  /** Where a table of figures is kept. */
  public static String kept(String table) {
    return Computation.kept(table);
  }
}
