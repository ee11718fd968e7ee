package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.util.ArrayList;
import java.util.List;

/** What every indicator means, as its card says. */
record DefinitionsPage(Pack pack, Wording words) {
  void write() {
    Paper paper = new Paper(pack, "definitions", List.of(36, 40, 26, 40), true);
    paper.title(words.get("definitions.title"));
    paper.write(words.get("definitions.counts"), Look.Face.LEAD);
    List<TableLine> lines = new ArrayList<>();
    for (FigureRow row : pack.rows("indicators")) {
      lines.add(
          TableLine.of(
              words.side(row.text("concept")),
              words.side(row.text("formula")),
              words.side(row.text("source")),
              words.side(row.text("caveat"))));
    }
    paper.table(
        List.of(
            new TableColumn(words.get("column.indicator"), CellKind.TEXT),
            new TableColumn(words.get("column.formula"), CellKind.TEXT),
            new TableColumn(words.get("column.source"), CellKind.TEXT),
            new TableColumn(words.get("column.caveat"), CellKind.TEXT)),
        lines);
    paper.end(words.get("definitions.note"));
  }
}
