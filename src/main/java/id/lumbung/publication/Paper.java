package id.lumbung.publication;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Draws a page as a sheet, from the top down; it ends as A4 pages of one width. Rows are as high as
 * their text, which is computed here: not every program does it when it opens a file.
 */
final class Paper {
  /** Points of a row of one line of body text. */
  static final double ROW = 16;

  private static final double MARGIN_INCHES = 15 / 25.4;
  private static final double FOOT_INCHES = 7 / 25.4;
  private static final int ZEBRA_FROM = 13;

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Look look;
  private final FigurePage page;
  private final List<Integer> widths;
  private final Drawing drawing;
  private int row;
  private int titles = -1;

  private Paper(XSSFWorkbook workbook, Look look, FigurePage page) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(page.tab());
    this.look = look;
    this.page = page;
    this.widths = page.sheet().widths();
    this.drawing = new Drawing(sheet, look, widths.size());
  }

  /** Draws a page on a new sheet of the workbook. */
  static void draw(XSSFWorkbook workbook, Look look, FigurePage page) {
    new Paper(workbook, look, page).draw();
  }

  private void draw() {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.setPrintGridlines(false);
    if (page.restriction() != null) {
      sheet.setTabColor(Look.ink(Look.RED));
      write(page.restriction(), Face.WARNING);
    }
    page.blocks().forEach(this::draw);
    close();
  }

  private void draw(Block block) {
    if (block instanceof Block.Text text) {
      write(text.text(), text.face());
    } else if (block instanceof Block.Gap gap) {
      gap(gap.points());
    } else if (block instanceof Block.Cards cards) {
      cards(cards.cards());
    } else if (block instanceof Block.Table table) {
      table(table.columns(), table.lines());
    } else if (block instanceof Block.Plot plot) {
      chart(plot.chart(), plot.rows());
    } else if (block instanceof Block.Notes notes) {
      notes.lines().forEach(line -> write(line, Face.SMALL));
    }
  }

  /** Text over the whole width. */
  private void write(String text, Face face) {
    XSSFRow line = row(row);
    line.setHeightInPoints(
        (float) height(text, width(0, widths.size()), Look.points(face), Look.isBold(face)));
    XSSFCell cell = line.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(look.of(face));
    if (widths.size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, widths.size() - 1));
    }
    row++;
  }

  /** White space. */
  private void gap(double points) {
    row(row++).setHeightInPoints((float) points);
  }

  /**
   * Four cards side by side: what it is, its value, and the year before.
   *
   * @param cards as many as fit, each over two columns
   */
  private void cards(List<Block.Card> cards) {
    XSSFRow labels = row(row);
    XSSFRow values = row(row + 1);
    labels.setHeightInPoints(26);
    values.setHeightInPoints(30);
    for (int i = 0; i < cards.size(); i++) {
      Block.Card card = cards.get(i);
      int column = 2 * i;
      sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + 1));
      put(labels, column, card.label(), look.of(Face.SMALL));
      XSSFCell value = values.createCell(column);
      if (card.value() instanceof Number number) {
        value.setCellValue(number.doubleValue());
        value.setCellStyle(look.card(card.kind()));
      } else {
        value.setCellValue(note(card.value()));
        value.setCellStyle(look.card(CellKind.TEXT));
      }
      put(values, column + 1, card.before(), look.besideCard());
    }
    row += 2;
  }

  /**
   * A table from the first column on. The first one of a sheet is the one whose titles are printed
   * again on every page.
   */
  private void table(List<TableColumn> columns, List<TableLine> lines) {
    if (titles < 0) {
      titles = row;
    }
    XSSFRow heading = row(row);
    double highest = ROW;
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = columns.get(i);
      put(heading, i, column.title(), look.columnTitle(column.kind().isNumber(), i == 0));
      highest = Math.max(highest, height(column.title(), widths.get(i), 9, true) + 2);
    }
    heading.setHeightInPoints((float) highest);
    row++;
    boolean isLong = lines.size() >= ZEBRA_FROM;
    for (int i = 0; i < lines.size(); i++) {
      line(columns, lines.get(i), isLong && i % 2 == 1);
    }
  }

  private void line(List<TableColumn> columns, TableLine line, boolean isZebra) {
    XSSFRow cells = row(row++);
    List<Object> shown = new ArrayList<>();
    double highest = ROW;
    for (int i = 0; i < columns.size(); i++) {
      Object value = i < line.cells().size() ? line.cells().get(i) : null;
      Object bare = value instanceof TableLine.Typed typed ? typed.value() : value;
      Object text = bare == null ? "" : bare instanceof Number ? bare : note(bare);
      shown.add(text);
      if (text instanceof String words) {
        highest = Math.max(highest, height(words, widths.get(i), 11, line.isTotal()));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Object value = i < line.cells().size() ? line.cells().get(i) : null;
      CellKind kind = value instanceof TableLine.Typed typed ? typed.kind() : columns.get(i).kind();
      XSSFCell cell = cells.createCell(i);
      cell.setCellStyle(
          look.of(
              new Look.Cell(
                  kind,
                  columns.get(i).kind().isNumber(),
                  i == 0,
                  highest > ROW,
                  line.isTotal(),
                  isZebra,
                  line.shaded() == i)));
      if (shown.get(i) instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (!shown.get(i).toString().isEmpty()) {
        cell.setCellValue(shown.get(i).toString());
      }
    }
    cells.setHeightInPoints((float) highest);
  }

  /** The text of a cell that is no number. */
  private static String note(Object value) {
    return value instanceof Absent absent
        ? absent.sign()
        : value instanceof TableLine.Quoted quoted ? quoted.text() : value.toString();
  }

  /** Charts keep their data at the right of rows that are written later. */
  private XSSFRow row(int index) {
    XSSFRow known = sheet.getRow(index);
    return known == null ? sheet.createRow(index) : known;
  }

  private static void put(XSSFRow row, int column, String text, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  /**
   * A chart over the whole width.
   *
   * @param rows its height in rows of body text
   */
  private void chart(Chart chart, int rows) {
    gap(8);
    drawing.draw(chart, row, row + rows);
    for (int i = 0; i < rows; i++) {
      gap(ROW);
    }
    gap(8);
  }

  /** Ends the sheet as pages; titles of its first table are printed again and stay in sight. */
  private void close() {
    int index = workbook.getSheetIndex(sheet);
    boolean isRestricted = page.restriction() != null;
    workbook.setPrintArea(index, 0, widths.size() - 1, 0, row - 1);
    if (titles >= 0) {
      sheet.setRepeatingRows(new CellRangeAddress(titles, titles, -1, -1));
    }
    sheet.createFreezePane(0, titles >= 0 && titles < 6 ? titles + 1 : isRestricted ? 2 : 1);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(page.sheet().isLandscape());
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    for (PageMargin margin :
        new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
      sheet.setMargin(margin, MARGIN_INCHES);
    }
    sheet.setMargin(PageMargin.HEADER, FOOT_INCHES);
    sheet.setMargin(PageMargin.FOOTER, FOOT_INCHES);
    sheet.getFooter().setLeft("&9" + escaped(page.foot()));
    sheet.getFooter().setRight("&9&P/&N");
    if (page.restriction() != null) {
      sheet.getHeader().setCenter("&9" + escaped(page.restriction()));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&&");
  }

  private int width(int from, int to) {
    return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The points that a text needs.
   *
   * @param width in characters of body size
   */
  static double height(String text, int width, int points, boolean isBold) {
    double room = Math.max(4, width - 1) * 11.0 / points * (isBold ? 1.05 : 1.14);
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      lines += lines(paragraph, room);
    }
    return points == 11 ? 1 + 15 * lines : lines * Math.ceil(points * 1.32);
  }

  private static int lines(String paragraph, double room) {
    int lines = 1;
    double used = 0;
    for (String word : paragraph.split(" ", -1)) {
      double length = word.length();
      if (used > 0 && used + 1 + length > room) {
        lines++;
        used = 0;
      }
      while (length > room) {
        lines++;
        length -= room;
      }
      used += (used > 0 ? 1 : 0) + length;
    }
    return lines;
  }
}
