package id.lumbung.publication;

import id.lumbung.statistics.FigureRow;
import java.util.ArrayList;
import java.util.List;

/** What every indicator means, as its card says. */
record DefinitionsPage(Pack pack, Wording words) {
  FigurePage page() {
    PageBuilder page = PageBuilder.printed(pack, "definitions", List.of(36, 40, 26, 40), true);
    page.ownTitle(words.get("definitions.title"));
    page.write(words.get("definitions.counts"), Face.LEAD);
    List<TableLine> lines = new ArrayList<>();
    for (FigureRow row : pack.rows("indicators")) {
      lines.add(
          TableLine.of(
              words.side(row.text("concept")),
              words.side(row.text("formula")),
              words.side(row.text("source")),
              words.side(row.text("caveat"))));
    }
    page.table(
        "definitions",
        List.of(
            new TableColumn(words.get("column.indicator"), CellKind.TEXT),
            new TableColumn(words.get("column.formula"), CellKind.TEXT),
            new TableColumn(words.get("column.source"), CellKind.TEXT),
            new TableColumn(words.get("column.caveat"), CellKind.TEXT)),
        lines);
    return page.end(words.get("definitions.note"));
  }
}
