package id.lumbung.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of figures that workbooks, browsers and files of text draw alike.
 *
 * @param name stable and English, for addresses
 * @param tab its name in few words
 * @param isPrinted whether it is a sheet of the release pack; other pages are read on a screen
 * @param restriction that not everyone may see it; null where everyone may
 * @param blocks from the top down
 * @param foot the office, the program and the date, for the foot of paper
 * @param sheet how it lies on paper
 */
public record FigurePage(
    String name,
    String tab,
    boolean isPrinted,
    @Nullable String restriction,
    List<Block> blocks,
    String foot,
    Sheet sheet) {

  /** Copies the blocks. */
  public FigurePage {
    blocks = List.copyOf(blocks);
  }

  /**
   * How a page lies on paper.
   *
   * @param widths of the columns, in characters
   */
  public record Sheet(List<Integer> widths, boolean isLandscape) {
    /** Copies the widths. */
    public Sheet {
      widths = List.copyOf(widths);
    }
  }

  /** The page's statement. */
  public String title() {
    return first(Face.TITLE).orElse(tab);
  }

  /** What is counted; of the first page the answer. */
  public Optional<String> lead() {
    return first(Face.LEAD).or(() -> first(Face.HEADLINE));
  }

  private Optional<String> first(Face face) {
    return of(Block.Text.class)
        .filter(text -> text.face() == face)
        .map(Block.Text::text)
        .findFirst();
  }

  /** Its tables in their order. */
  public List<Block.Table> tables() {
    return of(Block.Table.class).toList();
  }

  /** Its charts in their order. */
  public List<Block.Plot> charts() {
    return of(Block.Plot.class).toList();
  }

  /** A table by its name, or the numbers of the chart that has that name. */
  public Optional<Block.Table> table(String asked) {
    return tables().stream()
        .filter(table -> table.name().equals(asked))
        .findFirst()
        .or(
            () ->
                charts().stream()
                    .filter(plot -> plot.name().equals(asked))
                    .map(Block.Plot::table)
                    .findFirst());
  }

  /** What its signs mean, and its source last. */
  public List<String> notes() {
    return of(Block.Notes.class).flatMap(notes -> notes.lines().stream()).toList();
  }

  private <T extends Block> Stream<T> of(Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast);
  }
}
