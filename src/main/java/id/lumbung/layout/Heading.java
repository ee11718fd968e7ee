package id.lumbung.layout;

import java.util.List;

/**
 * The texts above one column.
 *
 * @param column 1-based
 * @param parts from the widest group down to the column's own title, at least one
 */
record Heading(int column, List<String> parts) {
  String own() {
    return parts.get(parts.size() - 1);
  }

  /** All texts, the widest group first. */
  String whole() {
    return String.join(" ", parts);
  }
}
