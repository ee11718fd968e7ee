package id.lumbung.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a page together from the top down; what its signs mean is told at its end. */
final class PageBuilder {
  private final Pack pack;
  private final String name;
  private final boolean isPrinted;
  private final FigurePage.Sheet sheet;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> reasons = new TreeSet<>();
  private String statement = "";
  private String caption = "";
  private boolean keepsBack;

  private PageBuilder(Pack pack, String name, boolean isPrinted, FigurePage.Sheet sheet) {
    this.pack = pack;
    this.name = name;
    this.isPrinted = isPrinted;
    this.sheet = sheet;
  }

  /**
   * A sheet of the release pack.
   *
   * @param widths of the columns, in characters
   */
  static PageBuilder printed(Pack pack, String name, List<Integer> widths, boolean isLandscape) {
    return new PageBuilder(pack, name, true, new FigurePage.Sheet(widths, isLandscape));
  }

  /** A page that is read on a screen; where it is wanted on paper it is upright. */
  static PageBuilder shown(Pack pack, String name, List<Integer> widths) {
    return new PageBuilder(pack, name, false, new FigurePage.Sheet(widths, false));
  }

  /** The page's statement, with the name of the area where it is not the province. */
  PageBuilder title(String text) {
    return ownTitle(pack.isProvince() ? text : pack.words().get("title.of", "judul", text));
  }

  /** A statement that names its area itself, or is of none. */
  PageBuilder ownTitle(String text) {
    statement = text;
    return heading(text, Face.TITLE);
  }

  /** The words above a table. */
  PageBuilder heading(String text) {
    return heading(text, Face.HEADING);
  }

  private PageBuilder heading(String text, Face face) {
    caption = text;
    return write(text, face);
  }

  /** Text over the whole width. */
  PageBuilder write(String text, Face face) {
    blocks.add(new Block.Text(text, face));
    return this;
  }

  /** White space. */
  PageBuilder gap(double points) {
    blocks.add(new Block.Gap(points));
    return this;
  }

  /** Cards side by side, each over two columns. */
  PageBuilder cards(List<Block.Card> cards) {
    cards.forEach(card -> note(card.value()));
    blocks.add(new Block.Cards(cards));
    return this;
  }

  /**
   * A table. The first one of a page is the one whose titles are printed again on every sheet of
   * paper.
   */
  PageBuilder table(String table, List<TableColumn> columns, List<TableLine> lines) {
    lines.forEach(line -> line.cells().forEach(this::note));
    blocks.add(new Block.Table(table, caption, columns, lines));
    return this;
  }

  /**
   * A chart.
   *
   * @param rows its height on paper in rows of body text
   */
  PageBuilder chart(String plot, Chart chart, int rows) {
    blocks.add(new Block.Plot(plot, chart, rows));
    return this;
  }

  /** A chart that shows the page's statement; none where there is nothing to draw. */
  PageBuilder stated(String plot, Chart chart, int rows) {
    return chart.isEmpty() ? this : chart(plot, chart.saying(statement), rows);
  }

  private void note(@Nullable Object cell) {
    Object bare = cell instanceof TableLine.Typed typed ? typed.value() : cell;
    if (bare instanceof Absent absent) {
      if (absent.isKeptBack()) {
        keepsBack = true;
      } else if (absent.reason() != null) {
        reasons.add(pack.words().of("reason", absent.reason()));
      }
    }
  }

  /** Ends the page with what its signs mean and where the figures come from. */
  FigurePage end(String note) {
    gap(6);
    List<String> lines = new ArrayList<>(List.of(note));
    Wording words = pack.words();
    if (keepsBack) {
      lines.add(words.get("sign.kept_back"));
    }
    if (!reasons.isEmpty()) {
      lines.add(words.get("sign.missing", "alasan", String.join("; ", reasons)));
    }
    return endWith(lines);
  }

  /** Ends the page with lines of its own and where the figures come from. */
  FigurePage endWith(List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    all.add(pack.source());
    blocks.add(new Block.Notes(all));
    return new FigurePage(
        name,
        pack.words().get("sheet." + name),
        isPrinted,
        pack.isInternal() ? pack.words().get("restricted.line") : null,
        blocks,
        pack.foot(),
        sheet);
  }
}
