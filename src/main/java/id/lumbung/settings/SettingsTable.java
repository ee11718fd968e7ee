package id.lumbung.settings;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Rows of a comma-separated file with a header line, read with the place of every fault. */
public final class SettingsTable {
  private static final CsvMapper MAPPER = new CsvMapper();

  private SettingsTable() {}

  /**
   * Reads a file of the jobs folder, one object a row.
   *
   * @param relative such as {@code reference/regencies.csv}
   * @param columns the columns that the header must have, in any order and among others
   * @throws SettingsProblem naming the file, the line and the column that is wrong
   */
  public static <T> List<T> read(
      JobsFolder jobs, String relative, List<String> columns, Function<Row, T> each) {
    String name = jobs.name(relative);
    List<T> all = new ArrayList<>();
    try (Reader reader = jobs.open(relative);
        MappingIterator<Map<String, String>> lines =
            MAPPER
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(reader)) {
      // Asking for a first row reads the header.
      boolean more = lines.hasNext();
      List<String> header = header(lines);
      for (String column : columns) {
        if (!header.contains(column)) {
          throw missing(name + ":1: ", column, header);
        }
      }
      for (; more; more = lines.hasNext()) {
        Map<String, String> values = lines.next();
        all.add(each.apply(new Row(name, all.size() + 2, values)));
      }
    } catch (JacksonException e) {
      throw new SettingsProblem(SettingsTexts.get("no_table", Map.of("berkas", name)), e);
    } catch (IOException e) {
      throw new SettingsProblem(SettingsTexts.get("unreadable", Map.of("berkas", name)), e);
    }
    return List.copyOf(all);
  }

  private static List<String> header(MappingIterator<?> lines) {
    List<String> titles = new ArrayList<>();
    if (lines.parserSchema() instanceof CsvSchema schema) {
      schema.forEach(column -> titles.add(column.getName()));
    }
    return titles;
  }

  private static SettingsProblem missing(String place, String column, Collection<String> columns) {
    return new SettingsProblem(
        place
            + SettingsTexts.get(
                "no_column", Map.of("kolom", column, "daftar", String.join(", ", columns))));
  }

  /**
   * One row.
   *
   * @param line line of the file, 1-based, header included, as long as no value spans lines
   */
  public record Row(String file, int line, Map<String, String> values) {

    /** The cell without spaces around it; empty where it is blank. */
    public String text(String column) {
      String value = values.get(column);
      if (value == null) {
        throw missing(file + ":" + line + ": ", column, values.keySet());
      }
      return value.strip();
    }

    /** The cell, which must not be blank. */
    public String required(String column) {
      String value = text(column);
      if (value.isEmpty()) {
        throw wrong(column, value, "it must not be empty");
      }
      return value;
    }

    /** The cell, which must be one of the values. */
    public String oneOf(String column, String... allowed) {
      String value = text(column);
      if (!List.of(allowed).contains(value)) {
        throw wrong(column, value, String.join(", ", allowed));
      }
      return value;
    }

    /** The cell as a whole number. */
    public int integer(String column) {
      try {
        return Integer.parseInt(text(column));
      } catch (NumberFormatException e) {
        throw wrong(column, text(column), "a whole number is expected");
      }
    }

    /** The cell as a whole number; null where it is blank. */
    public @Nullable Integer optionalInteger(String column) {
      return text(column).isEmpty() ? null : integer(column);
    }

    /** The cell as a number with a decimal point. */
    public BigDecimal decimal(String column) {
      try {
        return new BigDecimal(text(column));
      } catch (NumberFormatException e) {
        throw wrong(column, text(column), "a number with a decimal point is expected");
      }
    }

    /** The cell as a number with a decimal point; null where it is blank. */
    public @Nullable BigDecimal optionalDecimal(String column) {
      return text(column).isEmpty() ? null : decimal(column);
    }

    /** The cell as a date such as 2021-12-31; null where it is blank. */
    public @Nullable LocalDate optionalDate(String column) {
      String text = text(column);
      try {
        return text.isEmpty() ? null : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw wrong(column, text, "a date such as 2021-12-31 is expected");
      }
    }

    /** Values of one cell, separated by semicolons. */
    public List<String> list(String column) {
      return Arrays.stream(text(column).split(";"))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    /** What is wrong with a cell, and what is expected there. */
    public SettingsProblem wrong(String column, String value, String expected) {
      return new SettingsProblem(
          file
              + ":"
              + line
              + ": "
              + column
              + ": "
              + SettingsTexts.get(
                  "not_expected",
                  Map.of("nilai", value, "harapan", SettingsTexts.allowed(expected))));
    }
  }
}
