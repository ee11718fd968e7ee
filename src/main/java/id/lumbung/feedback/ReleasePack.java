package id.lumbung.feedback;

import id.lumbung.reference.Texts;
import id.lumbung.statistics.Audience;
import id.lumbung.statistics.ReleaseTables.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The workbook of a release: headline, tables, charts and caveats; numbers stay numbers. */
public final class ReleasePack {
  private static final int TITLE_ROWS = 4;

  private final Texts texts;
  private final Audience audience;

  /**
   * @param language of titles and notes
   * @param audience every sheet that is not for everyone says so
   */
  public ReleasePack(Locale language, Audience audience) {
    this.texts = Texts.of("release", language);
    this.audience = audience;
  }

  /**
   * Writes the workbook.
   *
   * @param tables the headline first
   * @param heading placeholders of titles: {@code tahun}, {@code saat}, {@code vintage}
   */
  public void write(List<Table> tables, Map<String, String> heading, OutputStream out)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      for (Table table : tables) {
        XSSFSheet sheet = workbook.createSheet(texts.get("sheet." + table.name()));
        int last = fill(sheet, table, heading, styles);
        if (!table.rows().isEmpty()) {
          chart(sheet, table, last + 3);
        }
      }
      workbook.write(out);
    }
  }

  private int fill(XSSFSheet sheet, Table table, Map<String, String> heading, Styles styles) {
    text(sheet.createRow(0), 0, texts.get("title." + table.name(), heading), styles.title);
    text(sheet.createRow(1), 0, texts.get("heading", heading), styles.note);
    boolean isInternal = audience == Audience.INTERNAL;
    String mark = texts.get("audience." + audience.code());
    text(sheet.createRow(2), 0, mark, isInternal ? styles.warning : styles.note);
    if (isInternal) {
      sheet.getHeader().setCenter(mark);
      sheet.setTabColor(new XSSFColor(IndexedColors.RED, null));
    }
    Row titles = sheet.createRow(TITLE_ROWS - 1);
    titles.setHeightInPoints(45);
    for (int column = 0; column < table.columns().size(); column++) {
      String name = table.columns().get(column);
      text(titles, column, texts.get("column." + name), styles.header);
      sheet.setColumnWidth(column, width(name) * 256);
    }
    int next = TITLE_ROWS;
    for (List<@Nullable Object> values : table.rows()) {
      Row row = sheet.createRow(next++);
      for (int column = 0; column < values.size(); column++) {
        value(row, column, values.get(column), table.columns().get(column), styles);
      }
    }
    sheet.createFreezePane(0, TITLE_ROWS);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    text(sheet.createRow(next + 1), 0, texts.get("note." + table.name(), heading), styles.note);
    return next;
  }

  private static int width(String column) {
    return switch (column) {
      case "explanation" -> 90;
      case "published_formula", "source", "denominator_source" -> 44;
      case "reason" -> 36;
      case "area", "published_reading", "warehouse_reading", "cause", "measure", "verdict" -> 24;
      default -> 15;
    };
  }

  private void value(Row row, int column, @Nullable Object value, String name, Styles styles) {
    if (value instanceof Number number) {
      Cell cell = row.createCell(column);
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(
          name.equals("year")
              ? styles.plain
              : number instanceof BigDecimal decimal && decimal.stripTrailingZeros().scale() > 0
                  ? styles.decimal
                  : styles.whole);
    } else if (value != null) {
      String key = "value." + value;
      text(row, column, texts.has(key) ? texts.get(key) : value.toString(), styles.plain);
    }
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private void chart(XSSFSheet sheet, Table table, int top) {
    Charts charts = new Charts(sheet, TITLE_ROWS, TITLE_ROWS + table.rows().size() - 1, top);
    switch (table.name()) {
      case "headline" -> {
        charts.bars(texts.get("chart.stock"), 0, table.columns().indexOf("stock"), 0);
        charts.line(texts.get("chart.growth"), 0, table.columns().indexOf("growth_pct"), 8);
      }
      case "growth" ->
          charts.bars(texts.get("chart.regencies"), 1, table.columns().indexOf("stock"), 0);
      default -> {}
    }
  }

  private static final class Styles {
    private final CellStyle title;
    private final CellStyle header;
    private final CellStyle note;
    private final CellStyle warning;
    private final CellStyle plain;
    private final CellStyle whole;
    private final CellStyle decimal;

    Styles(XSSFWorkbook workbook) {
      this.title = workbook.createCellStyle();
      Font large = workbook.createFont();
      large.setBold(true);
      large.setFontHeightInPoints((short) 14);
      title.setFont(large);
      this.header = workbook.createCellStyle();
      Font bold = workbook.createFont();
      bold.setBold(true);
      bold.setColor(IndexedColors.WHITE.getIndex());
      header.setFont(bold);
      header.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
      header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      header.setWrapText(true);
      this.note = workbook.createCellStyle();
      Font italic = workbook.createFont();
      italic.setItalic(true);
      note.setFont(italic);
      this.warning = workbook.createCellStyle();
      Font red = workbook.createFont();
      red.setBold(true);
      red.setColor(IndexedColors.RED.getIndex());
      warning.setFont(red);
      this.plain = workbook.createCellStyle();
      this.whole = workbook.createCellStyle();
      whole.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
      this.decimal = workbook.createCellStyle();
      decimal.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
    }
  }
}
