package id.lumbung.console;

import id.lumbung.publication.Block;
import id.lumbung.publication.CellKind;
import id.lumbung.publication.Chart;
import id.lumbung.publication.Face;
import id.lumbung.publication.FigurePage;
import id.lumbung.publication.Notation;
import id.lumbung.publication.TableLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of figures as a template shows it.
 *
 * @param name for addresses and anchors
 * @param parts from the top down, without the title
 */
public record PageView(String name, String tab, String title, List<Part> parts) {
  private static final int WIDE = 760;
  private static final int SLIM = 350;

  /** Copies the parts. */
  public PageView {
    parts = List.copyOf(parts);
  }

  /** A part: which kind it is decides what of it is there. */
  public sealed interface Part {
    /** What decides which fragment draws it. */
    String kind();
  }

  /** A sentence; its face is the kind. */
  public record Sentence(String kind, String text) implements Part {}

  /** Cards side by side. */
  public record Cards(String kind, List<CardView> cards) implements Part {}

  /** A card. */
  public record CardView(String label, String value, String before) {}

  /** A table. */
  public record Grid(String kind, String name, String title, List<Column> columns, List<Line> lines)
      implements Part {}

  /** A column of a table. */
  public record Column(String title, boolean isNumber) {}

  /**
   * A line of a table.
   *
   * @param area code of the area that it is of; null where it is of none
   */
  public record Line(List<CellView> cells, boolean isTotal, @Nullable String area) {}

  /** A cell. */
  public record CellView(String text, boolean isNumber, boolean isShaded) {}

  /** A chart, drawn for wide and for slim windows, with its numbers. */
  public record Plot(
      String kind,
      String name,
      String title,
      String wide,
      String slim,
      List<Legend> legend,
      Grid grid)
      implements Part {}

  /** What a colour means. */
  public record Legend(String tone, String text) {}

  static PageView of(FigurePage page, Notation notation) {
    List<Part> parts = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Text text) {
        if (text.face() != Face.TITLE && text.face() != Face.OFFICE) {
          parts.add(new Sentence(text.face().name().toLowerCase(Locale.ROOT), text.text()));
        }
      } else if (block instanceof Block.Cards cards) {
        parts.add(new Cards("cards", cards(cards, notation)));
      } else if (block instanceof Block.Table table) {
        parts.add(grid("table", table, notation));
      } else if (block instanceof Block.Plot plot) {
        parts.add(plot(plot, notation));
      } else if (block instanceof Block.Notes notes) {
        // The source, which stands last, is told once at the head of the page.
        notes.lines().stream()
            .limit(Math.max(0, notes.lines().size() - 1))
            .forEach(line -> parts.add(new Sentence("small", line)));
      }
    }
    return new PageView(page.name(), page.tab(), page.title(), parts);
  }

  /** What the first page begins with: the answer, what limits it, cards, sentences to copy. */
  public record FrontView(
      String title, List<String> notes, List<CardView> cards, List<String> sentences) {}

  /** The first page, each line once. */
  static FrontView front(FigurePage page, Notation notation) {
    PageView all = of(page, notation);
    List<CardView> cards = new ArrayList<>();
    Map<String, Set<String>> lines = new HashMap<>();
    for (Part part : all.parts()) {
      if (part instanceof Cards four) {
        cards.addAll(four.cards());
      } else if (part instanceof Sentence sentence) {
        lines.computeIfAbsent(sentence.kind(), kind -> new LinkedHashSet<>()).add(sentence.text());
      }
    }
    List<String> notes = new ArrayList<>(lines.getOrDefault("warning", Set.of()));
    notes.addAll(lines.getOrDefault("small", Set.of()));
    page.notes().stream().reduce((first, last) -> last).ifPresent(notes::add);
    return new FrontView(
        String.join(" ", lines.getOrDefault("headline", Set.of(page.title()))),
        notes,
        cards,
        List.copyOf(lines.getOrDefault("body", Set.of())));
  }

  private static List<CardView> cards(Block.Cards cards, Notation notation) {
    return cards.cards().stream()
        .map(
            card ->
                new CardView(
                    card.label(), shown(card.value(), card.kind(), notation), card.before()))
        .toList();
  }

  private static String shown(Object value, CellKind kind, Notation notation) {
    return kind == CellKind.PERCENT && value instanceof BigDecimal percent
        ? notation.percent(percent)
        : notation.cell(value, kind);
  }

  private static Grid grid(String kind, Block.Table table, Notation notation) {
    List<Column> columns =
        table.columns().stream()
            .map(column -> new Column(column.title(), column.kind().isNumber()))
            .toList();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < table.lines().size(); i++) {
      lines.add(line(table, i, notation));
    }
    return new Grid(kind, table.name(), table.title(), columns, lines);
  }

  private static Line line(Block.Table table, int index, Notation notation) {
    TableLine line = table.lines().get(index);
    return new Line(
        IntStream.range(0, table.columns().size())
            .mapToObj(
                column ->
                    new CellView(
                        notation.cell(table.at(index, column), table.columns().get(column).kind()),
                        table.columns().get(column).kind().isNumber(),
                        line.shaded() == column))
            .toList(),
        line.isTotal(),
        line.code());
  }

  private static Plot plot(Block.Plot plot, Notation notation) {
    Chart chart = plot.chart();
    List<Legend> legend = new ArrayList<>();
    for (Chart.Series series : chart.series()) {
      if (series.tone() != Chart.Tone.NONE) {
        legend.add(new Legend(ChartSvg.tone(series.tone()), series.title()));
      }
    }
    Chart.Series line = chart.line();
    if (line != null) {
      legend.add(new Legend("t-orange", line.title()));
    }
    return new Plot(
        "plot",
        plot.name(),
        chart.statement(),
        ChartSvg.draw(chart, notation, WIDE, chart.statement()),
        ChartSvg.draw(chart, notation, SLIM, chart.statement()),
        legend.size() > 1 ? legend : List.of(),
        grid("table", plot.table(), notation));
  }
}
