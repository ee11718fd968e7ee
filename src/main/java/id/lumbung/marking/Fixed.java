package id.lumbung.marking;

import id.lumbung.domain.CellName;

/**
 * What stays in sight while the rest is scrolled. In a book of ours the titles and the last of the
 * columns stand on every page of paper too.
 *
 * @param rows of titles at the top
 * @param columns of names at the left
 */
public record Fixed(int rows, int columns) {
  /** Nothing: a page of text. */
  public static final Fixed NONE = new Fixed(0, 0);

  /** As a sheet says it; empty where nothing stays. */
  public String markup() {
    return markup("");
  }

  /**
   * @param prefix before the names of elements, with its colon; or nothing
   */
  String markup(String prefix) {
    if (equals(NONE)) {
      return "";
    }
    String active = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight";
    return "<%spane%s%s topLeftCell=\"%s%d\" activePane=\"%s\" state=\"frozen\"/>"
        .formatted(
            prefix,
            columns == 0 ? "" : " xSplit=\"" + columns + "\"",
            rows == 0 ? "" : " ySplit=\"" + rows + "\"",
            CellName.of(columns + 1),
            rows + 1,
            active);
  }
}
