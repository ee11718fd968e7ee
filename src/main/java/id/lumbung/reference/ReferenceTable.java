package id.lumbung.reference;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Rows of a comma-separated file with a header line, read with the place of every fault. */
final class ReferenceTable {
  private static final CsvMapper MAPPER = new CsvMapper();

  private ReferenceTable() {}

  /** Reads a file under {@code reference/} of the jobs folder, one object a row. */
  static <T> List<T> read(JobsFolder jobs, String file, Function<Row, T> each) {
    String relative = "reference/" + file;
    String name = jobs.name(relative);
    List<T> all = new ArrayList<>();
    try (Reader reader = jobs.open(relative);
        MappingIterator<Map<String, String>> lines =
            MAPPER
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(reader)) {
      while (lines.hasNext()) {
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

  /**
   * One row.
   *
   * @param line line of the file, 1-based, header included, as long as no value spans lines
   */
  record Row(String file, int line, Map<String, String> values) {

    String text(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new SettingsProblem(
            file
                + ":"
                + line
                + ": "
                + SettingsTexts.get(
                    "no_column",
                    Map.of("kolom", column, "daftar", String.join(", ", values.keySet()))));
      }
      return value.strip();
    }

    String required(String column) {
      String value = text(column);
      if (value.isEmpty()) {
        throw wrong(column, value, "it must not be empty");
      }
      return value;
    }

    String oneOf(String column, String... allowed) {
      String value = text(column);
      if (!List.of(allowed).contains(value)) {
        throw wrong(column, value, String.join(", ", allowed));
      }
      return value;
    }

    int integer(String column) {
      try {
        return Integer.parseInt(text(column));
      } catch (NumberFormatException e) {
        throw wrong(column, text(column), "a whole number is expected");
      }
    }

    @Nullable Integer optionalInteger(String column) {
      return text(column).isEmpty() ? null : integer(column);
    }

    BigDecimal decimal(String column) {
      try {
        return new BigDecimal(text(column));
      } catch (NumberFormatException e) {
        throw wrong(column, text(column), "a number with a decimal point is expected");
      }
    }

    @Nullable BigDecimal optionalDecimal(String column) {
      return text(column).isEmpty() ? null : decimal(column);
    }

    @Nullable LocalDate optionalDate(String column) {
      String text = text(column);
      try {
        return text.isEmpty() ? null : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw wrong(column, text, "a date such as 2021-12-31 is expected");
      }
    }

    /** Values of one cell, separated by semicolons. */
    List<String> list(String column) {
      return Arrays.stream(text(column).split(";"))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    SettingsProblem wrong(String column, String value, String expected) {
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
