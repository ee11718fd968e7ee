package id.lumbung.feedback;

import id.lumbung.domain.CellName;
import id.lumbung.domain.FileRefused;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Choice;
import id.lumbung.marking.PlainBook.Look;
import id.lumbung.marking.PlainBook.Width;
import id.lumbung.settings.Texts;
import id.lumbung.workbook.PhysicalRow;
import id.lumbung.workbook.RawCell;
import id.lumbung.workbook.ReadLimits;
import id.lumbung.workbook.RowStream;
import id.lumbung.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pairs that wait for a decision, as a workbook to decide in away from the system. */
public record ReviewWorkbook(Texts texts) {
  private static final List<String> DECISIONS = List.of("same", "same_owner", "different", "later");
  private static final int NUMBER = 1;
  private static final int FIRST = 5;
  private static final int WIDTH = 30;

  /**
   * One pair.
   *
   * @param probability 0 to 1
   * @param why reason in words
   * @param fields names of the compared fields
   * @param cells what the one says of each field, and {@code otherCells} the other
   */
  public record Line(
      long number,
      long effect,
      double probability,
      String why,
      List<String> fields,
      List<String> cells,
      List<String> otherCells) {

    /** Copies the lists. */
    public Line {
      fields = List.copyOf(fields);
      cells = List.copyOf(cells);
      otherCells = List.copyOf(otherCells);
    }
  }

  /**
   * What a reviewer wrote into a line.
   *
   * @param row 1-based
   * @param decision same, same_owner, different or later; unknown words come as they are
   */
  public record Word(int row, long number, String decision, String reason) {}

  /** Writes the pairs; the file must not exist yet. */
  public void write(Path file, List<Line> lines) throws IOException {
    Files.createFile(file);
    try (PlainBook book = new PlainBook(file)) {
      List<String> fields = lines.isEmpty() ? List.of() : lines.get(0).fields();
      List<String> titles = titles(fields);
      book.begin(
          texts.get("review.sheet"),
          false,
          Collections.nCopies(titles.size(), new Width(WIDTH, Look.GENERAL)),
          new Fixed(1, 1));
      List<Cell> header = new ArrayList<>();
      for (String title : titles) {
        header.add(Cell.text(header.size() + 1, title, Look.TITLE));
      }
      book.row(1, false, header);
      for (int i = 0; i < lines.size(); i++) {
        book.row(i + 2, false, cells(lines.get(i)));
      }
      book.end(List.of(choice(FIRST + 2 * fields.size(), Math.max(1, lines.size()))));
    }
  }

  private List<String> titles(List<String> fields) {
    List<String> titles = new ArrayList<>();
    for (String key : List.of("number", "effect", "probability", "why")) {
      titles.add(texts.get("review." + key));
    }
    for (String field : fields) {
      titles.add(texts.get("field." + field) + " 1");
      titles.add(texts.get("field." + field) + " 2");
    }
    titles.add(texts.get("review.decision"));
    titles.add(texts.get("review.reason"));
    return titles;
  }

  private static List<Cell> cells(Line line) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.number(NUMBER, line.number()));
    cells.add(Cell.number(2, line.effect()));
    String probability = Double.toString(Math.round(line.probability() * 1000) / 1000.0);
    cells.add(new Cell(3, probability, true, Look.GENERAL));
    cells.add(Cell.text(4, line.why(), Look.GENERAL));
    for (int f = 0; f < line.fields().size(); f++) {
      cells.add(Cell.text(FIRST + 2 * f, line.cells().get(f), Look.TEXT));
      cells.add(Cell.text(FIRST + 2 * f + 1, line.otherCells().get(f), Look.TEXT));
    }
    return cells;
  }

  private Choice choice(int column, int lines) {
    String letters = CellName.of(column);
    String words = String.join(",", DECISIONS.stream().map(this::word).toList());
    return new Choice(
        letters + "2:" + letters + (lines + 1),
        '"' + words + '"',
        null,
        true,
        texts.get("review.decision"),
        "");
  }

  private String word(String decision) {
    return texts.get("decision." + decision);
  }

  /**
   * Reads what was decided; lines without a decision are left out.
   *
   * @throws IOException if the file is no workbook of this kind
   */
  public List<Word> read(Path file) throws IOException {
    Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    DECISIONS.forEach(decision -> codes.put(word(decision), decision));
    List<Word> words = new ArrayList<>();
    try (Workbook workbook = Workbook.open(file, ReadLimits.defaults());
        RowStream rows = workbook.rows(1)) {
      int decision = column(rows.next());
      for (PhysicalRow row = rows.next(); row != null; row = rows.next()) {
        String word = text(row, decision);
        if (!word.isEmpty()) {
          words.add(
              new Word(
                  row.row(),
                  number(text(row, NUMBER)),
                  codes.getOrDefault(word, word),
                  text(row, decision + 1)));
        }
      }
    } catch (FileRefused e) {
      throw new IOException(texts.get("review.not_ours"), e);
    }
    return words;
  }

  private int column(@Nullable PhysicalRow header) throws IOException {
    if (header != null) {
      for (RawCell cell : header.cells()) {
        if (cell.text().strip().equals(texts.get("review.decision"))) {
          return cell.column();
        }
      }
    }
    throw new IOException(texts.get("review.not_ours"));
  }

  private static String text(PhysicalRow row, int column) {
    for (RawCell cell : row.cells()) {
      if (cell.column() == column) {
        return cell.text().strip();
      }
    }
    return "";
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
