package id.lumbung.feedback;

import id.lumbung.domain.Field;
import id.lumbung.feedback.TemplateColumns.Column;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Choice;
import id.lumbung.marking.PlainBook.Fixed;
import id.lumbung.marking.PlainBook.Look;
import id.lumbung.marking.PlainBook.Width;
import id.lumbung.reference.Kbli;
import id.lumbung.reference.Regency;
import id.lumbung.reference.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The workbook that an officer fills: identity block, choices, hints, an example, a guide. */
public record Template(Regions regions, Kbli kbli) {
  private static final int FIRST_ROW = 3;
  private static final int GUIDE_LINES = 6;

  /** Where the businesses of the year before come from. */
  public interface Businesses {
    /**
     * Hands over every business.
     *
     * @param taker takes the values of one by the English name of the field
     */
    void each(Consumer<Map<String, String>> taker);
  }

  /** Writes an empty template. */
  public void write(Path target, Regency regency, int year) {
    write(target, regency, year, false, taker -> {});
  }

  /**
   * Writes a template with the businesses of the year before, each to be ticked.
   *
   * @return how many were filled in
   */
  public int writePrefilled(Path target, Regency regency, int year, Businesses businesses) {
    return write(target, regency, year, true, businesses);
  }

  private int write(
      Path target, Regency regency, int year, boolean isPrefilled, Businesses businesses) {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      int filled;
      try (PlainBook book = new PlainBook(part)) {
        Writing writing =
            new Writing(
                book, new TemplateColumns(regions, kbli, regency, isPrefilled), regency, year);
        writing.guide(isPrefilled);
        writing.identity(isPrefilled);
        filled = writing.data(businesses, isPrefilled);
        writing.columns.writeLists(book);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return filled;
    } catch (IOException e) {
      throw new UncheckedIOException("The template cannot be written to " + target, e);
    }
  }

  /** One template being written. */
  private static final class Writing {
    private final PlainBook book;
    private final TemplateColumns columns;
    private final Regency regency;
    private final int year;
    private int row;

    Writing(PlainBook book, TemplateColumns columns, Regency regency, int year) {
      this.book = book;
      this.columns = columns;
      this.regency = regency;
      this.year = year;
    }

    void guide(boolean isPrefilled) throws IOException {
      book.begin(
          columns.text("sheet.guide"), false, List.of(new Width(88, Look.WRAPPED)), Fixed.NONE);
      row = 0;
      line(columns.text("guide.title"), Look.HEADLINE);
      for (int i = 1; i <= GUIDE_LINES; i++) {
        line(i + ". " + columns.text("guide." + i), Look.WRAPPED);
      }
      if (isPrefilled) {
        line(
            (GUIDE_LINES + 1)
                + ". "
                + columns.text("guide.prefilled", Map.of("tahun", Integer.toString(year - 1))),
            Look.WRAPPED);
      }
      book.end(List.of());
    }

    private void line(String text, Look look) throws IOException {
      book.row(++row, false, List.of(Cell.text(1, text, look)));
    }

    void identity(boolean isPrefilled) throws IOException {
      book.begin(
          columns.text("sheet.identity"),
          false,
          List.of(new Width(28, Look.TITLE), new Width(40, Look.TEXT)),
          Fixed.NONE);
      row = 0;
      label("identity.code", regency.code());
      label("identity.name", regency.fullName());
      label("identity.year", Integer.toString(year));
      label("identity.kind", columns.text("identity.kind.full"));
      label("identity.parent", "");
      label("identity.version", TemplateColumns.VERSION);
      label("identity.owner", "");
      label("identity.scope", "");
      label("identity.kbli", "2020");
      if (isPrefilled) {
        label("identity.prefilled", Integer.toString(year - 1));
      }
      book.end(List.of());
    }

    private void label(String key, String value) throws IOException {
      Cell label = Cell.text(1, columns.text(key), Look.TITLE);
      book.row(
          ++row,
          false,
          value.isEmpty() ? List.of(label) : List.of(label, Cell.text(2, value, Look.TEXT)));
    }

    int data(Businesses businesses, boolean isPrefilled) throws IOException {
      book.begin(
          columns.text("sheet.data"),
          false,
          TemplateColumns.ALL.stream().map(TemplateColumns::width).toList(),
          new Fixed(1, TemplateColumns.namesEnd()));
      List<Cell> titles = new ArrayList<>();
      List<Cell> example = new ArrayList<>();
      List<Choice> choices = new ArrayList<>();
      for (int i = 0; i < TemplateColumns.ALL.size(); i++) {
        Column column = TemplateColumns.ALL.get(i);
        titles.add(Cell.text(i + 1, columns.title(column.field()), Look.TITLE));
        example.add(Cell.text(i + 1, example(column.field()), Look.EXAMPLE));
        choices.add(columns.choice(column, i + 1, FIRST_ROW));
      }
      book.row(1, false, titles);
      book.row(2, false, example);
      row = FIRST_ROW - 1;
      if (isPrefilled) {
        businesses.each(this::business);
      }
      book.end(choices);
      return row - (FIRST_ROW - 1);
    }

    private String example(Field field) {
      return switch (field) {
        case NO_URUT -> columns.text("example.no");
        case TAHUN_DATA -> Integer.toString(year);
        default -> columns.example(field);
      };
    }

    private void business(Map<String, String> known) {
      row++;
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < TemplateColumns.ALL.size(); i++) {
        String value = value(TemplateColumns.ALL.get(i).field(), known);
        if (!value.isEmpty()) {
          Look look = TemplateColumns.ALL.get(i).look();
          boolean isNumber = look != Look.TEXT && value.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
          cells.add(new Cell(i + 1, value, isNumber, look));
        }
      }
      try {
        book.row(row, false, cells);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String value(Field field, Map<String, String> known) {
      return switch (field) {
        case NO_URUT -> Integer.toString(row - FIRST_ROW + 1);
        case TAHUN_DATA -> Integer.toString(year);
        default -> {
          String column = field.column();
          String value = known.getOrDefault(column, "");
          // A division is no code: the field of business that it was chosen by brings it.
          boolean isDivision = field == Field.KBLI && value.length() == 2;
          yield value.isEmpty() || isDivision ? "" : columns.word(column, value);
        }
      };
    }
  }
}
