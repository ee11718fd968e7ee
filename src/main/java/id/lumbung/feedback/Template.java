package id.lumbung.feedback;

import id.lumbung.domain.Field;
import id.lumbung.feedback.TemplateColumns.Column;
import id.lumbung.layout.OwnMarks;
import id.lumbung.marking.Fixed;
import id.lumbung.marking.PlainBook;
import id.lumbung.marking.PlainBook.Alarm;
import id.lumbung.marking.PlainBook.Cell;
import id.lumbung.marking.PlainBook.Choice;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The workbook that an officer fills: identity block, choices, hints, an example, a guide. */
public record Template(Regions regions, Kbli kbli) {
  private static final int FIRST_ROW = 3;
  private static final int GUIDE_LINES = 7;
  private static final int EXAMPLES = 3;

  /** Letters that a line of the guide holds. */
  private static final int GUIDE_LETTERS = 88;

  /** Letters that a line of a hint holds. */
  private static final int HINT_LETTERS = 52;

  /** Where the businesses of the year before come from. */
  public interface Businesses {
    /** What names a business among its values, beside the names of fields. */
    String KEY = "business_key";

    /** How many there are by the figures of that year; null where none are computed. */
    default @Nullable Long figure() {
      return null;
    }

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
        writing.identity(isPrefilled ? businesses : null);
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
    private final List<Choice> choices = new ArrayList<>();
    private int row;

    Writing(PlainBook book, TemplateColumns columns, Regency regency, int year) {
      this.book = book;
      this.columns = columns;
      this.regency = regency;
      this.year = year;
    }

    void guide(boolean isPrefilled) throws IOException {
      book.begin(
          columns.text("sheet.guide"),
          false,
          List.of(
              new Width(24, Look.TEXT),
              new Width(22, Look.TEXT),
              new Width(22, Look.TEXT),
              new Width(20, Look.TEXT)),
          Fixed.NONE);
      List<String> merges = new ArrayList<>();
      row = 0;
      book.row(++row, 2, List.of(Cell.text(1, columns.text("guide.title"), Look.HEADLINE)));
      for (int i = 1; i <= GUIDE_LINES; i++) {
        line(i, columns.text("guide." + i), merges);
      }
      if (isPrefilled) {
        String lastYear = Integer.toString(year - 1);
        line(GUIDE_LINES + 1, columns.text("guide.prefilled", Map.of("tahun", lastYear)), merges);
      }
      example(merges);
      book.end(List.of(), List.of(), merges);
    }

    private void line(int number, String text, List<String> merges) throws IOException {
      row++;
      book.row(
          row,
          1 + text.length() / GUIDE_LETTERS,
          List.of(Cell.text(1, number + ". " + text, Look.WRAPPED)));
      merges.add("A" + row + ":D" + row);
    }

    /** Three rows as they look when they are filled in. */
    private void example(List<String> merges) throws IOException {
      row++;
      book.row(++row, 1, List.of(Cell.text(1, columns.text("guide.example"), Look.LABEL)));
      merges.add("A" + row + ":D" + row);
      List<Field> fields =
          List.of(Field.NIK, Field.NAMA_PEMILIK, Field.NAMA_USAHA, Field.KECAMATAN);
      List<Cell> titles = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        titles.add(Cell.text(i + 1, columns.title(fields.get(i)), Look.TITLE));
      }
      book.row(++row, 1, titles);
      for (int i = 1; i <= EXAMPLES; i++) {
        String[] said = columns.text("guide.example." + i).split("\\|", -1);
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < said.length; column++) {
          cells.add(Cell.text(column + 1, said[column], Look.EXAMPLE));
        }
        cells.add(Cell.text(said.length + 1, columns.example(Field.KECAMATAN), Look.EXAMPLE));
        book.row(++row, 1, cells);
      }
    }

    /**
     * Writes what the workbook is about.
     *
     * @param known the businesses filled in; null where none are
     */
    void identity(@Nullable Businesses known) throws IOException {
      book.begin(
          columns.text("sheet.identity"),
          false,
          List.of(new Width(24, Look.LABEL), new Width(26, Look.TEXT), new Width(44, Look.NOTE)),
          Fixed.NONE);
      row = 0;
      choices.clear();
      label("code", regency.code());
      label("name", regency.fullName());
      label("year", Integer.toString(year));
      label("kind", columns.text("identity.kind.full"));
      label("parent", "");
      label("header", "");
      label("owner", "");
      label("scope", "");
      label("kbli", "2020");
      label("version", TemplateColumns.VERSION);
      if (known != null) {
        label("prefilled", Integer.toString(year - 1));
        filled(known);
      }
      book.end(choices);
    }

    /** How many businesses are filled in, and why the figure of the year is another. */
    private void filled(Businesses known) throws IOException {
      AtomicInteger count = new AtomicInteger();
      known.each(business -> count.incrementAndGet());
      Long figure = known.figure();
      String why = figure == null ? "none" : figure == count.get() ? "same" : "other";
      line(
          "filled",
          Integer.toString(count.get()),
          columns.text(
              "filled." + why,
              Map.of("tahun", Integer.toString(year - 1), "angka", String.valueOf(figure))));
    }

    private void label(String key, String value) throws IOException {
      line(key, value, columns.text("hint.identity." + key));
      choices.add(
          new Choice(
              "B" + row,
              columns.has("list.identity." + key)
                  ? '"' + columns.text("list.identity." + key) + '"'
                  : null,
              null,
              true,
              columns.text("identity." + key),
              columns.text("hint.identity." + key)));
    }

    private void line(String key, String value, String hint) throws IOException {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(1, columns.text("identity." + key), Look.LABEL));
      if (!value.isEmpty()) {
        cells.add(Cell.text(2, value, Look.WRAPPED));
      }
      cells.add(Cell.text(3, OwnMarks.HINT + " " + hint, Look.NOTE));
      book.row(++row, 1 + hint.length() / HINT_LETTERS, cells);
    }

    int data(Businesses businesses, boolean isPrefilled) throws IOException {
      List<Width> widths = new ArrayList<>();
      List<Cell> titles = new ArrayList<>();
      List<Cell> example = new ArrayList<>();
      List<Alarm> alarms = new ArrayList<>();
      int last = TemplateColumns.ALL.size();
      choices.clear();
      for (int i = 0; i < last; i++) {
        Column column = TemplateColumns.ALL.get(i);
        Field field = column.field();
        widths.add(TemplateColumns.width(column));
        titles.add(Cell.text(i + 1, columns.title(field), columns.titleLook(field)));
        example.add(Cell.text(i + 1, example(field), Look.EXAMPLE));
        choices.add(columns.choice(column, i + 1, FIRST_ROW));
        Alarm alarm = columns.alarm(field, i + 1, FIRST_ROW, last);
        if (alarm != null) {
          alarms.add(alarm);
        }
      }
      if (isPrefilled) {
        widths.add(new Width(0, Look.TEXT));
        titles.add(Cell.text(last + 1, OwnMarks.KEY, Look.OPTIONAL));
      }
      book.begin(
          columns.text("sheet.data"), false, widths, new Fixed(1, TemplateColumns.namesEnd()));
      book.row(1, false, titles);
      book.row(2, false, example);
      row = FIRST_ROW - 1;
      if (isPrefilled) {
        businesses.each(this::business);
      }
      book.end(choices, alarms, List.of());
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
        Column column = TemplateColumns.ALL.get(i);
        String value = value(column.field(), known);
        if (!value.isEmpty()) {
          boolean isNumber = !column.isOfText() && value.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
          cells.add(new Cell(i + 1, value, isNumber, column.look()));
        }
      }
      String key = known.get(Businesses.KEY);
      if (key != null) {
        cells.add(Cell.text(TemplateColumns.ALL.size() + 1, key, Look.TEXT));
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
