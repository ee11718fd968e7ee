package id.lumbung.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet that is written from the top down and ends as A4 pages of one width. Rows are as high as
 * their text, which is computed here: not every program does it when it opens a file.
 */
final class Paper {
  /** Points of a row of one line of body text. */
  static final double ROW = 16;

  private static final double MARGIN_INCHES = 15 / 25.4;
  private static final double FOOT_INCHES = 7 / 25.4;
  private static final int ZEBRA_FROM = 13;

  private final Pack pack;
  private final XSSFSheet sheet;
  private final List<Integer> widths;
  private final boolean isLandscape;
  private final Drawing drawing;
  private final Set<String> reasons = new TreeSet<>();
  private boolean keepsBack;
  private int row;
  private int titles = -1;

  /**
   * @param widths of the columns, in characters
   */
  Paper(Pack pack, String name, List<Integer> widths, boolean isLandscape) {
    this.pack = pack;
    this.sheet = pack.workbook().createSheet(pack.words().get("sheet." + name));
    this.widths = List.copyOf(widths);
    this.isLandscape = isLandscape;
    this.drawing = new Drawing(sheet, pack.look(), widths.size());
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.setPrintGridlines(false);
    if (pack.isInternal()) {
      sheet.setTabColor(Look.colour(Look.RED));
      write(pack.words().get("restricted.line"), Look.Face.WARNING);
    }
  }

  /** The sheet's statement. */
  Paper title(String text) {
    return write(text, Look.Face.TITLE);
  }

  /** Text over the whole width. */
  Paper write(String text, Look.Face face) {
    XSSFRow line = row(row);
    line.setHeightInPoints(
        (float) height(text, width(0, widths.size()), face.points(), face.isBold()));
    XSSFCell cell = line.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(pack.look().of(face));
    if (widths.size() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, widths.size() - 1));
    }
    row++;
    return this;
  }

  /** White space. */
  Paper gap(double points) {
    row(row++).setHeightInPoints((float) points);
    return this;
  }

  /**
   * Four cards side by side: what it is, its value, and the year before.
   *
   * @param cards as many as fit, each over two columns
   */
  Paper cards(List<Card> cards) {
    XSSFRow labels = row(row);
    XSSFRow values = row(row + 1);
    labels.setHeightInPoints(26);
    values.setHeightInPoints(30);
    for (int i = 0; i < cards.size(); i++) {
      Card card = cards.get(i);
      int column = 2 * i;
      sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + 1));
      put(labels, column, card.label(), pack.look().of(Look.Face.SMALL));
      XSSFCell value = values.createCell(column);
      if (card.value() instanceof Number number) {
        value.setCellValue(number.doubleValue());
        value.setCellStyle(pack.look().card(card.kind()));
      } else {
        value.setCellValue(note(card.value()));
        value.setCellStyle(pack.look().card(CellKind.TEXT));
      }
      put(values, column + 1, card.before(), pack.look().besideCard());
    }
    row += 2;
    return this;
  }

  /**
   * A card.
   *
   * @param value a number, a text, or {@link Absent}
   * @param before the same a year before, in words
   */
  record Card(String label, Object value, CellKind kind, String before) {}

  /**
   * A table from the first column on. The first one of a sheet is the one whose titles are printed
   * again on every page.
   */
  Paper table(List<TableColumn> columns, List<TableLine> lines) {
    if (titles < 0) {
      titles = row;
    }
    XSSFRow heading = row(row);
    double highest = ROW;
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = columns.get(i);
      put(heading, i, column.title(), pack.look().columnTitle(column.kind().isNumber(), i == 0));
      highest = Math.max(highest, height(column.title(), widths.get(i), 9, true) + 2);
    }
    heading.setHeightInPoints((float) highest);
    row++;
    boolean isLong = lines.size() >= ZEBRA_FROM;
    for (int i = 0; i < lines.size(); i++) {
      line(columns, lines.get(i), isLong && i % 2 == 1);
    }
    return this;
  }

  private void line(List<TableColumn> columns, TableLine line, boolean isZebra) {
    XSSFRow cells = row(row++);
    List<Object> shown = new ArrayList<>();
    double highest = ROW;
    for (int i = 0; i < columns.size(); i++) {
      Object value = i < line.cells().size() ? line.cells().get(i) : null;
      Object bare = value instanceof Typed typed ? typed.value() : value;
      Object text = bare == null ? "" : bare instanceof Number ? bare : note(bare);
      shown.add(text);
      if (text instanceof String words) {
        highest = Math.max(highest, height(words, widths.get(i), 11, line.isTotal()));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Object value = i < line.cells().size() ? line.cells().get(i) : null;
      CellKind kind = value instanceof Typed typed ? typed.kind() : columns.get(i).kind();
      XSSFCell cell = cells.createCell(i);
      cell.setCellStyle(
          pack.look()
              .of(
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

  /**
   * A number of another kind than its column's.
   *
   * @param value a number or {@link Absent}
   */
  record Typed(Object value, CellKind kind) {}

  /** The text of a cell; what an absent number means is kept for the note. */
  private String note(Object value) {
    if (value instanceof Absent absent) {
      if (absent.isKeptBack()) {
        keepsBack = true;
      } else if (absent.reason() != null) {
        reasons.add(pack.words().of("reason", absent.reason()));
      }
      return absent.sign();
    }
    return value.toString();
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
  Paper chart(Chart chart, int rows) {
    gap(8);
    drawing.draw(chart, row, row + rows);
    for (int i = 0; i < rows; i++) {
      gap(ROW);
    }
    return gap(8);
  }

  /** Ends the sheet with what its signs mean and where the figures come from, in small letters. */
  void end(String note) {
    gap(6);
    write(note, Look.Face.SMALL);
    Wording words = pack.words();
    if (keepsBack) {
      write(words.get("sign.kept_back"), Look.Face.SMALL);
    }
    if (!reasons.isEmpty()) {
      write(words.get("sign.missing", "alasan", String.join("; ", reasons)), Look.Face.SMALL);
    }
    write(pack.source(), Look.Face.SMALL);
    close(titles);
  }

  /**
   * Ends the sheet as pages.
   *
   * @param heading row of the titles that are printed again and stay in sight, 0-based; negative
   *     for none
   */
  private void close(int heading) {
    int index = pack.workbook().getSheetIndex(sheet);
    pack.workbook().setPrintArea(index, 0, widths.size() - 1, 0, row - 1);
    if (heading >= 0) {
      sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
    }
    sheet.createFreezePane(
        0, heading >= 0 && heading < 6 ? heading + 1 : pack.isInternal() ? 2 : 1);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(isLandscape);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    for (PageMargin margin :
        new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM}) {
      sheet.setMargin(margin, MARGIN_INCHES);
    }
    sheet.setMargin(PageMargin.HEADER, FOOT_INCHES);
    sheet.setMargin(PageMargin.FOOTER, FOOT_INCHES);
    sheet.getFooter().setLeft("&9" + escaped(pack.foot()));
    sheet.getFooter().setRight("&9&P/&N");
    if (pack.isInternal()) {
      sheet.getHeader().setCenter("&9" + escaped(pack.words().get("restricted.line")));
    }
  }

  /** A sheet without tables, such as the first page. */
  void endFront() {
    close(-1);
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
