package id.lumbung.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a page, from the top down. */
public sealed interface Block {

  /** Text over the whole width. */
  record Text(String text, Face face) implements Block {}

  /** White space. */
  record Gap(double points) implements Block {}

  /** Cards side by side. */
  record Cards(List<Card> cards) implements Block {
    /** Copies the cards. */
    public Cards {
      cards = List.copyOf(cards);
    }
  }

  /**
   * A card.
   *
   * @param label what it is
   * @param value a number, a text, or {@link Absent}
   * @param before the same a year before, in words
   */
  record Card(String label, Object value, CellKind kind, String before) {}

  /**
   * A table.
   *
   * @param name stable and English, one of its kind on a page
   * @param title what it shows, in words
   */
  record Table(String name, String title, List<TableColumn> columns, List<TableLine> lines)
      implements Block {
    /** Copies the lists. */
    public Table {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
    }

    /** What stands in a cell, both counted from 0; null where it is empty. */
    public @Nullable Object at(int line, int column) {
      List<@Nullable Object> cells = lines.get(line).cells();
      return column < cells.size() ? cells.get(column) : null;
    }
  }

  /**
   * A chart over the whole width.
   *
   * @param name stable and English, one of its kind on a page
   * @param rows its height on paper, in rows of body text
   */
  record Plot(String name, Chart chart, int rows) implements Block {
    /** Exactly the numbers that are drawn; what lifts bars off the ground is none of them. */
    public Table table() {
      List<Chart.Series> shown =
          chart.series().stream().filter(series -> series.tone() != Chart.Tone.NONE).toList();
      boolean isWhole = shown.size() == chart.series().size();
      List<TableColumn> columns = new ArrayList<>();
      columns.add(new TableColumn(chart.categoryTitle(), CellKind.TEXT));
      shown.forEach(series -> columns.add(new TableColumn(series.title(), chart.kind())));
      Chart.Series line = chart.line();
      if (line != null) {
        columns.add(new TableColumn(line.title(), CellKind.PERCENT));
      }
      List<TableLine> lines = new ArrayList<>();
      for (int i = 0; i < chart.categories().size(); i++) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(chart.categories().get(i));
        for (Chart.Series series : shown) {
          Object value = series.values().get(i);
          cells.add(value == null && isWhole ? Absent.UNTOLD : value);
        }
        if (line != null) {
          Object value = line.values().get(i);
          cells.add(value == null ? Absent.UNTOLD : value);
        }
        lines.add(TableLine.of(Collections.unmodifiableList(cells)));
      }
      return new Table(name, chart.statement(), columns, lines);
    }
  }

  /**
   * What the signs of a page mean and where its figures come from, in small letters.
   *
   * @param lines the source last
   */
  record Notes(List<String> lines) implements Block {
    /** Copies the lines. */
    public Notes {
      lines = List.copyOf(lines);
    }
  }
}
