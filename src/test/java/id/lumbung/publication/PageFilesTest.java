package id.lumbung.publication;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.Samples;
import id.lumbung.TestLumbung;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.Publications;
import id.lumbung.statistics.Publisher;
import id.lumbung.statistics.Release;
import id.lumbung.statistics.ReleaseTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page, its workbook and its files of text, held against each other number by number. */
@TestInstance(Lifecycle.PER_CLASS)
class PageFilesTest {
  private final TestLumbung lumbung;

  PageFilesTest(@TempDir Path temp) {
    this.lumbung = TestLumbung.startCopy(Samples.swept(0.1), temp.resolve("data"));
  }

  @BeforeAll
  void publish() {
    lumbung.get(Publications.class).approve(null, List.of(), "test", "test");
  }

  @AfterAll
  void close() {
    lumbung.close();
  }

  private List<FigurePage> pages(String area, Audience audience, Locale language) {
    ReleaseTables tables = lumbung.get(ReleaseTables.class);
    Release.Place place =
        tables.places().stream().filter(p -> p.code().equals(area)).findFirst().orElseThrow();
    return FigurePages.of(tables.of(2022, audience, place), language, lumbung.get(Publisher.class));
  }

  @ParameterizedTest
  @CsvSource({"62, internal, id", "62, public, en", "62.03, internal, en", "62.03, public, id"})
  void everyNumberOfAPageIsInItsWorkbookAndItsFiles(String area, String audience, String language)
      throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    Notation notation = new Notation(locale);
    int numbers = 0;
    for (FigurePage page :
        pages(area, Audience.valueOf(audience.toUpperCase(Locale.ROOT)), locale)) {
      try (XSSFWorkbook book = book(page, locale)) {
        XSSFSheet sheet = book.getSheetAt(0);
        int below = 0;
        for (Block.Table table : page.tables()) {
          int top = titles(sheet, table, below);
          List<List<String>> plain = file(table, CsvForm.PLAIN, ',');
          List<List<String>> excel = file(table, CsvForm.EXCEL, ';');
          assertThat(plain).as(page.name()).hasSize(table.lines().size() + 1);
          for (int i = 0; i < table.lines().size(); i++) {
            for (int column = 0; column < table.columns().size(); column++) {
              String place = page.name() + " " + table.name() + " " + i + "/" + column;
              Object cell = table.at(i, column);
              Cell drawn = sheet.getRow(top + 1 + i).getCell(column);
              String shown = notation.cell(cell, table.columns().get(column).kind());
              BigDecimal number = number(cell);

              assertThat(new DataFormatter(locale).formatCellValue(drawn))
                  .as(place)
                  .isEqualTo(shown);
              if (number == null) {
                assertThat(drawn.getCellType()).as(place).isNotEqualTo(CellType.NUMERIC);
                assertThat(excel.get(1 + i).get(column)).as(place).isEqualTo(shown);
              } else {
                numbers++;
                if (!(cell instanceof TableLine.Quoted)) {
                  assertThat(drawn.getNumericCellValue()).as(place).isEqualTo(number.doubleValue());
                }
                assertThat(new BigDecimal(plain.get(1 + i).get(column)))
                    .as(place)
                    .isEqualByComparingTo(number);
                assertThat(excel.get(1 + i).get(column))
                    .as(place)
                    .isEqualTo(plain.get(1 + i).get(column).replace('.', ','));
              }
            }
          }
          below = top + 1 + table.lines().size();
        }
      }
    }
    assertThat(numbers).isGreaterThan(area.equals("62") ? 300 : 100);
  }

  private static @Nullable BigDecimal number(@Nullable Object cell) {
    Object bare = cell instanceof TableLine.Typed typed ? typed.value() : cell;
    return bare instanceof BigDecimal number
        ? number
        : bare instanceof TableLine.Quoted quoted ? quoted.value() : null;
  }

  /** The row of a table's titles, from a row on. */
  private static int titles(XSSFSheet sheet, Block.Table table, int from) {
    for (int i = from; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      boolean isIt = row != null;
      for (int column = 0; isIt && column < table.columns().size(); column++) {
        Cell cell = row.getCell(column);
        isIt = cell != null && cell.toString().equals(table.columns().get(column).title());
      }
      if (isIt) {
        return i;
      }
    }
    throw new AssertionError("No titles of " + table.name());
  }

  private XSSFWorkbook book(FigurePage page, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReleasePack(language, lumbung.get(Publisher.class)).write(page, out);
    XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    assertThat(book.getNumberOfSheets()).isEqualTo(1);
    return book;
  }

  /** Lines of cells without their quotes. */
  private static List<List<String>> file(Block.Table table, CsvForm form, char separator)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(table, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.startsWith("\uFEFF")).isEqualTo(form == CsvForm.EXCEL);
    List<List<String>> lines = new ArrayList<>();
    for (String line : text.replace("\uFEFF", "").split("\r\n", -1)) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.split(separator + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        cells.add(cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
      }
      lines.add(cells);
    }
    lines.remove(lines.size() - 1);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .hasSameSizeAs(table.columns())
                    .noneMatch(cell -> form == CsvForm.EXCEL && cell.matches("[=+@].*")));
    return lines;
  }
}
