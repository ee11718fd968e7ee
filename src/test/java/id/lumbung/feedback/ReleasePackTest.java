package id.lumbung.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import id.lumbung.reference.Texts;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.ReleaseTables.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasePackTest {
  private static final Pattern POINT = Pattern.compile("<c:pt idx=\"(\\d+)\"");

  private static final Table HEADLINE =
      new Table(
          "headline",
          List.of("year", "stock", "growth_pct", "flag"),
          List.of(
              Arrays.asList(2020, 60_000L, new BigDecimal("3.5"), "final"),
              Arrays.asList(2021, 75_278L, null, "final"),
              Arrays.asList(2022, 124_821L, new BigDecimal("65.8134"), "provisional")));

  private static final Map<String, String> HEADING =
      Map.of("tahun", "2022", "saat", "2026-11-24", "vintage", "3");

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void numbersStayNumbersAndChartsHaveTheirFills(String language) throws IOException {
    Table headline =
        new Table(
            "headline",
            List.of("year", "stock", "growth_pct", "flag"),
            List.of(
                Arrays.asList(2021, 75_278L, null, "final"),
                Arrays.asList(2022, 124_821L, new BigDecimal("65.8134"), "provisional")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new ReleasePack(Locale.forLanguageTag(language), Audience.PUBLIC)
        .write(List.of(headline), HEADING, out);

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("2022");
      Row last = sheet.getRow(5);
      assertThat(last.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(last.getCell(1).getNumericCellValue()).isEqualTo(124_821);
      assertThat(last.getCell(2).getNumericCellValue()).isEqualTo(65.8134);
      assertThat(last.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      assertThat(last.getCell(3).getStringCellValue())
          .isEqualTo(Texts.of("release", Locale.forLanguageTag(language)).get("value.provisional"));
      assertThat(sheet.getDrawingPatriarch().getCharts())
          .hasSize(2)
          .allSatisfy(
              chart -> assertThat(chart.getCTChart().xmlText()).contains("solidFill", "srgbClr"));
    }
  }

  @Test
  void aMissingGrowthIsAGapInTheChart() throws IOException {
    try (XSSFWorkbook book = book(Audience.PUBLIC)) {
      String line =
          book.getSheetAt(0).getDrawingPatriarch().getCharts().get(1).getCTChart().xmlText();
      String values = line.substring(line.indexOf("<c:val>"), line.indexOf("</c:val>"));

      assertThat(line).contains("<c:dispBlanksAs val=\"gap\"/>");
      assertThat(values).contains("<c:ptCount val=\"3\"/>");
      assertThat(POINT.matcher(values).results().map(point -> point.group(1)))
          .containsExactly("0", "2");
    }
  }

  @Test
  void everySheetSaysForWhomItIs() throws IOException {
    try (XSSFWorkbook inner = book(Audience.INTERNAL);
        XSSFWorkbook open = book(Audience.PUBLIC)) {
      assertThat(inner.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
          .startsWith("TERBATAS");
      assertThat(inner.getSheetAt(0).getHeader().getCenter()).startsWith("TERBATAS");
      assertThat(open.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
          .startsWith("Angka untuk umum");
      assertThat(open.getSheetAt(0).getHeader().getCenter()).isEmpty();
    }
  }

  private static XSSFWorkbook book(Audience audience) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReleasePack(Texts.INDONESIAN, audience).write(List.of(HEADLINE), HEADING, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
